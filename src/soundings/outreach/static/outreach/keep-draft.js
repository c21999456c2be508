// Keeps a draft while it is typed: <form data-keep-draft>. In the answer, each [data-piece] takes the place of the
// element with the same id, so every word about the draft (saved, gaps, too long) comes from the server.
const QUIET = 700;
const AGAIN = 5000;

const form = document.querySelector("form[data-keep-draft]");
const say = (words) => (document.getElementById("draft-state").textContent = words);
let timer;
let running;
let dirty = false;
// After another tab's change, told once, only a press of a button writes over it.
let stopped = false;

async function post() {
  dirty = false;
  try {
    const headers = { "HX-Request": "true" };
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form), headers });
    if (answer.redirected || ![200, 409, 422].includes(answer.status)) throw new Error(answer.statusText);
    stopped = answer.status !== 200;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const piece of page.querySelectorAll("[data-piece]")) {
      const old = document.getElementById(piece.id);
      if (old && !old.isEqualNode(piece)) old.replaceWith(document.adoptNode(piece));
    }
  } catch {
    dirty = true;
    say("not saved: Soundings does not answer. Trying again …");
    timer = setTimeout(keep, AGAIN);
  }
}

async function keep() {
  clearTimeout(timer);
  await running;
  if (!dirty || stopped) return;
  running = post().finally(() => (running = undefined));
  await running;
}

form.addEventListener("input", ({ target }) => {
  if (!["subject", "body"].includes(target.name)) return;
  dirty = true;
  clearTimeout(timer);
  if (!stopped) say("not saved yet");
  timer = setTimeout(keep, QUIET);
});

// A press waits until what was typed is kept: two writings of one draft do not overtake each other.
async function afterKeeping(event, go) {
  if (!running && (!dirty || stopped)) return;
  event.preventDefault();
  await keep();
  if (!dirty && !stopped) go();
}
form.addEventListener("submit", (event) => afterKeeping(event, () => form.requestSubmit(event.submitter)));
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-after-keeping]");
  if (link) afterKeeping(event, () => document.getElementById(link.id).click());
});
