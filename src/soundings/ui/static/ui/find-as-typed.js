// A search form says in data-finds where its answer stands: it is renewed as one types, and the address with it.
const PAUSE = 150;

function prepare(form) {
  const found = document.querySelector(form.dataset.finds);
  const status = form.querySelector("[role=status]");
  let asking;
  let pause;

  function show(piece, address) {
    found.innerHTML = piece;
    status?.replaceChildren(...found.querySelectorAll("[data-said]"));
    history.replaceState(history.state, "", address);
    // What narrows the list keeps the words typed.
    for (const link of form.parentElement.querySelectorAll(":scope > nav a")) {
      const url = new URL(link.href);
      url.searchParams.set("q", form.elements.q.value);
      link.href = url;
    }
  }

  async function ask() {
    asking?.abort();
    asking = new AbortController();
    const address = `${form.action.split("?")[0]}?${new URLSearchParams(new FormData(form))}`;
    try {
      const answer = await fetch(address, { signal: asking.signal, headers: { "HX-Request": "true" } });
      if (answer.ok && !answer.redirected) show(await answer.text(), address);
    } catch {
      // Typed on, or offline: Enter still asks.
    }
  }

  form.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE);
  });
}

document.querySelectorAll("form[data-finds]").forEach(prepare);
