// A form on its way is not sent again by a second click. What gives a file to keep carries data-many.
const PATIENCE = 10_000;

function release(form) {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll("[aria-disabled]")) button.removeAttribute("aria-disabled");
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || "many" in form.dataset) return;
  if ([...form.attributes].some(({ name }) => /^(data-)?hx-/.test(name))) return;
  if ("sent" in form.dataset) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "";
  // After the sending has read which button was pressed.
  setTimeout(() => form.querySelectorAll("button").forEach((button) => button.setAttribute("aria-disabled", "true")));
  setTimeout(() => release(form), PATIENCE);
});

window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(release));
