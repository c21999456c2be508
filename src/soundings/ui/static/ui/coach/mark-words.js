// Draws a line under the words that a remark is about, on a copy of the text behind the text area. While one types the
// lines go along with their words; a remark whose own words are being changed has none until the coach has looked again.
import { area, inArea } from "./typed.js";

const sheet = () => area().previousElementSibling;
const remarks = () => [...document.querySelectorAll("#review-remarks [data-start]")];
// What each text area held when it was last looked at.
const held = new WeakMap();

function draw() {
  const { value, scrollTop } = area();
  held.set(area(), value);
  const spans = remarks().map(({ dataset }) => ({ start: +dataset.start, end: +dataset.end, mark: dataset.mark }));
  const edges = [...new Set([0, value.length, ...spans.flatMap(({ start, end }) => [start, end])])];
  edges.sort((one, other) => one - other);
  const pieces = edges.slice(1).map((end, number) => {
    const words = value.slice(edges[number], end);
    // Remarks stand with the gravest first.
    const over = spans.find((span) => span.start <= edges[number] && end <= span.end);
    if (!over) return words;
    const mark = document.createElement("mark");
    mark.className = over.mark;
    mark.textContent = words;
    return mark;
  });
  sheet().replaceChildren(...pieces);
  sheet().scrollTop = scrollTop;
}

function follow() {
  const now = area().value;
  const before = held.get(area()) ?? area().defaultValue;
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && before[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  for (const { dataset } of remarks()) {
    if (+dataset.end <= head) continue;
    if (+dataset.start >= before.length - tail) {
      dataset.start = +dataset.start + now.length - before.length;
      dataset.end = +dataset.end + now.length - before.length;
    } else {
      delete dataset.start;
    }
  }
  draw();
}

inArea("input", follow);
inArea("reviewed", draw);
inArea("scroll", () => (sheet().scrollTop = area().scrollTop));
draw();
