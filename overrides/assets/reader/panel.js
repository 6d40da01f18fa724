// The reading panel: view, size of the type, width of the lines, numbers, colours; each choice is remembered.
(() => {
  "use strict";
  const { say, keep, make, isBilingual } = globalThis.reader;
  const root = document.documentElement;
  const button = document.querySelector(".panel-open");
  if (!button || !HTMLElement.prototype.showPopover) return;

  const VIEW = [
    say("文本", "Text"),
    [["zh", say("中文", "Chinese")], ["both", say("对照", "Both")], ["en", say("英文", "English")]],
  ];
  const ROWS = [
    ["size", say("字号", "Size"), [["small", say("小", "Small")], ["", say("中", "Medium")], ["large", say("大", "Large")], ["larger", say("特大", "Larger")]]],
    ["measure", say("行长", "Lines"), [["narrow", say("短", "Short")], ["", say("中", "Medium")], ["wide", say("长", "Long")]]],
    ["numbers", say("段号", "Numbers"), [["", say("显示", "Shown")], ["off", say("不显示", "Hidden")]]],
    ["scheme", say("配色", "Colors"), [["", say("随系统", "System")], ["light", say("浅", "Light")], ["dark", say("深", "Dark")]]],
  ];

  const panel = make("div", { className: "panel", popover: "auto", id: "panel", set: { role: "group", "aria-label": button.getAttribute("aria-label") } });

  /** A row of choices of which one holds. */
  function row(name, title, options, current, choose) {
    const choices = make("div", { className: "panel-choices" });
    for (const [value, words] of options) {
      const choice = make("input", { type: "radio", name: `panel-${name}`, value, checked: value === current });
      choice.addEventListener("change", () => choose(value));
      choices.append(make("label", {}, choice, make("span", {}, words)));
    }
    return make("fieldset", {}, make("legend", {}, title), choices);
  }

  function set(name, value) {
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
    keep(name, value);
  }

  function fill() {
    const marks = document.querySelector(".term-switch");
    const help = make("button", { type: "button", className: "panel-help" }, say("键盘快捷键", "Keyboard shortcuts"));
    help.addEventListener("click", () => {
      panel.hidePopover();
      globalThis.reader.help?.();
    });
    panel.replaceChildren(
      ...(isBilingual ? [row("view", ...VIEW, root.dataset.view, globalThis.reader.choose)] : []),
      ...ROWS.map(([name, title, options]) => row(name, title, options, root.dataset[name] ?? "", (value) => set(name, value))),
      ...(marks ? [marks] : []),
      ...(globalThis.reader.keeper ? [globalThis.reader.keeper()] : []),
      help,
    );
  }

  panel.addEventListener("beforetoggle", ({ newState }) => newState === "open" && fill());
  panel.addEventListener("toggle", ({ newState }) => {
    for (const opener of document.querySelectorAll(".panel-open")) {
      opener.setAttribute("aria-expanded", String(newState === "open"));
    }
    if (newState === "open") panel.querySelector("input:checked")?.focus();
  });
  button.after(panel);
  for (const opener of document.querySelectorAll(".panel-open")) {
    opener.hidden = false;
    opener.popoverTargetElement = panel;
    opener.setAttribute("aria-expanded", "false");
  }
})();
