"""The markers of a run or a cohort: one, or two or three who mark blind to each other."""

from collections.abc import Sequence

import streamlit as st

from exercise.marking import panel_of_markers
from exercise.read_models.marking_models import ArrangedRow
from trainer_ui import session
from trainer_ui.widgets.page import service_calls
from trainer_ui.widgets.text import long_text

RULE = (
    "One marker marks alone. Two or three mark blind: nobody sees another's levels or comments, or the trainee's "
    "name, until all are in; where they then differ, an assessor who did not mark settles it."
)


def marker_form(place: str, label: str, *, run: str = "", cohort: str = "", version: int = 0) -> None:
    """Show the form that names the markers of a run, or of every run of a cohort; outcomes show at ``place``."""
    people = {
        person.user: person.name
        for person in panel_of_markers.assessors(session.services(), session.caller())
    }
    keys = {part: f"naming-{part}-{run or cohort}" for part in ("markers", "why")}
    st.caption(RULE)
    st.multiselect(
        "Markers", list(people), format_func=lambda user: people[user], max_selections=3, key=keys["markers"]
    )
    long_text.own_box(keys["why"], "Reason (at least ten characters)", height=70, help="Goes into the log.")
    st.button(
        label, on_click=_name_markers, args=(place, keys, run, cohort, version), key=f"naming-{run or cohort}"
    )
    service_calls.outcome(place)


def _name_markers(place: str, keys: dict[str, str], run: str, cohort: str, version: int) -> None:
    markers: Sequence[str] = session.get(keys["markers"], [])
    reason = long_text.own_text(keys["why"])
    if cohort:
        rows = service_calls.attempt(
            place, "Named.", panel_of_markers.arrange_cohort, cohort, markers, reason
        )
        if isinstance(rows, tuple):
            service_calls.confirm(place, _outcome_words(rows))
            long_text.fill(place, keys["why"], "")
        return
    request = service_calls.request_key("arrange", session.caller().user, run, version, list(markers), reason)
    if service_calls.attempt(
        place,
        "The markers are named.",
        panel_of_markers.arrange,
        run,
        markers,
        reason,
        page=version,
        request=request,
    ):
        long_text.fill(place, keys["why"], "")


def _outcome_words(rows: Sequence[ArrangedRow]) -> str:
    refusals = [row for row in rows if row.refused]
    sentence = f"Markers named for {len(rows) - len(refusals)} of {len(rows)} exercises."
    return " ".join(
        [sentence, *(f"{row.run} ({row.trainee}) stays as it is: {row.refused}" for row in refusals)]
    )
