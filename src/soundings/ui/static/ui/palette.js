// The palette: opens on Ctrl/⌘ K (unless switched off) or from the rail, and asks the server as one types.
const KEY = "soundings-palette-key";
const dialog = document.querySelector("dialog[data-palette]");
const [input, key, found] = ["[type=search]", "[data-palette-key]", ".palette-found"].map((one) => dialog?.querySelector(one));
let asking;

const options = () => [...found.querySelectorAll("[role=option]")];
const chosen = () => options().findIndex((option) => option.getAttribute("aria-selected") === "true");

function choose(index) {
  options().forEach((option, at) => {
    option.id = `palette-option-${at}`;
    option.setAttribute("aria-selected", String(at === index));
    if (at === index) option.scrollIntoView({ block: "nearest" });
  });
  input.setAttribute("aria-expanded", String(options().length > 0));
  input.setAttribute("aria-activedescendant", options().length ? `palette-option-${index}` : "");
}

async function ask() {
  asking?.abort();
  asking = new AbortController();
  try {
    const headers = { "HX-Request": "true" };
    const answer = await fetch(`${dialog.dataset.palette}?q=${encodeURIComponent(input.value)}`, { signal: asking.signal, headers });
    if (!answer.ok) return;
    found.innerHTML = await answer.text();
    choose(0);
  } catch {
    // Typed on, or offline: Enter still goes to the search page.
  }
}

function open() {
  if (dialog.open) return;
  dialog.showModal();
  input.select();
  ask();
}

function move(event) {
  const many = options().length;
  const step = { ArrowDown: 1, ArrowUp: many - 1 }[event.key];
  if (!many || !(step || event.key === "Enter")) return undefined;
  event.preventDefault();
  return step ? choose((chosen() + step) % many) : options()[chosen()].click();
}

if (dialog) {
  key.checked = localStorage.getItem(KEY) !== "off";
  key.addEventListener("change", () => localStorage.setItem(KEY, key.checked ? "on" : "off"));
  input.addEventListener("input", ask);
  input.addEventListener("keydown", move);
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  document.addEventListener("keydown", (event) => {
    const isAsked = event.key === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (isAsked && key.checked) open(event.preventDefault());
  });
  for (const button of document.querySelectorAll("[data-palette-open]")) Object.assign(button, { hidden: false, onclick: open });
}
