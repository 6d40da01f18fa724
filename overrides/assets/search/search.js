// Opens the search box: by its button, by `/` or Ctrl-K, from the form of the home page, or by ?q= in the
// address. The box itself and the index are loaded only then.

const root = new URL("../../", import.meta.url);
const lang = document.documentElement.lang.startsWith("en") ? "en" : "zh";
const WORDS = {
  zh: {
    open: "检索",
    hint: "检索全文（按 / 键）",
    field: "检索词",
    example: "检索词语、数字或一句话",
    failed: "检索没有打开，请检查网络后再试。",
  },
  en: {
    open: "Search",
    hint: "Search the texts (press /)",
    field: "Words to find",
    example: "A word, a figure or a phrase",
    failed: "Search could not be opened. Check your connection and try again.",
  },
}[lang];

let box;

async function open(query) {
  try {
    box ??= import("./dialog.js").then(({ searchBox }) => searchBox(root, lang));
    (await box).show(query);
  } catch (fault) {
    box = undefined;
    console.error(fault);
    window.alert(WORDS.failed);
  }
}

/** Fills a place that a page keeps for search: with a form on the home page, elsewhere with a button. */
function fill(place) {
  const button = element("button", { type: place.dataset.search ? "submit" : "button", className: "search-open" }, WORDS.open);
  if (place.dataset.search !== "home") return place.replaceChildren(openedBy(button));
  const field = element("input", { type: "search", name: "q", placeholder: WORDS.example, autocomplete: "off" });
  field.setAttribute("aria-label", WORDS.field);
  const form = element("form", { className: "search-form" }, field, button);
  form.setAttribute("role", "search");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    open(field.value);
  });
  return place.replaceChildren(form);
}

function openedBy(button) {
  button.title ||= WORDS.hint;
  button.setAttribute("aria-haspopup", "dialog");
  button.setAttribute("aria-keyshortcuts", "/");
  button.addEventListener("click", () => open());
  return button;
}

function element(name, properties, ...content) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}

function isTyping(target) {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]");
}

document.querySelectorAll("[data-search]").forEach(fill);

document.addEventListener("keydown", (event) => {
  const command = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k";
  const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  const isOff = slash && document.documentElement.dataset.keys === "off";
  if (!(command || slash) || isOff || event.isComposing || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  open();
});

const shared = new URLSearchParams(location.search).get("q");
if (shared) open(shared);
