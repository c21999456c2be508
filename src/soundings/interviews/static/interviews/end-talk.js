// The end waits until the server has every note, or cannot be reached.

export function endAfterNotes(finish, sender) {
  document.addEventListener("htmx:confirm", async (event) => {
    if (!event.target.matches("[data-end]")) return;
    event.preventDefault();
    finish();
    await sender.flush();
    event.detail.issueRequest(true);
  });
}
