"""The trainee's own network: nominals named in a role, and links drawn, each saved as it is made."""

import streamlit as st

from exercise.desk import desk
from exercise.read_models.desk_models import Brief, NamedNetwork, Target
from trainer_ui import session
from trainer_ui.widgets.page import service_calls
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.plain_text import heading
from trainer_ui.widgets.page.run_header import can_read


def network(brief: Brief) -> None:
    """Show what has been named and linked, and the forms that name, link and take back."""
    st.text(
        "Your own picture: who is part of a group, in what role, and who is linked with whom. Name what you would "
        "tell a colleague; leave out what you do not know. It is marked in the debrief, the last word on each."
    )
    network_details = desk.network(session.services(), session.caller(), brief.run)
    left, right = st.columns(2)
    with left:
        _name_form(brief, network_details)
    with right:
        _link_form(brief, network_details)
    service_calls.outcome("network")
    _name_table(brief, network_details)
    _link_table(brief, network_details)


def _name_form(brief: Brief, network_details: NamedNetwork) -> None:
    keys = {part: f"name-{part}-{brief.run}" for part in ("who", "role", "group", "note")}
    with st.container(border=True, key="name-nominal"):
        heading("Name a nominal")
        _choice("Nominal", network_details.nominals, keys["who"])
        _choice("Role", network_details.roles, keys["role"])
        _choice("Group (leave open if not known)", network_details.groups, keys["group"])
        st.text_input("Why (optional)", key=keys["note"], max_chars=500, persist_state="session")
        st.button(
            "Name", type="primary", on_click=_save_name, args=(brief, keys), disabled=not can_read(brief)
        )


def _link_form(brief: Brief, network_details: NamedNetwork) -> None:
    keys = {part: f"link-{part}-{brief.run}" for part in ("first", "second", "note")}
    ends = (*network_details.nominals, *network_details.groups)
    with st.container(border=True, key="link-nominals"):
        heading("Link two")
        _choice("One end", ends, keys["first"])
        _choice("Other end", ends, keys["second"])
        st.text_input("Why (optional)", key=keys["note"], max_chars=500, persist_state="session")
        st.button(
            "Link", type="primary", on_click=_save_link, args=(brief, keys), disabled=not can_read(brief)
        )


def _choice(label: str, targets: tuple[Target, ...], key: str) -> None:
    names = {target.id: target.label for target in targets}
    st.selectbox(
        label, list(names), index=None, format_func=lambda i: names[i], key=key, persist_state="session"
    )


def _save_name(brief: Brief, keys: dict[str, str]) -> None:
    nominal, role, group = (session.value(keys[part]) for part in ("who", "role", "group"))
    if nominal is None or role is None:
        service_calls.refuse("network", "Choose a nominal and a role, then name them.")
        return
    note = session.get(keys["note"], "")
    service_calls.attempt(
        "network",
        "Named. A later entry on the same nominal replaces it.",
        desk.name,
        brief.run,
        nominal,
        role,
        group or "",
        note,
        page=brief.version,
        request=service_calls.request_key("name", brief.run, brief.version, nominal, role, group, note),
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
        page=brief.version,
        request=service_calls.request_key("link", brief.run, brief.version, first, second, note),
    )


def _name_table(brief: Brief, network_details: NamedNetwork) -> None:
    heading("Named")
    table(
        [
            {
                "Nominal": nominal.label,
                "Role": nominal.role,
                "Group": nominal.group or "not known",
                "Why": nominal.note or "–",
            }
            for nominal in network_details.named_nominals
        ],
        "Nominals that you have named",
        empty="Nobody named yet.",
    )
    if network_details.named_nominals:
        _withdrawal_form(
            brief, "name", {nominal.entity: nominal.label for nominal in network_details.named_nominals}
        )


def _link_table(brief: Brief, network_details: NamedNetwork) -> None:
    heading("Linked")
    table(
        [{"Link": link.label, "Why": link.note or "–"} for link in network_details.linked],
        "Links that you have drawn",
        empty="No link drawn yet.",
    )
    if network_details.linked:
        _withdrawal_form(
            brief, "link", {f"{link.first}|{link.second}": link.label for link in network_details.linked}
        )


def _withdrawal_form(brief: Brief, kind: str, names: dict[str, str]) -> None:
    key = f"back-{kind}-{brief.run}"
    label = {"name": "Name to take back", "link": "Link to take back"}[kind]
    st.selectbox(label, list(names), index=None, format_func=lambda i: names[i], key=key)
    st.button(
        f"Take the {kind} back",
        key=f"{key}-button",
        on_click=_withdraw,
        args=(brief, kind, key),
        disabled=not can_read(brief),
    )


def _withdraw(brief: Brief, kind: str, key: str) -> None:
    ident = session.value(key)
    if not isinstance(ident, str):
        service_calls.refuse("network", f"Choose the {kind} to take back first.")
        return
    service_calls.attempt(
        "network",
        "Taken back.",
        desk.name if kind == "name" else desk.link,
        brief.run,
        *ident.split("|"),
        withdrawn=True,
        page=brief.version,
        request=service_calls.request_key("back", kind, brief.run, brief.version, ident),
    )
    session.drop(key)
