// The text area that the coach reads along with, one a page, and what stands around it. Pieces of a page are renewed,
// so each is looked up when it is needed.
export const area = () => document.querySelector("textarea[data-coached]");
export const list = () => document.getElementById("review-remarks");
export const said = () => document.getElementById("review-said");
export const undo = () => document.getElementById("undo-mend");

// `when` hears what happens in that text area.
export function inArea(what, when) {
  document.addEventListener(what, (event) => event.target === area() && when(event), true);
}
