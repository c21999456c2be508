// Asks the coach whenever typing pauses, and renews the list of remarks. An answer to words that have changed since is
// dropped; whoever stands in the list stays in it; what is said is heard politely, and only when it is new.
import { area, inArea, list, said } from "./typed.js";

const PAUSE = 400;
let asking;
let pause;

function say() {
  if (list() && said().textContent !== list().dataset.said) said().textContent = list().dataset.said;
}

function show(fresh) {
  const old = list();
  const stood = old.contains(document.activeElement) ? document.activeElement : null;
  old.replaceWith(document.adoptNode(fresh));
  if (stood) ([...fresh.querySelectorAll("button")].find(({ value }) => value === stood.value) ?? fresh).focus();
  say();
  area().dispatchEvent(new Event("reviewed"));
}

async function ask() {
  asking?.abort();
  asking = new AbortController();
  const words = area()?.value;
  try {
    const answer = await fetch(list().dataset.review, {
      method: "POST",
      body: new FormData(area().form),
      headers: { "HX-Request": "true" },
      signal: asking.signal,
    });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("review-remarks");
    if (fresh && area()?.value === words) show(fresh);
  } catch {
    // Typed on, or no answer: the coach only advises, and the next pause asks again.
  }
}

inArea("input", () => {
  clearTimeout(pause);
  pause = setTimeout(ask, PAUSE);
});
say();
