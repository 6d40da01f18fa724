// The passages that one document shares with another alone: from this page and from those that follow it.

(() => {
  const place = document.querySelector(".shared-filter");
  if (place) addFilter(place);

  function addFilter(place) {
    const choice = place.querySelector("select");
    const found = place.querySelector(".shared-found");
    const list = document.querySelector(".shared-list");
    const own = [...list.children];
    const turn = document.querySelector(".turn");
    let others;

    const show = async () => {
      const wanted = choice.value;
      if (wanted) others ??= otherSheets(Number(place.dataset.sheets));
      const sheets = wanted ? await others : undefined;
      if (choice.value !== wanted) return;
      const all = sheets ? sheets.flatMap((sheet) => (sheet === undefined ? own : (sheet ?? []))) : own;
      const chosen = all.filter((one) => !wanted || one.dataset.with.split(" ").includes(wanted));
      list.replaceChildren(...chosen);
      if (turn) turn.hidden = Boolean(wanted);
      const words = sheets?.includes(null) ? place.dataset.part : place.dataset.found;
      found.textContent = wanted ? words.replace("{n}", chosen.length) : "";
      const address = new URL(location.href);
      if (wanted) address.searchParams.set("with", wanted);
      else address.searchParams.delete("with");
      history.replaceState(history.state, "", address);
    };

    place.hidden = false;
    choice.addEventListener("change", show);
    const named = new URLSearchParams(location.search).get("with");
    if (named && [...choice.options].some((option) => option.value === named)) {
      choice.value = named;
      show();
    }
  }

  // The passages of each sheet in order, undefined for this one; null for a sheet that cannot be had, as on disk.
  function otherSheets(count) {
    const number = Number(location.pathname.match(/\/(\d+)\/(?:index\.html)?$/)?.[1] ?? 1);
    const first = new URL(number > 1 ? "../" : "./", location.href);
    return Promise.all(
      Array.from({ length: count }, (_, sheet) =>
        sheet + 1 === number ? undefined : sheetAt(new URL(sheet ? `${sheet + 1}/` : "./", first)),
      ),
    );
  }

  async function sheetAt(address) {
    address.search = address.hash = "";
    try {
      const answer = await fetch(address);
      if (!answer.ok) return null;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const link of page.querySelectorAll(".shared-list a[href]")) {
        link.href = new URL(link.getAttribute("href"), address).href;
      }
      return [...page.querySelectorAll(".shared-list > .shared")];
    } catch {
      return [];
    }
  }
})();
