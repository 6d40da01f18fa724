// On the page of an old address: leads on to the new one, with the passage and the query that were asked for.
(() => {
  "use strict";
  const url = new URL(document.currentScript.dataset.to, location.href);
  if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
  if (location.search) url.search = location.search;
  if (location.hash) url.hash = location.hash;
  location.replace(url);
})();
