// The note that is being typed: kept on this device with every change, under one name from its first letter.

import * as store from "./note-store.js";

// A command of the `/` menu is no note.
const COMMAND = /^\/\w*$/;

export class TypedNote {
  // `place` says where it goes: the address, the talk, this tab.
  constructor(place) {
    Object.assign(this, { place, note: null });
  }

  // True where there was something to keep.
  write({ text, kind, claim, item, at }) {
    const words = text.trim();
    if (!this.note && (!words || COMMAND.test(words))) return false;
    const begun = this.note ?? { ...this.place, uuid: store.newName(), item, at, revision: 0, open: true };
    const spokenTo = kind === "evidence" ? claim : "";
    this.note = { ...begun, text, kind, claim: spokenTo, revision: begun.revision + 1, sent: false };
    store.keep(this.note);
    // Emptied: the server forgets it too, and what comes next is another note.
    if (!words) this.note = null;
    return true;
  }

  // It is written; the next letter begins another.
  finish() {
    const finished = { ...this.note, open: false };
    store.keep(finished);
    this.note = null;
    return finished;
  }

  isMine(kept) {
    return kept.open && kept.tab === this.place.tab;
  }
}
