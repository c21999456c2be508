// Counts the time of a talk down, each second. All numbers and all words stand in the page; this only shows and hides.

const clock = document.querySelector("[data-clock]");
const bar = document.querySelector("[data-gone]");
const began = Number(clock.dataset.began);
const whole = Number(clock.dataset.minutes) * 60;
// The server's clock counts, whatever this device thinks the time is.
const ahead = Number(clock.dataset.now) - Date.now();

const silent = document.querySelector("[data-silent-since]");
const notes = () => document.querySelectorAll("#notes li").length;
const typed = document.querySelector("#note-text");
let written = notes();
let since = Number(silent?.dataset.silentSince);

function left() {
  return began ? Math.round(whole - (Date.now() + ahead - began) / 1000) : whole;
}

function show() {
  const seconds = left();
  const over = seconds < 0;
  const minutes = Math.floor(Math.abs(seconds) / 60);
  const rest = String(Math.abs(seconds) % 60).padStart(2, "0");
  clock.textContent = `${over ? "+" : ""}${minutes}:${rest}`;
  clock.classList.toggle("is-over", over);
  clock.setAttribute("aria-label", over ? "Over" : "Left");
  const word = document.querySelector("[data-word=left]");
  if (word) word.textContent = over ? "over" : "left of";
  bar.setAttribute("width", String(340 * Math.min(1, Math.max(0, 1 - seconds / whole))));
  for (const part of document.querySelectorAll("[data-least]")) {
    const { least, below } = part.dataset;
    part.hidden = seconds < Number(least) * 60 || seconds >= Number(below) * 60;
  }
  if (silent) {
    const now = Date.now() + ahead;
    if (notes() !== written || typed.value.trim()) [written, since] = [notes(), now];
    silent.hidden = over || now - since < Number(silent.dataset.silentFor) * 60_000;
  }
  for (const question of document.querySelectorAll("[data-needs]")) {
    question.classList.toggle("is-later", seconds < Number(question.dataset.needs) * 60);
  }
}

show();
if (began) setInterval(show, 1000);
document.addEventListener("htmx:afterSwap", show);
