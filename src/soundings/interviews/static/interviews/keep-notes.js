// The note field of the room: what is typed is kept on this device at once, and brought to the server as it is typed.

import { endAfterNotes } from "./end-talk.js";
import { hide, settle, show } from "./note-rows.js";
import { Sender } from "./note-sender.js";
import { tell } from "./note-status.js";
import * as store from "./note-store.js";
import { SlashMenu } from "./slash-menu.js";
import { TypedNote } from "./typed-note.js";

const form = document.querySelector("[data-keep-notes]");
const { text: field, csrfmiddlewaretoken: token, claim } = form.elements;
const words = form.dataset;
const row = form.querySelector("[data-row]");
const ahead = Number(document.querySelector("[data-clock]").dataset.now) - Date.now();
const tab = (sessionStorage["soundings tab"] ??= store.newName());
const typing = new TypedNote({ to: form.action, talk: words.keepNotes, tab });
const sender = new Sender({ token: token.value, saved: settle, changed: () => tell(words, sender) });
const menu = new SlashMenu(field, document.querySelector("#note-menu"), picked);

function typed() {
  const item = document.querySelector("#agenda").dataset.next;
  const kind = form.elements.kind.value;
  const at = Date.now() + ahead;
  if (typing.write({ text: field.value, kind, claim: claim?.value ?? "", item, at })) sender.soon();
}

function finish() {
  if (!field.value.trim()) return;
  typed();
  if (!typing.note) return;
  show(typing.finish(), row, words.zone);
  form.reset();
  sender.run();
}

function picked({ kind, claim: chosen, go, card }) {
  if (kind) form.elements.kind.value = kind;
  if (chosen) claim.value = chosen;
  if (go) document.querySelector(`#agenda [data-press=${go}]`)?.click();
  if (kind === "evidence") menu.askClaim();
  if (card) {
    const words = document.getElementById(card);
    words.open = true;
    words.scrollIntoView({ block: "nearest" });
  }
  typed();
}

// What this device still holds of the talk: the note that was being typed goes on, the others wait in the list.
function restore() {
  for (const kept of store.all().filter((one) => one.talk === words.keepNotes)) {
    if (!typing.isMine(kept)) {
      if (!kept.sent && kept.text.trim()) show(kept, row, words.zone);
      continue;
    }
    hide(kept.uuid);
    if (typing.note) continue;
    typing.note = kept;
    field.value = kept.text;
    form.elements.kind.value = kept.kind;
    if (claim) claim.value = kept.claim;
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
endAfterNotes(finish, sender);

restore();
sender.run();
field.focus();
