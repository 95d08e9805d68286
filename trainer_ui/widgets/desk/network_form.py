"""The trainee's own network: nominals named in a role, and links drawn, each saved as it is made."""

import streamlit as st

from exercise.desk import desk
from exercise.read_models.desk_models import Brief, NamedNetwork, Target
from trainer_ui import session
from trainer_ui.widgets.page import service_calls
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.plain_text import heading
from trainer_ui.widgets.page.run_header import reading


def network(brief: Brief) -> None:
    """Show what has been named and linked, and the forms that name, link and take back."""
    st.text(
        "Your own picture: who is part of a group, in what role, and who is linked with whom. Name what you would "
        "tell a colleague; leave out what you do not know. It is marked in the debrief, the last word on each."
    )
    seen = desk.network(session.services(), session.caller(), brief.run)
    left, right = st.columns(2)
    with left:
        _name(brief, seen)
    with right:
        _link(brief, seen)
    service_calls.outcome("network")
    _named(brief, seen)
    _linked(brief, seen)


def _name(brief: Brief, seen: NamedNetwork) -> None:
    keys = {part: f"name-{part}-{brief.run}" for part in ("who", "role", "group", "note")}
    with st.container(border=True, key="name-nominal"):
        heading("Name a nominal")
        _choice("Nominal", seen.nominals, keys["who"])
        _choice("Role", seen.roles, keys["role"])
        _choice("Group (leave open if not known)", seen.groups, keys["group"])
        st.text_input("Why (optional)", key=keys["note"], max_chars=500, persist_state="session")
        st.button(
            "Name", type="primary", on_click=_save_name, args=(brief, keys), disabled=not reading(brief)
        )


def _link(brief: Brief, seen: NamedNetwork) -> None:
    keys = {part: f"link-{part}-{brief.run}" for part in ("first", "second", "note")}
    ends = (*seen.nominals, *seen.groups)
    with st.container(border=True, key="link-nominals"):
        heading("Link two")
        _choice("One end", ends, keys["first"])
        _choice("Other end", ends, keys["second"])
        st.text_input("Why (optional)", key=keys["note"], max_chars=500, persist_state="session")
        st.button(
            "Link", type="primary", on_click=_save_link, args=(brief, keys), disabled=not reading(brief)
        )


def _choice(label: str, targets: tuple[Target, ...], key: str) -> None:
    names = {target.id: target.label for target in targets}
    st.selectbox(
        label, list(names), index=None, format_func=lambda i: names[i], key=key, persist_state="session"
    )


def _save_name(brief: Brief, keys: dict[str, str]) -> None:
    who, role, group = (session.value(keys[part]) for part in ("who", "role", "group"))
    if who is None or role is None:
        service_calls.refuse("network", "Choose a nominal and a role, then name them.")
        return
    note = session.get(keys["note"], "")
    service_calls.attempt(
        "network",
        "Named. A later entry on the same nominal replaces it.",
        desk.name,
        brief.run,
        who,
        role,
        group or "",
        note,
        request=service_calls.request_key("name", brief.run, brief.version, who, role, group, note),
    )


def _save_link(brief: Brief, keys: dict[str, str]) -> None:
    first, second = (session.value(keys[part]) for part in ("first", "second"))
    if first is None or second is None:
        service_calls.refuse("network", "Choose both ends of the link, then link them.")
        return
    note = session.get(keys["note"], "")
    service_calls.attempt(
        "network",
        "Linked.",
        desk.link,
        brief.run,
        first,
        second,
        note,
        request=service_calls.request_key("link", brief.run, brief.version, first, second, note),
    )


def _named(brief: Brief, seen: NamedNetwork) -> None:
    heading("Named")
    table(
        [
            {
                "Nominal": one.label,
                "Role": one.role,
                "Group": one.group or "not known",
                "Why": one.note or "–",
            }
            for one in seen.named
        ],
        "Nominals that you have named",
        empty="Nobody named yet.",
    )
    if seen.named:
        _take_back(brief, "name", {one.entity: one.label for one in seen.named})


def _linked(brief: Brief, seen: NamedNetwork) -> None:
    heading("Linked")
    table(
        [{"Link": one.label, "Why": one.note or "–"} for one in seen.linked],
        "Links that you have drawn",
        empty="No link drawn yet.",
    )
    if seen.linked:
        _take_back(brief, "link", {f"{one.first}|{one.second}": one.label for one in seen.linked})


def _take_back(brief: Brief, what: str, names: dict[str, str]) -> None:
    key = f"back-{what}-{brief.run}"
    called = {"name": "Name to take back", "link": "Link to take back"}[what]
    st.selectbox(called, list(names), index=None, format_func=lambda i: names[i], key=key)
    st.button(
        f"Take the {what} back",
        key=f"{key}-button",
        on_click=_withdraw,
        args=(brief, what, key),
        disabled=not reading(brief),
    )


def _withdraw(brief: Brief, what: str, key: str) -> None:
    chosen = session.value(key)
    if not isinstance(chosen, str):
        service_calls.refuse("network", f"Choose the {what} to take back first.")
        return
    service_calls.attempt(
        "network",
        "Taken back.",
        desk.name if what == "name" else desk.link,
        brief.run,
        *chosen.split("|"),
        withdrawn=True,
        request=service_calls.request_key("back", what, brief.run, brief.version, chosen),
    )
    session.drop(key)
