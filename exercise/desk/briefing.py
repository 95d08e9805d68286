"""The desk's constant part: briefing, questions, sources, actions, and where the run stands."""

from assessment.amounts import counted
from exercise.access import Caller
from exercise.accounts import need
from exercise.control.run_rows import run_row
from exercise.decision_log.action_targets import targets
from exercise.decision_log.budget import resources
from exercise.decision_log.entries import Began
from exercise.desk.published_reliability import published_bases, published_sources
from exercise.read_models.desk_models import (
    ActionDetails,
    Brief,
    InjectDetails,
    RunRow,
    Target,
)
from exercise.runs.hypotheses import date_of, entity_name, questions, zones
from exercise.runs.runs import LiveRun, add_entry, build_entry, own_run
from exercise.services.services import Services
from exercise.subjects.assistance import assisted
from exercise.subjects.on_file import on_file
from exercise.subjects.recorded_subjects import subjects_in_question

ORDER = ("information", "intention", "method", "administration", "risk", "communication", "humanity")


def my_runs(services: Services, caller: Caller) -> tuple[RunRow, ...]:
    """Return the runs assigned to this trainee, newest first."""
    need(caller, "trainee")
    heads = services.store.library.runs(trainee=caller.user)
    return tuple(run_row(services, head) for head in reversed(heads))


def begin(services: Services, caller: Caller, run: str, request: str = "") -> None:
    """Begin a run once its briefing has been read. Beginning twice changes nothing."""
    live = own_run(services, caller, run)
    if live.state.phase == "briefing":
        add_entry(services, run, caller.author("trainee"), build_entry(Began), request)


def brief(services: Services, caller: Caller, run: str) -> Brief:
    """Return the constant part of the desk and where the run stands."""
    live = own_run(services, caller, run)
    scenario, state, calendar = live.scenario, live.state, live.scenario.calendar
    terms = scenario.terms
    day = state.day or calendar.first_day(1)
    return Brief(
        run=run,
        title=scenario.title,
        summary=scenario.summary,
        phase=state.phase,
        cycle=state.cycle,
        cycles=calendar.cycles,
        day=day,
        today=date_of(scenario, day),
        cycle_days=calendar.cycle_days,
        briefing=tuple((part.capitalize(), getattr(scenario.briefing, part)) for part in ORDER),
        terms=(
            ("Customer", terms.customer),
            ("Aim", terms.aim),
            ("Scope", terms.scope),
            ("Product", terms.product),
            ("Length", f"At most {terms.words} words."),
        ),
        words=terms.words,
        questions=questions(services, live.world.inputs),
        sources=published_sources(live),
        actions=actions(live),
        injects=arrived(live),
        resources=resources(scenario, state),
        town=scenario.area.town,
        zones=zones(scenario),
        decided=state.phase == "cycle" and state.decided,
        version=state.entries,
        bases=published_bases(scenario),
        on_file=on_file(live),
        subjects=subjects_in_question(live),
        assisted=assisted(live),
    )


def actions(live: LiveRun) -> tuple[ActionDetails, ...]:
    """Return the actions as offered now, each with what it can be aimed at."""
    inputs = live.world.inputs
    return tuple(
        ActionDetails(
            action=plan.action,
            name=plan.name,
            summary=plan.summary,
            authority=plan.authority,
            officer_days=plan.officer_days,
            specialist_hours=plan.specialist_hours,
            lead_days=plan.lead_days,
            lasts_days=plan.lasts_days,
            achieves=plan.achieves,
            breaks=plan.breaks,
            needs=plan.needs,
            lever=_lever(live, plan.partner),
            shut=_lever_of(live, plan.partner) == "shut",
            targets=tuple(
                sorted(
                    (
                        Target(t, entity_name(inputs, t))
                        for t in targets(live.scenario, live.world, live.state, plan)
                    ),
                    key=lambda target: target.label,
                )
            ),
        )
        for plan in live.scenario.actions
    )


def _lever_of(live: LiveRun, ident: str) -> str:
    """Return how a partner's lever stands for the run: open once agreed, or when nobody's is needed."""
    partner = next((p for p in live.scenario.partners if p.id == ident), None)
    agreed = any(agreement.partner == ident for agreement in live.state.agreements)
    return "open" if partner is None or agreed else partner.lever


def _lever(live: LiveRun, ident: str) -> str:
    """Return what a lever that is not open means for an action."""
    standing = _lever_of(live, ident)
    if standing == "open":
        return ""
    partner = next(p for p in live.scenario.partners if p.id == ident)
    if standing == "shut":
        return f"Only with an agreement with {partner.name}, before or in the same decision."
    return f"{counted(partner.lever_delay_days, 'day')} later without an agreement with {partner.name}."


def arrived(live: LiveRun) -> tuple[InjectDetails, ...]:
    """Return the injects that have reached the trainee, in order of arrival. Their purpose stays away."""
    by_id = {inject.id: inject for inject in live.scenario.injects}
    return tuple(
        InjectDetails(a.inject, a.cycle, by_id[a.inject].sender, by_id[a.inject].title, by_id[a.inject].text)
        for a in live.state.arrivals
    )
