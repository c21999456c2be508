// <form data-keep>: what is typed stays in this tab until it is saved, and is back after anything that went wrong.
const SENT = "soundings-sent";
const LEFT_OUT = new Set(["csrfmiddlewaretoken"]);
const place = (form) => `soundings-typed ${form.dataset.keep || form.getAttribute("action") || location.pathname}`;

function typed(form) {
  return [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !LEFT_OUT.has(name));
}

function restore(form, pairs) {
  for (const field of form.elements) {
    if (!field.name || LEFT_OUT.has(field.name) || field.type === "file") continue;
    const values = pairs.filter(([name]) => name === field.name).map(([, value]) => value);
    if (field.type === "checkbox" || field.type === "radio") field.checked = values.includes(field.value);
    else if (field.tagName === "SELECT") for (const one of field.options) one.selected = values.includes(one.value);
    else if (values.length) field.value = values[0];
  }
}

// Arrived by going on, and not by going back or reloading, and not at an error page: what was sent has been taken.
const how = performance.getEntriesByType("navigation")[0]?.type;
if (how === "navigate" && sessionStorage.getItem(SENT)) {
  if (!document.querySelector("[data-failed]")) sessionStorage.removeItem(sessionStorage.getItem(SENT));
  sessionStorage.removeItem(SENT);
}

for (const form of document.querySelectorAll("form[data-keep]")) {
  const kept = sessionStorage.getItem(place(form));
  if (kept && !form.querySelector("[aria-invalid]")) restore(form, JSON.parse(kept));
}

document.addEventListener("input", ({ target }) => {
  const form = target.form?.closest("[data-keep]");
  if (form) sessionStorage.setItem(place(form), JSON.stringify(typed(form)));
});

document.addEventListener("submit", ({ target }) => {
  if ("keep" in target.dataset) sessionStorage.setItem(SENT, place(target));
});
