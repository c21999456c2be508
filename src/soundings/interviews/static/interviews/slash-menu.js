// The `/` menu of the note field: marks what the note is, chooses its claim, and goes on to the next question.

export class SlashMenu {
  // `picked(option)` hears of what was chosen, by its data attributes.
  constructor(field, list, picked) {
    Object.assign(this, { field, list, picked, isAskingClaim: false });
    this.options = [...list.querySelectorAll("[role=option]")];
    list.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      this.pick(event.target.closest("[role=option]"));
    });
  }

  get shown() {
    return this.options.filter((option) => !option.hidden);
  }

  token() {
    return this.field.value.slice(0, this.field.selectionStart).match(/(?:^|\s)\/(\w*)$/);
  }

  // Follows what is typed.
  update() {
    const token = this.token();
    this.isAskingClaim = false;
    const fits = (option) => token && option.dataset.word?.startsWith(token[1].toLowerCase());
    for (const option of this.options) option.hidden = !fits(option);
    this.open(this.shown.length > 0);
  }

  askClaim() {
    this.isAskingClaim = true;
    for (const option of this.options) option.hidden = !option.dataset.claim;
    this.open(this.shown.length > 0);
  }

  open(isOpen) {
    this.list.hidden = !isOpen;
    if (isOpen) this.list.scrollIntoView({ block: "nearest" });
    this.mark(isOpen ? this.shown[0] : null);
  }

  mark(option) {
    this.active = option;
    for (const other of this.options) other.setAttribute("aria-selected", String(other === option));
    if (option) this.field.setAttribute("aria-activedescendant", option.id);
    else this.field.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  // True where the key was for the menu.
  key(event) {
    if (this.list.hidden) return false;
    const place = this.shown.indexOf(this.active);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.mark(this.shown.at((place + step) % this.shown.length));
    else if (event.key === "Escape") this.open(false);
    else if (event.key === "Enter" || event.key === "Tab") this.pick(this.active);
    else if (event.key === " " && this.token()?.[1] === this.active.dataset.word) this.pick(this.active);
    else if (this.isAskingClaim && this.numbered(event.key)) this.pick(this.numbered(event.key));
    else return false;
    return true;
  }

  numbered(key) {
    return this.shown.find((option) => option.dataset.number === key);
  }

  pick(option) {
    if (!option) return;
    const token = this.token();
    if (token && !this.isAskingClaim) {
      const start = token.index + token[0].indexOf("/");
      this.field.setRangeText("", start, this.field.selectionStart, "end");
    }
    this.open(false);
    this.picked(option.dataset);
  }
}
