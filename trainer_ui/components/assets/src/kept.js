// Texts kept in this browser because the server could not be reached. One entry a draft.
const PREFIX = "goldenthread:draft:";

export function keep(name, text, version) {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify({ text, version }));
    return true;
  } catch {
    return false; // storage is full or switched off: the page says that nothing was kept
  }
}

export function kept(name) {
  try {
    const found = JSON.parse(localStorage.getItem(PREFIX + name) ?? "null");
    return found && typeof found.text === "string" && Number.isInteger(found.version) ? found : null;
  } catch {
    return null;
  }
}

export function forget(name) {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // nothing can have been kept where storage is switched off
  }
}

export function forgetDrafts() {
  try {
    Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .forEach((key) => localStorage.removeItem(key));
  } catch {
    // as above
  }
}
