"""Links to a cohort's plenaries: made, closed and taken back, with the log of who did."""

import streamlit as st

from exercise.plenary import plenary_links
from exercise.read_models.plenary_models import Assignment, LinkRow
from trainer_ui import session
from trainer_ui.widgets.page import number_field, service_calls
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.plain_text import escape, moment

_DAYS = number_field.Bounds(1, plenary_links.LONGEST_DAYS, whole=True)
_PLACE = "plenary-link"
_ALL = ""


def plenary(cohort: str) -> None:
    """Show the links of a cohort, and make another."""
    st.markdown("### Plenary")
    st.text(
        "A link opens a read-only page for the members of this cohort, once all have handed in: everybody's judgement "
        "beside the ideal, who opened the report that told most, and what was decided. Nobody sees it whose own run is open."
    )
    assignments = {
        f"{assignment.scenario}|{assignment.seed}": assignment
        for assignment in plenary_links.assignments(session.services(), session.caller(), cohort)
    }
    if not assignments:
        st.info("Nothing is assigned to this cohort yet.")
        return
    _link_form(cohort, assignments)
    service_calls.outcome(_PLACE)
    for row in plenary_links.links(session.services(), session.caller(), cohort):
        _link_row(row)
    log = plenary_links.link_log(session.services(), session.caller(), cohort)
    for fault in plenary_links.log_faults(session.services(), session.caller()):
        st.error(f"The log of links cannot be relied on: {escape(fault)}. Tell whoever runs this server.")
    if log:
        with st.expander("Log of the links", icon=":material/receipt_long:"):
            table(
                [
                    {
                        "When": moment(entry.at),
                        "Who": entry.instructor,
                        "What": entry.event,
                        "Link": entry.link,
                    }
                    for entry in log
                ],
                "Who made, closed and took back links",
            )


def _link_form(cohort: str, assignments: dict[str, Assignment]) -> None:
    with st.expander("Make a link", icon=":material/link:"):
        ident = st.selectbox(
            "Exercise", list(assignments), format_func=lambda i: _words(assignments[i]), key="plenary-of"
        )
        runs = assignments[ident].runs[: assignments[ident].handed_in]
        st.selectbox(
            "What it shows",
            [_ALL, *runs],
            format_func=lambda run: f"{run} alone" if run else "Every run that was handed in",
            key="plenary-run",
        )
        number_field.box(
            "Days until it runs out", _DAYS, key="plenary-days", start=str(plenary_links.USUAL_DAYS)
        )
        st.checkbox(
            "Show names beside the letters",
            key="plenary-named",
            value=False,
            help="Letters alone hide who decided what, though in a small cohort people may still be recognised.",
        )
        st.button("Make the link", type="primary", on_click=_make_link, args=(cohort, assignments[ident]))


def _words(assignment: Assignment) -> str:
    return f"{assignment.title}, seed {assignment.seed}: {assignment.handed_in} of {len(assignment.runs)} handed in"


def _make_link(cohort: str, assignment: Assignment) -> None:
    days = number_field.content("plenary-days", _DAYS)
    if days.value is None:
        service_calls.refuse(_PLACE, f"Days: {days.fault} No link was made.")
        return
    service_calls.attempt(
        _PLACE,
        "Link made. Copy it from below and give it to the cohort.",
        plenary_links.make_link,
        cohort,
        assignment.scenario,
        assignment.seed,
        run=session.get("plenary-run", _ALL),
        days=int(days.value),
        names_shown=session.get("plenary-named", False),
    )


def _link_row(row: LinkRow) -> None:
    with st.container(border=True):
        names = "with names" if row.names_shown else "letters only"
        shows = f"{row.run} alone" if row.run else "every run"
        st.markdown(f"**{escape(row.title)}**, seed {row.seed}: {escape(row.stands)}")
        st.text(
            f"Shows {shows}, {names}. Made by {row.instructor} on {moment(row.created)}; runs out on {moment(row.expires)}."
        )
        if not row.usable:
            return
        st.code(session.site_address(f"/plenary?link={row.link}"), language=None)
        with st.container(horizontal=True):
            if row.closed is None and row.handed_in < row.assigned:
                st.button(
                    f"Close the exercise for it ({row.assigned - row.handed_in} not handed in)",
                    key=f"close-{row.link}",
                    on_click=service_calls.callback,
                    args=(
                        _PLACE,
                        "Closed: the plenary opens now for those who have handed in.",
                        plenary_links.close,
                        row.link,
                    ),
                )
            st.button(
                "Take the link back",
                key=f"revoke-{row.link}",
                on_click=service_calls.callback,
                args=(
                    _PLACE,
                    "The link was taken back; it opens for nobody any more.",
                    plenary_links.revoke,
                    row.link,
                ),
            )
