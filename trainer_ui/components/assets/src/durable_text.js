// A text box that saves while it is typed in. The server keeps a version with every draft; a save over
// a version that somebody else has replaced is refused, and both texts are shown.
import { forget, keep, kept } from "./kept.js";

const PAUSE = 600; // milliseconds of quiet before a save
const RETRY = 5000;
const boxes = new WeakMap();

function made(tag, className, text = "") {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = text;
  return node;
}

const clock = () => new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
const wordsIn = (text) => (text.trim() ? text.trim().split(/\s+/).length : 0);

class Box {
  constructor(root, data) {
    this.draft = data.draft;
    this.saved = data.text;
    this.version = data.version;
    this.asked = data.words;
    this.leave = () => {};
    this.timer = null;
    this.busy = false;
    this.clashing = false;
    this.build(root, data);
    this.mount();
  }

  build(root, data) {
    const id = `draft-${Math.abs([...data.draft].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) | 0, 7))}`;
    const label = made("label", "", data.label);
    label.htmlFor = id;
    const help = made("p", "help", data.help);
    help.id = `${id}-help`;
    help.hidden = !data.help;
    this.area = made("textarea", "");
    this.area.id = id;
    this.area.maxLength = data.longest;
    this.area.style.height = `${data.height}px`;
    this.area.spellcheck = true;
    this.state = made("span", "state");
    this.state.setAttribute("role", "status");
    this.count = made("span", "count");
    this.count.id = `${id}-count`;
    this.area.setAttribute("aria-describedby", data.help ? `${help.id} ${this.count.id}` : this.count.id);
    const foot = made("div", "foot");
    foot.append(this.state, this.count);
    this.clash = made("div", "clash");
    this.clash.hidden = true;
    this.clash.setAttribute("role", "alert");
    root.replaceChildren(label, help, this.area, foot, this.clash);
    this.area.addEventListener("input", () => this.typed());
    this.area.addEventListener("blur", () => this.left());
    this.hide = () => this.leaving();
    window.addEventListener("pagehide", this.hide);
    document.addEventListener("visibilitychange", this.hide);
  }

  mount() {
    const local = kept(this.draft);
    this.area.value = this.saved;
    this.counted();
    if (!local || local.text === this.saved) {
      forget(this.draft);
      this.say(this.version ? "Saved" : "Nothing written yet", this.version ? "" : "empty");
    } else if (local.version === this.version) {
      this.area.value = local.text; // typed here after the last save, and nobody has saved since
      this.counted();
      this.save();
    } else {
      this.area.value = local.text;
      this.counted();
      this.differ(this.saved, this.version);
    }
  }

  say(text, manner = "") {
    this.state.textContent = text;
    this.state.className = `state ${manner}`;
  }

  counted() {
    const words = wordsIn(this.area.value);
    this.count.textContent = this.asked ? `${words} of at most ${this.asked} words` : `${words} ${words === 1 ? "word" : "words"}`;
  }

  typed() {
    this.counted();
    if (!this.busy) this.say("Saving", "busy");
    keep(this.draft, this.area.value, this.version);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  left() {
    clearTimeout(this.timer);
    this.save();
    this.leave(this.area.value);
  }

  leaving() {
    if (document.visibilityState !== "hidden" || this.area.value === this.saved || this.clashing) return;
    keep(this.draft, this.area.value, this.version);
    this.put({ keepalive: true }).catch(() => {});
  }

  put(more = {}) {
    return fetch(`/drafts/${this.draft}`, {
      method: "PUT", credentials: "same-origin", headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ text: this.area.value, version: this.version }), ...more,
    });
  }

  async save() {
    if (this.busy || this.clashing || this.area.value === this.saved) {
      if (this.area.value === this.saved && !this.busy && !this.clashing && this.version) this.say(`Saved ${clock()}`);
      return;
    }
    this.busy = true;
    const text = this.area.value;
    try {
      await this.answered(await this.put(), text);
    } catch {
      this.failed("the server cannot be reached", true);
    } finally {
      this.busy = false;
    }
    if (this.area.value !== text && !this.clashing) this.typed();
  }

  async answered(answer, text) {
    const said = await answer.json().catch(() => ({}));
    if (answer.ok) {
      this.saved = text;
      this.version = said.version;
      if (this.area.value === text) forget(this.draft);
      this.say(`Saved ${clock()}`);
    } else if (answer.status === 409) {
      keep(this.draft, text, this.version);
      this.differ(said.theirs, said.version);
    } else {
      this.failed(said.message ?? `the server answered ${answer.status}`, answer.status >= 500);
    }
  }

  failed(why, again) {
    const here = keep(this.draft, this.area.value, this.version);
    this.say(`${here ? "Not saved – kept in this browser" : "Not saved – copy your text before you leave"}: ${why}`, "bad");
    if (!again) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), RETRY);
  }

  differ(theirs, version) {
    this.clashing = true;
    this.say("Not saved – this text was changed elsewhere", "bad");
    const mine = made("button", "", "Keep the text in the box");
    const other = made("button", "", "Use the other text");
    const settle = (text) => {
      this.clashing = false;
      this.clash.hidden = true;
      this.version = version;
      this.saved = theirs;
      this.area.value = text;
      this.counted();
      if (text === theirs) forget(this.draft);
      this.save();
      this.leave(this.area.value);
      this.area.focus();
    };
    mine.type = other.type = "button";
    mine.addEventListener("click", () => settle(this.area.value));
    other.addEventListener("click", () => settle(theirs));
    this.clash.replaceChildren(
      made("p", "", "A different text was saved from another tab or browser. Yours is in the box above; the other one is:"),
      made("div", "theirs", theirs || "(empty)"), mine, other,
    );
    this.clash.hidden = false;
  }

  close() {
    clearTimeout(this.timer);
    window.removeEventListener("pagehide", this.hide);
    document.removeEventListener("visibilitychange", this.hide);
    if (this.area.value !== this.saved && !this.clashing) {
      keep(this.draft, this.area.value, this.version);
      this.put({ keepalive: true }).then((answer) => answer.ok && forget(this.draft)).catch(() => {});
    }
  }
}

export default function ({ data, parentElement, setStateValue }) {
  let box = boxes.get(parentElement);
  if (!box || box.draft !== data.draft) {
    box?.close();
    box = new Box(parentElement.querySelector(".root"), data);
    boxes.set(parentElement, box);
  }
  box.leave = (text) => setStateValue("text", text);
  return () => {
    box.close();
    boxes.delete(parentElement);
  };
}
