// The list of notes in the room: a row at once when a note is written, and the server's own row when it has it.

const list = () => document.querySelector("#notes");
const rowOf = (name) => document.querySelector(`[data-note="${name}"]`);

export function show(note, template, zone) {
  const row = rowOf(note.uuid) ?? template.content.firstElementChild.cloneNode(true);
  if (row.querySelector("form")) return;
  row.id = `note-${note.uuid}`;
  row.dataset.note = note.uuid;
  row.classList.add("is-waiting");
  const time = { hour: "2-digit", minute: "2-digit", timeZone: zone };
  row.querySelector("time").textContent = new Intl.DateTimeFormat("en-GB", time).format(note.at);
  const tag = row.querySelector(".tag");
  tag.textContent = note.kind;
  tag.className = document.querySelector(`[name=kind][value=${note.kind}]`).nextElementSibling.className;
  row.querySelector("p").textContent = note.text;
  if (!row.isConnected) list().append(row);
  row.scrollIntoView({ block: "nearest" });
}

export function settle(note, html) {
  const row = rowOf(note.uuid);
  if (!row || row.querySelector("form")) return;
  const piece = document.createElement("template");
  piece.innerHTML = html;
  const settled = piece.content.firstElementChild;
  if (!settled) {
    row.remove();
    return;
  }
  row.replaceWith(settled);
  window.htmx?.process(settled);
}

export function hide(name) {
  rowOf(name)?.remove();
}
