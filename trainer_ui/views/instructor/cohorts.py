"""Cohorts: watch their progress, fire an inject, assign a scenario, add a cohort."""

import streamlit as st

from assessment.amounts import counted
from exercise.control import control
from exercise.marking import panel_of_markers
from exercise.read_models.control_models import CohortRow, InjectRow
from exercise.read_models.desk_models import RunRow
from trainer_ui import session
from trainer_ui.widgets.page import number_field, service_calls
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.page_style import title
from trainer_ui.widgets.page.plain_text import escape, heading, moment
from trainer_ui.widgets.page.stages import stage
from trainer_ui.widgets.staff.marker_form import marker_form
from trainer_ui.widgets.staff.plenary_link_form import plenary

_SEEDS = number_field.Bounds(0, control.HIGHEST_SEED, whole=True)


def page() -> None:
    """Draw the page."""
    title("Cohorts")
    cohorts = {cohort.id: cohort for cohort in control.cohorts(session.services(), session.caller())}
    if cohorts:
        cohort = st.selectbox(
            "Cohort",
            list(cohorts),
            format_func=lambda i: f"{cohorts[i].name} ({counted(len(cohorts[i].members), 'trainee')})",
            key="cohort",
            persist_state="session",
        )
        _cohort(cohorts[cohort])
    else:
        st.info("There is no cohort yet. Add one below.")
    _add_form()


def _cohort(cohort: CohortRow) -> None:
    st.text("Trainees: " + (", ".join(member.name for member in cohort.members) or "none yet"))
    st.markdown("### Progress")
    _progress(cohort.id)
    runs = {row.run: row for row in control.progress(session.services(), session.caller(), cohort.id)}
    left, right = st.columns(2, gap="large")
    with left:
        _assign_form(cohort)
    with right:
        _injects({run: row for run, row in runs.items() if not row.unreplayed})
    plenary(cohort.id)
    if runs:
        with st.expander("Name the markers of this cohort", icon=":material/group:"):
            st.text("This holds for the exercises that the cohort has now.")
            marker_form("naming", "Name the markers of the cohort", cohort=cohort.id)


@st.fragment(run_every=5)
def _progress(cohort: str) -> None:
    rows = control.progress(session.services(), session.caller(), cohort)
    table(
        [_line(row) for row in rows],
        "Progress of the cohort, refreshed every five seconds",
        empty="Nothing is assigned to this cohort yet. Assign a scenario below.",
    )


def _line(row: RunRow) -> dict[str, str]:
    return {
        "Trainee": row.trainee,
        "Scenario": row.title,
        "Stage": stage(row.phase, row.cycle, row.cycles, row.unreplayed),
        "Entries": str(row.entries),
        "Last entry": moment(row.last_entry),
        "Handed in": moment(row.submitted),
        "Marking": panel_of_markers.standing(session.services(), session.caller(), row.run),
        "Signed": moment(row.signed),
        "Exercise": row.run,
        "Begun under": row.versions,
    }


def _assign_form(cohort: CohortRow) -> None:
    st.markdown("### Assign a scenario")
    rows = {row.id: row for row in control.library(session.services(), session.caller())}
    scenario = st.selectbox(
        "Scenario", list(rows), format_func=lambda i: rows[i].title, key="assign-scenario"
    )
    fresh = _fresh_seed(cohort.id, scenario)
    number_field.box(
        "Seed",
        _SEEDS,
        key="assign-seed",
        start=fresh,
        help="The same scenario and seed give the same town and the same truth to everybody. "
        "The first seed that this cohort has not had with the scenario is entered.",
    )
    st.button(
        "Assign to the cohort",
        type="primary",
        on_click=_assign,
        args=(cohort.id, scenario),
        disabled=not cohort.members,
    )
    service_calls.outcome("assign")


def _fresh_seed(cohort: str, scenario: str) -> str:
    """Enter a seed that the cohort has not played yet, anew for each cohort, scenario and assignment."""
    fresh = str(control.fresh_seed(session.services(), session.caller(), cohort, scenario))
    offer = (cohort, scenario, fresh)
    if session.value("assign-fresh") != offer:
        session.put("assign-fresh", offer)
        session.put("assign-seed", fresh)
    return fresh


def _assign(cohort: str, scenario: str) -> None:
    seed = number_field.content("assign-seed", _SEEDS)
    if seed.value is None:
        service_calls.refuse("assign", f"Seed: {seed.fault} Nothing was assigned.")
        return
    service_calls.attempt(
        "assign",
        f"Assigned to every trainee of the cohort, with seed {int(seed.value)}.",
        control.assign,
        cohort,
        scenario,
        int(seed.value),
    )


def _injects(runs: dict[str, RunRow]) -> None:
    st.markdown("### Fire an inject")
    if not runs:
        st.info("Assign a scenario first.")
        return
    run = st.selectbox(
        "Trainee and exercise",
        list(runs),
        format_func=lambda i: f"{runs[i].trainee} – {runs[i].title} ({i})",
        key="inject-run",
    )
    rows = {row.id: row for row in control.injects(session.services(), session.caller(), run)}
    if not rows:
        st.info("This scenario has no injects.")
        return
    inject = st.selectbox("Inject", list(rows), format_func=lambda i: _state(rows[i]), key=f"inject-{run}")
    _inject(runs[run], rows[inject])
    service_calls.outcome("inject")


def _state(row: InjectRow) -> str:
    return f"{row.id} {row.title}" + (f" – arrived in cycle {row.arrived}" if row.arrived else "")


def _inject(run: RunRow, row: InjectRow) -> None:
    with st.container(border=True):
        heading(row.title, 4)
        st.text(f"From {row.sender}. Arrives: {row.trigger}.")
        st.text(row.text)
        st.text(f"Purpose: {row.purpose}")
    st.button(
        f"Fire {escape(row.id)} now",
        on_click=service_calls.callback,
        args=("inject", f"{row.id} has been sent.", control.fire, run.run, row.id),
        kwargs={"request": service_calls.request_key("fire", run.run, row.id), "page": run.entries},
        disabled=row.arrived is not None,
    )


def _add_form() -> None:
    with st.expander("Add a cohort", icon=":material/group_add:"):
        people = {
            person.user: person.name for person in control.trainees(session.services(), session.caller())
        }
        st.text_input("Name of the cohort", key="cohort-name", max_chars=120)
        st.multiselect("Trainees", list(people), format_func=lambda i: people[i], key="cohort-members")
        st.button("Add the cohort", on_click=_add)
        service_calls.outcome("cohort")


def _add() -> None:
    name = session.get("cohort-name", "")
    row = service_calls.attempt(
        "cohort", f"“{name}” added.", control.add_cohort, name, session.get("cohort-members", [])
    )
    if isinstance(row, CohortRow):
        session.drop("cohort-name", "cohort-members")
        session.put("cohort", row.id)
