// What every page can do; each behaviour stands in its own file and works on what the page's HTML marks.
import "./keep-typed.js";
import "./submit-once.js";
import "./palette.js";
import "./auto-grow.js";
import "./copy-text.js";
import "./drop-file.js";
import "./find-as-typed.js";
