// Leads to the sign-in page, or offers the buttons that end a session.
import { forgetDrafts } from "./kept.js";

function button(form, text, everywhere) {
  const made = document.createElement("button");
  made.type = "submit";
  made.textContent = text;
  made.name = "everywhere";
  made.value = everywhere ? "yes" : "no";
  form.append(made);
}

function hidden(form, name, value) {
  const made = document.createElement("input");
  made.type = "hidden";
  made.name = name;
  made.value = value;
  form.append(made);
}

export default function ({ data, parentElement }) {
  if (data.to) {
    window.location.replace(data.to);
    return;
  }
  const root = parentElement.querySelector(".root");
  const form = document.createElement("form");
  form.method = "post";
  form.action = data.action;
  hidden(form, "proof", data.proof);
  button(form, data.here, false);
  button(form, data.everywhere, true);
  form.addEventListener("submit", () => forgetDrafts());
  root.replaceChildren(form);
}
