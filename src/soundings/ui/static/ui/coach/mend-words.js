// A press puts the coach's words in the place of one's own, at once; Undo puts one's own back, until one types on.
import { area, inArea, list, undo } from "./typed.js";

const past = [];

function write(words, start, end) {
  area().setRangeText(words, start, end, "preserve");
  area().dispatchEvent(new Event("input", { bubbles: true }));
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-mend]");
  if (!button) return;
  event.preventDefault();
  const { start, end } = button.closest("li").dataset;
  // Its words are being changed: the next review says what is to be done with them.
  if (start === undefined) return;
  past.push(area().value);
  undo().hidden = false;
  undo().focus({ preventScroll: true });
  write(button.dataset.mend, +start, +end);
});

document.addEventListener("click", ({ target }) => {
  if (target !== undo()) return;
  write(past.pop(), 0, area().value.length);
  if (past.length) return;
  list().focus({ preventScroll: true });
  undo().hidden = true;
});

inArea("input", ({ isTrusted }) => {
  if (!isTrusted) return;
  past.length = 0;
  undo().hidden = true;
});
