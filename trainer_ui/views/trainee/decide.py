"""Decide and advance: consequences, the NDM decision, collection, and closing the cycle."""

import streamlit as st

from exercise.desk import desk
from exercise.read_models.desk_models import Brief, DecisionDetails
from trainer_ui import session
from trainer_ui.widgets.desk.consequence_table import consequences
from trainer_ui.widgets.desk.message_list import messages
from trainer_ui.widgets.desk.plan_form import Step, clear, offered, plan, steps
from trainer_ui.widgets.desk.tasking_form import tasking
from trainer_ui.widgets.page import service_calls
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.page_links import current, link
from trainer_ui.widgets.page.plain_text import moment
from trainer_ui.widgets.page.run_header import not_begun, strip
from trainer_ui.widgets.text import long_text

WRITTEN = {
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
    brief = current()
    if brief is None:
        return
    strip(brief, "Decide and advance")
    if not_begun(brief):
        return
    service_calls.outcome("advance")
    messages(brief)
    consequences(brief)
    made = desk.decisions(session.services(), session.caller(), brief.run)
    if brief.phase == "cycle":
        _decision(brief, made)
        st.markdown("### Collection for the next cycle")
        tasking(brief)
        _close(brief)
    else:
        st.info("All cycles are closed. No further decision can be recorded.")
        link("assess", "Write the assessment", run=brief.run)
    _made(brief, made)


def _decision(brief: Brief, made: tuple[DecisionDetails, ...]) -> None:
    st.markdown(f"### Decision for cycle {brief.cycle}")
    if not brief.decided:
        _form(brief)
        return
    service_calls.outcome("decide")
    now = [one for one in made if one.cycle == brief.cycle]
    table([_row(one) for one in now], f"Recorded in cycle {brief.cycle}")
    acted = any(not one.deferred for one in now)
    with st.expander(
        "Add further actions in this cycle" if acted else "Act in this cycle after all",
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
    for place, (part, label) in enumerate(WRITTEN.items()):
        with left if place < 3 else right:
            long_text.box(brief.run, _draft(brief, part), label, height=90)
    st.markdown("#### Actions")
    chosen = plan(brief)
    with st.expander("All actions and their costs", icon=":material/list:"):
        offered(brief)
    record, defer, _ = st.columns([2, 2, 3])
    record.button(
        "Record these further actions" if brief.decided else "Record the decision",
        type="primary",
        on_click=_record,
        args=(brief, False),
        disabled=not chosen,
        width="stretch",
    )
    if brief.decided:
        return
    defer.button("Defer the decision", on_click=_record, args=(brief, True), width="stretch")
    service_calls.outcome("decide")


def _draft(brief: Brief, part: str) -> str:
    return f"decide-{brief.cycle}-{part}"


def _record(brief: Brief, deferred: bool) -> None:
    written = {part: long_text.newest_text(brief.run, _draft(brief, part)) for part in WRITTEN}
    if not written["rationale"].strip():
        service_calls.refuse(
            "decide", "Write the rationale (step 5) first: the log needs to say why, also when deferring."
        )
        return
    chosen: list[Step] = [] if deferred else steps(brief)
    recorded = service_calls.attempt(
        "decide",
        "Deferral recorded." if deferred else "Decision recorded.",
        desk.decide,
        brief.run,
        chosen=chosen,
        deferred=deferred,
        expected_cycle=brief.cycle,
        request=service_calls.request_key("decide", brief.run, brief.version, chosen, deferred, written),
        **written,
    )
    if recorded is not None and not deferred:
        clear(brief)


def _close(brief: Brief) -> None:
    st.markdown(f"### Close cycle {brief.cycle}")
    with st.popover(f"Close cycle {brief.cycle} …", icon=":material/skip_next:"):
        if not brief.decided:
            st.warning("Record a decision for this cycle first. Deferring is one, and so is “No action”.")
        st.text(
            f"The town lives on for {brief.cycle_days} days. Analyst hours that are left are lost. "
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
            },
        )


def _made(brief: Brief, made: tuple[DecisionDetails, ...]) -> None:
    earlier = [one for one in made if brief.phase != "cycle" or one.cycle != brief.cycle]
    if earlier:
        st.markdown("### Earlier decisions")
        table([_row(one) for one in earlier], "Earlier decisions")


def _row(one: DecisionDetails) -> dict[str, str]:
    return {
        "Cycle": str(one.cycle),
        "Entered": moment(one.at),
        "Decision": "Deferred" if one.deferred else "; ".join(one.actions),
        "Rationale": one.rationale,
        "Options rejected": one.options_rejected,
    }
