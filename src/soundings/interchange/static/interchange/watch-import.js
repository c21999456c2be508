// While an import runs, its state is asked for again and put in its place.
const EVERY = 400;

async function look(state) {
  try {
    const answer = await fetch(window.location.href, { headers: { "HX-Request": "true" } });
    if (answer.ok) state.innerHTML = await answer.text();
  } catch {
    // The server starts anew: it is asked again.
  }
  watch();
}

function watch() {
  const state = document.querySelector("[data-import]");
  if (state?.querySelector("[data-running]")) setTimeout(look, EVERY, state);
}

watch();
