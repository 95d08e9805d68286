"""Strategies of a researcher's own: written a row a line, or added row by row, and checked as they stand."""

import streamlit as st

from exercise.read_models.research_models import ActionChoice, CheckedStrategies
from exercise.research import research
from trainer_ui import session
from trainer_ui.widgets.page import number_field
from trainer_ui.widgets.page.plain_text import bullets, escape, heading
from trainer_ui.widgets.text import long_text

_HELP = (
    "Name a strategy and a colon on one line; below it, on a line each, a day, an action and a target. The "
    "fields below add such lines for you. Kept as you type. Budgets are not applied in a study."
)


def own_strategies(scenario: str, days: int) -> CheckedStrategies:
    """Show the editor of strategies of one's own for a scenario; return them with what is wrong."""
    text = long_text.own_box(draft(scenario), "Strategies of your own", height=170, help=_HELP)
    with st.container(border=True):
        _builder(scenario, days)
    checked = research.check_strategies(session.services(), session.caller(), scenario, text, days)
    if checked.faults:
        st.warning("Strategies of your own cannot be compared yet. Mend these lines; your text is kept.")
        bullets(checked.faults)
    for strategy in checked.words:
        with st.container(border=True):
            heading(strategy.name, 4)
            bullets(strategy.orders)
    return checked


def draft(scenario: str) -> str:
    """Return the name of the draft that holds a researcher's strategies for a scenario."""
    return f"strategies-{scenario}"


def add_row(text: str, name: str, row: str) -> str:
    """Return a text with a row at the end of the strategy called ``name``, which may be new."""
    # A head, a line that ends in a colon, begins a strategy; its rows go on to the next head.
    lines = text.rstrip().splitlines()
    heads = [i for i, line in enumerate(lines) if line.rstrip().endswith(":")]
    start = next((i for i in heads if lines[i].strip()[:-1].strip().lower() == name.lower()), None)
    if start is None:
        return "\n".join([*lines, *([""] if lines else []), f"{name}:", row]) + "\n"
    end = next((i for i in heads if i > start), len(lines))
    while end > start + 1 and not lines[end - 1].strip():
        end -= 1
    return "\n".join([*lines[:end], row, *lines[end:]]) + "\n"


def drop_last_row(text: str) -> str:
    """Return a text without its last line that says anything."""
    lines = text.rstrip().splitlines()[:-1]
    return "\n".join(lines).rstrip() + ("\n" if lines else "")


def _builder(scenario: str, days: int) -> None:
    choices = {
        choice.action: choice for choice in research.choices(session.services(), session.caller(), scenario)
    }
    keys = {part: f"own-{part}-{scenario}" for part in ("name", "day", "action", "target")}
    name, day, action, target = st.columns([2, 1, 2, 2])
    name.text_input("Strategy", key=keys["name"], max_chars=60, placeholder="Its name")
    day_bounds = number_field.Bounds(0, max(0, days - 1), whole=True)
    with day:
        number_field.box("Day", day_bounds, key=keys["day"], start="0")
    ident = action.selectbox(
        "Action", list(choices), format_func=lambda action_id: choices[action_id].name, key=keys["action"]
    )
    keys["target"] += f"-{ident}"
    targets = {target_choice.id: target_choice.label for target_choice in choices[ident].targets}
    target.selectbox(
        "Target",
        list(targets),
        format_func=lambda i: f"{targets[i]} ({i})",
        key=keys["target"],
        disabled=not targets,
        placeholder="Takes none",
    )
    add, remove, _ = st.columns([1.2, 1.6, 2])
    add.button(
        "Add the row", on_click=_add, args=(scenario, keys, choices[ident], day_bounds), width="stretch"
    )
    remove.button("Remove the last row", on_click=_remove, args=(scenario,), width="stretch")
    refusal = session.get("own-strategies-said", "")
    if refusal:
        st.error(escape(refusal))


def _add(scenario: str, keys: dict[str, str], choice: ActionChoice, day_bounds: number_field.Bounds) -> None:
    name = " ".join(session.get(keys["name"], "").split()).rstrip(":")
    if not name:
        session.put("own-strategies-said", "Give the strategy a name first; the row is added under it.")
        return
    day = number_field.content(keys["day"], day_bounds)
    if day.value is None:
        session.put("own-strategies-said", f"Day: {day.fault} No row was added.")
        return
    session.drop("own-strategies-said")
    target = session.get(keys["target"], "") if choice.targets else ""
    row = f"{int(day.value)} {choice.action} {target}".rstrip()
    long_text.fill("study", draft(scenario), add_row(long_text.own_text(draft(scenario)), name, row))


def _remove(scenario: str) -> None:
    long_text.fill("study", draft(scenario), drop_last_row(long_text.own_text(draft(scenario))))
