// Questions are dragged to their place. The buttons do the same, by keyboard and without script.

let dragged = null;

function listOf(event) {
  return event.target.closest?.("[data-drag]");
}

function prepare() {
  for (const item of document.querySelectorAll("[data-drag] > [data-item]")) item.draggable = true;
}

function save(list) {
  const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
  const item = [...list.querySelectorAll("[data-item]")].map((one) => one.dataset.item);
  const values = { csrfmiddlewaretoken: token, item };
  window.htmx.ajax("POST", list.dataset.drag, { target: "#agenda", swap: "outerHTML", values });
}

document.addEventListener("dragstart", (event) => {
  dragged = event.target.closest?.("[data-item]");
  dragged?.classList.add("is-dragged");
});
document.addEventListener("dragover", (event) => {
  const over = event.target.closest?.("[data-item]");
  if (!dragged || !listOf(event)?.contains(dragged)) return;
  event.preventDefault();
  if (!over || over === dragged) return;
  const { top, height } = over.getBoundingClientRect();
  if (event.clientY > top + height / 2) over.after(dragged);
  else over.before(dragged);
});
document.addEventListener("dragend", () => {
  dragged?.classList.remove("is-dragged");
  if (dragged) save(dragged.closest("[data-drag]"));
  dragged = null;
});
document.addEventListener("htmx:afterSwap", prepare);
prepare();
