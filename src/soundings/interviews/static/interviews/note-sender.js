// Brings notes from this device to the server: one after the other, again and again until it has them.

import * as store from "./note-store.js";

const PAUSE = 300;
const AGAIN = 3000;
const PATIENCE = 10000;

export class Sender {
  // `token` lets forms in; `saved(note, html)` hears of each note; `changed()` of any change of the state.
  constructor({ token, saved, changed }) {
    Object.assign(this, { token, saved, changed });
    this.trouble = "";
    this.refused = new Set();
    this.hasSaved = false;
    this.running = null;
    store.tidy();
    addEventListener("online", () => this.run());
  }

  waiting() {
    return store.unsent().filter((note) => !this.refused.has(note.uuid + note.revision));
  }

  soon(pause = PAUSE) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.run(), pause);
    this.changed();
  }

  run() {
    clearTimeout(this.timer);
    this.running ??= this.sendAll().finally(() => {
      this.running = null;
      if (this.waiting().length) this.soon(this.trouble ? AGAIN : PAUSE);
      else this.changed();
    });
    return this.running;
  }

  // All that is waiting now, also what came while the last were under way.
  async flush() {
    await this.run();
    if (!this.trouble && this.waiting().length) await this.run();
  }

  async sendAll() {
    this.trouble = "";
    for (const note of this.waiting()) {
      this.trouble = await this.send(note);
      if (this.trouble === "away" || this.trouble === "signed-out") break;
    }
    if (!this.trouble && this.refused.size) this.trouble = "refused";
  }

  async send(note) {
    const { uuid, text, kind, claim, item, at, revision } = note;
    const body = new URLSearchParams({ uuid, text, kind, claim, item, at, revision });
    const headers = { "X-Typed": "1", "X-CSRFToken": this.token };
    const signal = AbortSignal.timeout(PATIENCE);
    try {
      const response = await fetch(note.to, { method: "POST", body, headers, signal, redirect: "manual" });
      const word = response.headers.get("X-Typed");
      if (word === "saved" || word === "nothing" || word === "gone") {
        const html = await response.text();
        store.sent(uuid, revision);
        if (word !== "saved") store.drop(uuid);
        this.hasSaved = true;
        this.saved(note, word === "saved" ? html : "");
        return "";
      }
      if (response.type === "opaqueredirect" || response.status === 403) return "signed-out";
      if (response.status !== 422 && response.status !== 404) return "away";
      this.refused.add(uuid + revision);
      return "refused";
    } catch {
      return "away";
    }
  }
}
