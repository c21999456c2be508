// Says where what was typed is: on this device, or on the server. The words stand in the page.

import { unsent } from "./note-store.js";

export function tell(words, { trouble, hasSaved }) {
  const number = unsent().length;
  const away = number === 1 ? words.awayOne : words.away.replace("#", number);
  const wrong = number ? { away, "signed-out": words.signedOut, refused: words.refused }[trouble] : "";
  const where = number ? words.kept : hasSaved ? words.stored : words.ready;
  document.querySelector("[data-saved]").textContent = where;
  const line = document.querySelector("[data-trouble]");
  // Read aloud, so it is written only when it says something new.
  if (line.textContent !== (wrong ?? "")) line.textContent = wrong ?? "";
}
