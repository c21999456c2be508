// Light, dark, or as the system has it. Runs before the page is painted, so that no wrong colour flashes up.
(() => {
  const KEY = "soundings-colours";
  const names = { "": "as the system", light: "light", dark: "dark" };
  const root = document.documentElement;

  function chosen() {
    try {
      const kept = localStorage.getItem(KEY);
      return kept in names ? kept : "";
    } catch {
      return "";
    }
  }

  function apply(theme) {
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
    for (const name of document.querySelectorAll("[data-theme-name]")) name.textContent = `Colours: ${names[theme]}`;
  }

  apply(chosen());

  document.addEventListener("DOMContentLoaded", () => {
    apply(chosen());
    for (const button of document.querySelectorAll("[data-theme-switch]")) {
      button.hidden = false;
      button.addEventListener("click", () => {
        const order = Object.keys(names);
        const next = order[(order.indexOf(root.dataset.theme ?? "") + 1) % order.length];
        try {
          localStorage.setItem(KEY, next);
        } catch {
          // Without storage the choice holds for this page.
        }
        apply(next);
      });
    }
  });
})();
