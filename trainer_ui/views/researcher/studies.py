"""Studies: strategies compared over paired seeds, with progress, results and data to take away."""

from dataclasses import replace

import streamlit as st

from assessment.amounts import signed
from exercise.read_models.job_models import JobDetails
from exercise.read_models.research_models import CheckedStrategies, EffectRow, StrategyDetails, StudyDetails
from exercise.research import research
from trainer_ui import session
from trainer_ui.charts.strategy_effects import NO_DIFFERENCE, alike, effects
from trainer_ui.widgets.page import job_progress, number_field, service_calls
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.file_links import study_files
from trainer_ui.widgets.page.number_field import Bounds
from trainer_ui.widgets.page.page_style import title
from trainer_ui.widgets.page.plain_text import bullets, heading, moment
from trainer_ui.widgets.staff.strategy_form import draft, own_strategies
from trainer_ui.widgets.text import long_text

_CHOSEN = "study"
_NONE = "none"
FEWEST = 50
"""Paired seeds offered to begin with: fewer seldom tell two strategies apart."""
PAIRS = Bounds(2, 2000, whole=True)
_PAIRS = "study-pairs"


def page() -> None:
    """Draw the page."""
    title("Studies")
    under_way = research.jobs(session.services(), session.caller())
    if under_way:
        study = _choose(under_way)
        _study(study)
    else:
        st.info("No study yet. Choose a scenario and strategies below, and start one.")
    with st.expander("Start a study", icon=":material/add:", expanded=not under_way):
        _start_form()
    service_calls.outcome("study")


def _choose(jobs: tuple[JobDetails, ...]) -> str:
    names = {job.id: _name(job.id) for job in jobs}
    study = st.selectbox(
        "Study, newest first",
        list(names),
        format_func=lambda i: names.get(i, i),
        key=_CHOSEN,
        persist_state="session",
    )
    return study if study in names else jobs[0].id


def _name(ident: str) -> str:
    study = research.study(session.services(), session.caller(), ident)
    strategies = ", ".join(study.names[s] for s in study.strategies if s != _NONE)
    return f"{study.scenario}: {strategies}; {study.replicates} pairs, {moment(study.begun)}"


def _study(ident: str) -> None:
    study = research.study(session.services(), session.caller(), ident)
    if job_progress.is_over(study.job):
        job_progress.progress(study.job)
    else:
        _following(ident)
    _results(study)


@st.fragment(run_every=1)
def _following(ident: str) -> None:
    job = research.job(session.services(), session.caller(), ident)
    if job_progress.is_over(job):
        st.rerun()
    job_progress.progress(job)
    st.button(
        "Stop the study",
        icon=":material/stop:",
        on_click=service_calls.callback,
        args=("study", "Stopped. The pairs that are whole are kept.", research.stop, ident),
    )


def _results(study: StudyDetails) -> None:
    st.text(
        f"{study.scenario}, {study.days} days, {study.replicates} paired seeds. Each difference is against no "
        "action under the same seeds, with a 95% interval. These are results of a model with invented "
        "towns: they say how the model behaves, not what would happen anywhere."
    )
    if not study.effects:
        return
    st.markdown("### Results")
    table(
        [_effect(row, study.names[row.strategy]) for row in study.effects],
        "Effects of each strategy with 95% intervals",
    )
    study_files(study.job.id, study.files)
    effects(
        [
            replace(row, strategy=study.names[row.strategy], measure=row.name)
            for row in study.effects
            if row.strategy != _NONE
        ],
        key=f"effects-{study.job.id}",
        table=False,
    )


def _effect(row: EffectRow, strategy: str) -> dict[str, str]:
    is_compared = row.strategy != _NONE
    return {
        "Measure": f"{row.name} ({row.unit})",
        "Strategy": strategy,
        "Mean": f"{row.mean:z,.2f}",
        "Difference": signed(row.difference, 2) if is_compared else "–",
        "95% interval": _interval(row) if is_compared else "–",
        "Pairs": str(row.runs),
    }


def _interval(row: EffectRow) -> str:
    return NO_DIFFERENCE if alike(row) else f"{signed(row.low, 2)} to {signed(row.high, 2)}"


def _start_form() -> None:
    rows = {row.id: row for row in research.scenarios(session.services(), session.caller())}
    scenario = st.selectbox(
        "Scenario",
        list(rows),
        format_func=lambda i: rows[i].title,
        key="study-scenario",
        persist_state="session",
    )
    strategies = {
        strategy.id: strategy
        for strategy in research.strategies(session.services(), session.caller(), scenario)
        if strategy.orders
    }
    strategy_ids = st.multiselect(
        "Strategies, beside no action",
        list(strategies),
        default=list(strategies)[:2],
        format_func=lambda i: strategies[i].name,
        key=f"study-strategies-{scenario}",
    )
    for strategy in strategy_ids:
        _orders(strategies[strategy])
    left, right = st.columns(2)
    with left:
        number_field.box("Paired seeds", PAIRS, key=_PAIRS, start=str(FEWEST))
    with right:
        length = Bounds(1, rows[scenario].days, whole=True)
        days = number_field.box(
            "Days simulated, the warm-up included", length, key=_days(scenario), start=str(length.high)
        )
    own_strategies(scenario, int(days.value or length.high))
    st.button(
        "Start the study",
        type="primary",
        on_click=_start,
        args=(scenario, tuple(strategy_ids), length),
    )


def _orders(strategy: StrategyDetails) -> None:
    with st.container(border=True):
        heading(strategy.name, 4)
        bullets(strategy.orders)


def _days(scenario: str) -> str:
    return f"study-days-{scenario}"


def _start(scenario: str, strategies: tuple[str, ...], length: Bounds) -> None:
    contents = number_field.content(_PAIRS, PAIRS), number_field.content(_days(scenario), length)
    faults = [content.fault for content in contents if content.fault]
    if faults:
        service_calls.refuse("study", f"Nothing was started. {' '.join(faults)}")
        return
    pairs, days = (int(content.value or 0) for content in contents)
    text = long_text.own_text(draft(scenario))
    checked = service_calls.attempt("study", "Checked.", research.check_strategies, scenario, text, days)
    if not isinstance(checked, CheckedStrategies):
        return
    if checked.faults:
        service_calls.refuse("study", f"Nothing was started; your text is kept. {' '.join(checked.faults)}")
        return
    job = service_calls.attempt(
        "study",
        "The study has begun. You can leave this page; it goes on.",
        research.start_study,
        scenario,
        strategies,
        pairs,
        days,
        checked.strategies,
    )
    if isinstance(job, JobDetails):
        session.put(_CHOSEN, job.id)
