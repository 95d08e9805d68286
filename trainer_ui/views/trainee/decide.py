"""Decide and advance: consequences, the NDM decision, collection, and closing the cycle."""

import streamlit as st

from assessment.amounts import counted
from exercise.desk import desk
from exercise.read_models.desk_models import Brief, DecisionDetails
from trainer_ui import session
from trainer_ui.widgets.desk.consequence_table import consequences
from trainer_ui.widgets.desk.message_list import messages
from trainer_ui.widgets.desk.plan_form import Step, action_table, clear, plan, steps
from trainer_ui.widgets.enquiries.enquiry_form import enquiries
from trainer_ui.widgets.enquiries.enquiry_returns import returns
from trainer_ui.widgets.page import service_calls
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.page_links import current_brief, link
from trainer_ui.widgets.page.plain_text import moment
from trainer_ui.widgets.page.run_header import refer_to_briefing, run_header
from trainer_ui.widgets.text import long_text

TEXTS = {
    "information": "1. Information and intelligence: what is known, and how well",
    "threat": "2. Threat and risk, and the working strategy",
    "powers": "3. Powers and policy: lawful, necessary, proportionate",
    "options_rejected": "4. Options considered and rejected, and why",
    "rationale": "5. Action: the rationale for what is chosen",
    "review": "6. Review: what would make you change course, and when",
}
"""Steps of the National Decision Model, round its centre, the Code of Ethics."""


def page() -> None:
    """Draw the page."""
    brief = current_brief()
    if brief is None:
        return
    run_header(brief, "Decide and advance")
    if refer_to_briefing(brief):
        return
    service_calls.outcome("advance")
    messages(brief)
    consequences(brief)
    decisions = desk.decisions(session.services(), session.caller(), brief.run)
    if brief.phase == "cycle":
        _decision(brief, decisions)
        st.markdown("### Collection for the next cycle")
        enquiries(brief)
        _close(brief)
    else:
        returns(brief)
        st.info("All cycles are closed. No further decision can be recorded.")
        link("assess", "Write the assessment", run=brief.run)
    _earlier_decisions(brief, decisions)


def _decision(brief: Brief, decisions: tuple[DecisionDetails, ...]) -> None:
    st.markdown(f"### Decision for cycle {brief.cycle}")
    if not brief.decided:
        _form(brief)
        return
    service_calls.outcome("decide")
    current = [decision for decision in decisions if decision.cycle == brief.cycle]
    table([_row(decision) for decision in current], f"Recorded in cycle {brief.cycle}")
    has_acted = any(not decision.deferred for decision in current)
    with st.expander(
        "Add further actions in this cycle" if has_acted else "Act in this cycle after all",
        icon=":material/add:",
        expanded=bool(steps(brief)),
    ):
        _form(brief)


def _form(brief: Brief) -> None:
    st.markdown(
        "By the National Decision Model, with the Code of Ethics at its centre. Deferring is a decision "
        "and is logged as one."
    )
    left, right = st.columns(2)
    for place, (part, label) in enumerate(TEXTS.items()):
        with left if place < 3 else right:
            long_text.box(brief.run, _draft(brief, part), label, height=90)
    st.markdown("#### Actions")
    plan_steps = plan(brief)
    with st.expander("All actions and their costs", icon=":material/list:"):
        action_table(brief)
    record, defer, _ = st.columns([2, 2, 3])
    record.button(
        "Record these further actions" if brief.decided else "Record the decision",
        type="primary",
        on_click=_record,
        args=(brief, False),
        disabled=not plan_steps,
        width="stretch",
    )
    if brief.decided:
        return
    defer.button("Defer the decision", on_click=_record, args=(brief, True), width="stretch")
    service_calls.outcome("decide")


def _draft(brief: Brief, part: str) -> str:
    return f"decide-{brief.cycle}-{part}"


def _record(brief: Brief, deferred: bool) -> None:
    texts = {part: long_text.newest_text(brief.run, _draft(brief, part)) for part in TEXTS}
    if not texts["rationale"].strip():
        service_calls.refuse(
            "decide", "Write the rationale (step 5) first: the log needs to say why, also when deferring."
        )
        return
    plan_steps: list[Step] = [] if deferred else steps(brief)
    entry = service_calls.attempt(
        "decide",
        "Deferral recorded." if deferred else "Decision recorded.",
        desk.decide,
        brief.run,
        actions=plan_steps,
        deferred=deferred,
        expected_cycle=brief.cycle,
        page=brief.version,
        request=service_calls.request_key("decide", brief.run, brief.version, plan_steps, deferred, texts),
        **texts,
    )
    if entry is not None and not deferred:
        clear(brief)


def _close(brief: Brief) -> None:
    st.markdown(f"### Close cycle {brief.cycle}")
    with st.popover(f"Close cycle {brief.cycle} …", icon=":material/skip_next:"):
        if not brief.decided:
            st.warning("Record a decision for this cycle first. Deferring is one, and so is “No action”.")
        st.text(
            f"The town lives on for {counted(brief.cycle_days, 'day')}. Analyst hours that are left are lost. "
            "This cannot be undone."
        )
        st.button(
            f"Close cycle {brief.cycle} now",
            type="primary",
            disabled=not brief.decided,
            on_click=service_calls.callback,
            args=("advance", f"Cycle {brief.cycle} is closed.", desk.advance, brief.run),
            kwargs={
                "expected_cycle": brief.cycle,
                "request": service_calls.request_key("advance", brief.run, brief.cycle),
                "page": brief.version,
            },
        )


def _earlier_decisions(brief: Brief, decisions: tuple[DecisionDetails, ...]) -> None:
    earlier = [decision for decision in decisions if brief.phase != "cycle" or decision.cycle != brief.cycle]
    if earlier:
        st.markdown("### Earlier decisions")
        table([_row(decision) for decision in earlier], "Earlier decisions")


def _row(decision: DecisionDetails) -> dict[str, str]:
    return {
        "Cycle": str(decision.cycle),
        "Entered": moment(decision.at),
        "Decision": "Deferred" if decision.deferred else "; ".join(decision.actions),
        "Rationale": decision.rationale,
        "Options rejected": decision.options_rejected,
    }
