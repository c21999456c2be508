// Text fields grow with what is typed. Browsers that know `field-sizing` do it by themselves.
const MOST = 40;

function grow(area) {
  while (area.scrollHeight > area.clientHeight + 1 && area.rows < MOST) area.rows += 1;
}

if (!CSS.supports("field-sizing", "content")) {
  document.addEventListener("input", (event) => {
    if (event.target.matches("textarea")) grow(event.target);
  });
  for (const area of document.querySelectorAll("textarea")) grow(area);
}
