"""The scenario library: what there is, what each practises, and its text."""

import streamlit as st

from assessment.amounts import counted
from exercise.control import control
from exercise.read_models.control_models import ScenarioRow
from scenarios.load import load_text
from scenarios.schema.scenario import Scenario
from scenarios.schema.skills import SKILLS
from trainer_ui import session
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.page_links import link
from trainer_ui.widgets.page.page_style import title
from trainer_ui.widgets.page.plain_text import bullets, fields, heading, number, paragraphs


def page() -> None:
    """Draw the page."""
    title("Scenario library")
    rows = {row.id: row for row in control.library(session.services(), session.caller())}
    if not rows:
        st.info("The library is empty. Write or upload a scenario to begin.")
        link("author", "Write a scenario")
        return
    table([_line(row) for row in rows.values()], "Scenario library")
    scenario = st.selectbox(
        "Scenario",
        list(rows),
        format_func=lambda i: f"{rows[i].title} ({i})",
        key="library-scenario",
        persist_state="session",
    )
    _card(rows[scenario])


def _line(row: ScenarioRow) -> dict[str, str]:
    return {
        "Title": row.title,
        "Level": row.level.capitalize(),
        "Hours": number(row.notional_hours),
        "Cycles": f"{row.cycles} of {counted(row.cycle_days, 'day')}",
        "Version": str(row.version),
        "Origin": row.origin,
        "Id": row.id,
    }


def _card(row: ScenarioRow) -> None:
    text = control.scenario_text(session.services(), session.caller(), row.id)
    scenario = load_text(text, row.id)
    with st.container(border=True):
        heading(row.title)
        paragraphs(row.summary)
        fields(
            [
                ("Level", row.level.capitalize()),
                ("Notional hours", number(row.notional_hours)),
                ("Length", f"{counted(row.cycles, 'cycle')} of {counted(row.cycle_days, 'day')}"),
                ("Version", f"{row.version}, {row.origin}"),
            ]
        )
        st.markdown("**Questions**")
        bullets(f"{question.id} {question.text}" for question in scenario.questions)
        _practises(scenario)
        link("cohorts", "Assign it to a cohort")
    with st.expander("Text of the scenario (YAML)", icon=":material/code:", on_change="rerun") as expander:
        if expander.open:
            st.code(text, language="yaml", line_numbers=True, height=420)


def _practises(scenario: Scenario) -> None:
    st.markdown("**Learning aims**")
    names = {competency.id: competency.name for competency in scenario.competencies}
    bullets(f"{aim.text} ({'; '.join(names[i] for i in aim.competencies)})" for aim in scenario.aims)
    if scenario.trains:
        st.markdown("**Skills it trains**")
        bullets(SKILLS[skill] for skill in scenario.trains)
