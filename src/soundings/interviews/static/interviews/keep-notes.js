// The note field of the room: what is typed is kept on this device at once, and brought to the server as it is typed.

import { hide, settle, show } from "./note-rows.js";
import { Sender } from "./note-sender.js";
import { tell } from "./note-status.js";
import * as store from "./note-store.js";
import { SlashMenu } from "./slash-menu.js";

const form = document.querySelector("[data-keep-notes]");
const { text: field, csrfmiddlewaretoken: token, claim } = form.elements;
const words = form.dataset;
const template = form.querySelector("[data-row]");
const ahead = Number(document.querySelector("[data-clock]").dataset.now) - Date.now();
const tab = (sessionStorage["soundings tab"] ??= store.newName());
const sender = new Sender({ token: token.value, saved: settle, changed: () => tell(words, sender) });
const menu = new SlashMenu(field, document.querySelector("#note-menu"), picked);
let note = null;

function begun() {
  const item = document.querySelector("#agenda").dataset.next;
  const at = Date.now() + ahead;
  return { uuid: store.newName(), to: form.action, talk: words.keepNotes, tab, item, at, revision: 0, open: true };
}

function typed() {
  const text = field.value;
  // A command is no note.
  if (!note && (!text.trim() || /^\/\w*$/.test(text.trim()))) return;
  const kind = form.elements.kind.value;
  note = { ...(note ?? begun()), text, kind, claim: (kind === "evidence" && claim?.value) || "", sent: false };
  note.revision += 1;
  store.keep(note);
  // Emptied: the server forgets it too, and what comes next is another note.
  if (!text.trim()) note = null;
  sender.soon();
  tell(words, sender);
}

function finish() {
  if (!field.value.trim()) return;
  typed();
  store.keep({ ...note, open: false });
  show(note, template, words.zone);
  note = null;
  form.reset();
  sender.run();
}

function picked({ kind, claim: chosen, go }) {
  if (kind) form.elements.kind.value = kind;
  if (chosen) claim.value = chosen;
  if (go) document.querySelector(`#agenda [data-press=${go}]`)?.click();
  if (kind === "evidence") menu.askClaim();
  typed();
}

// What this device still holds of the talk: the note that was being typed goes on, the others wait in the list.
function restore() {
  for (const kept of store.all().filter((one) => one.talk === words.keepNotes)) {
    if (kept.open && kept.tab === tab) {
      hide(kept.uuid);
      if (!note) {
        note = kept;
        field.value = kept.text;
        form.elements.kind.value = kept.kind;
        if (claim) claim.value = kept.claim;
      }
    } else if (!kept.sent && kept.text.trim()) show(kept, template, words.zone);
  }
}

field.addEventListener("input", () => {
  menu.update();
  typed();
});
field.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  const isEnter = event.key === "Enter" && !event.shiftKey;
  const wasForMenu = menu.key(event);
  if (wasForMenu || isEnter) event.preventDefault();
  if (isEnter && !wasForMenu) finish();
});
form.addEventListener("change", (event) => event.target !== field && typed());
form.addEventListener("submit", (event) => {
  event.preventDefault();
  finish();
  field.focus();
});
document.addEventListener("htmx:afterSwap", restore);
// The end waits until the server has every note, or cannot be reached.
document.addEventListener("htmx:confirm", async (event) => {
  if (!event.target.matches("[data-end]")) return;
  event.preventDefault();
  finish();
  await sender.flush();
  event.detail.issueRequest(true);
});

store.tidy();
restore();
sender.run();
field.focus();
