// What was typed, on this device: each note under its own name, until the server has it. It knows nothing of the page.

const PREFIX = "soundings note ";
// An open note that the server has is forgotten after so long: its tab is gone.
const STALE = 12 * 60 * 60 * 1000;

// In memory too: a device may refuse to keep anything (private windows, no room left).
const memory = new Map();

export function newName() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function stored() {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => JSON.parse(localStorage.getItem(key)));
  } catch {
    return [];
  }
}

export function all() {
  const notes = new Map(stored().filter(Boolean).map((note) => [note.uuid, note]));
  for (const [name, note] of memory) {
    if (note.revision > (notes.get(name)?.revision ?? -1)) notes.set(name, note);
  }
  return [...notes.values()].sort((one, other) => one.at - other.at);
}

export function keep(note) {
  const copy = { ...note, touched: Date.now() };
  try {
    localStorage.setItem(PREFIX + note.uuid, JSON.stringify(copy));
    memory.delete(note.uuid);
  } catch {
    memory.set(note.uuid, copy);
  }
}

export function drop(name) {
  memory.delete(name);
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Nothing is kept there, then.
  }
}

export function unsent() {
  return all().filter((note) => !note.sent);
}

// The server has this revision. What was typed since stays unsent; what is still being typed stays, to be gone on with.
export function sent(name, revision) {
  const note = all().find((one) => one.uuid === name);
  if (!note || note.revision !== revision) return;
  if (note.open) keep({ ...note, sent: true });
  else drop(name);
}

export function tidy() {
  for (const note of all()) if (note.sent && Date.now() - note.touched > STALE) drop(note.uuid);
}
