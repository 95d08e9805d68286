"""The debrief: what was true, beside what was believed and done. Open only after handing in."""

import streamlit as st

from exercise.debrief import debrief
from exercise.desk import desk
from exercise.marking.signed_outcome import outcome
from exercise.read_models.debrief_models import Debrief
from exercise.read_models.desk_models import Brief
from trainer_ui import session
from trainer_ui.charts.distribution import KEY, distribution
from trainer_ui.charts.plan_spread import plans_chart, plans_table
from trainer_ui.charts.timeline import timeline
from trainer_ui.charts.tracks import tracks
from trainer_ui.charts.turning_point_chart import turning_points
from trainer_ui.widgets.debrief.bias_prompts import indicators
from trainer_ui.widgets.debrief.copy_families import copies
from trainer_ui.widgets.debrief.judgement_marks import decision_mark, question_marks
from trainer_ui.widgets.debrief.practice_advice import practise
from trainer_ui.widgets.debrief.report_truths import reports
from trainer_ui.widgets.debrief.side_by_side import network, side_by_side
from trainer_ui.widgets.debrief.signed_marking import marking
from trainer_ui.widgets.page import act, job_progress
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.file_links import debrief_file
from trainer_ui.widgets.page.page_links import current, link
from trainer_ui.widgets.page.plain_text import bullets, day, heading, paragraphs
from trainer_ui.widgets.page.run_header import strip
from trainer_ui.widgets.page.sections import section
from trainer_ui.widgets.page.stages import cycle_name
from trainer_ui.widgets.text import long_text

PARTS = (
    "What was true",
    "Timeline",
    "Your judgement",
    "Turning points",
    "Network",
    "Your decisions",
    "Groups' reasons",
    "Practise next",
    "Side by side",
    "Bias prompts",
    "Reports",
    "Reflection",
    "Marking",
)


def page() -> None:
    """Draw the page."""
    brief = current()
    if brief is None:
        return
    strip(brief, "Debrief")
    if not debrief.unlocked(session.services(), session.caller(), brief.run):
        st.info("The debrief opens when the written assessment has been handed in.")
        link("assess", "Written assessment", run=brief.run)
        return
    debrief_file(brief.run)
    part = section("Part of the debrief", PARTS, f"debrief-{brief.run}")
    if part == "Reflection":
        _reflection(brief)
        return
    if part == "Marking":
        marking(outcome(session.services(), session.caller(), brief.run), brief.run)
        return
    told = debrief.debrief(session.services(), session.caller(), brief.run)
    shows = {
        "What was true": _answers,
        "Timeline": _timeline,
        "Your judgement": _judgement,
        "Turning points": _turning,
        "Network": _network,
        "Your decisions": _decisions,
        "Groups' reasons": _reasons,
        "Practise next": _practise,
        "Side by side": _side_by_side,
        "Bias prompts": _bias,
        "Reports": _reports,
    }
    shows[part](brief, told)


def _answers(brief: Brief, told: Debrief) -> None:
    for answer in told.answers:
        with st.container(border=True):
            heading(f"{answer.question}: {answer.text}")
            heading(answer.truth, 4)
            paragraphs(answer.explanation)


def _side_by_side(brief: Brief, told: Debrief) -> None:
    side_by_side(told)


def _turning(brief: Brief, told: Debrief) -> None:
    turning_points(told.turning_points, brief.cycles)
    copies(told.copies)


def _network(brief: Brief, told: Debrief) -> None:
    network(told)


def _practise(brief: Brief, told: Debrief) -> None:
    practise(told.recommendations)


def _judgement(brief: Brief, told: Debrief) -> None:
    for question in brief.questions:
        points = told.tracks.get(question.id, ())
        heading(f"{question.id}: {question.text}")
        tracks(points, cycles=brief.cycles, key=f"tracks-{question.id}")
        with st.expander(f"The same as a table: {question.id}", icon=":material/table:"):
            table(
                [
                    {
                        "Cycle": cycle_name(point.cycle, brief.cycles),
                        "Hypothesis": point.label + (" (true)" if point.true else ""),
                        "Who": "You" if point.reader == "you" else "Ideal observer",
                        "Probability": f"{point.probability:.0%}",
                    }
                    for point in points
                ],
                f"Probability tracks of {question.id}",
            )
    st.markdown("### Marks")
    question_marks(told.marks, brief.cycles)


def _decisions(brief: Brief, told: Debrief) -> None:
    if told.plans or told.without_you:
        st.caption(KEY)
    _rivals(told)
    if told.without_you:
        heading("With your decisions and without")
        st.text("Over many worlds that what you had read allowed for, as often as it allowed for them.")
        for one in told.without_you:
            st.markdown(f"#### {one.measure}")
            st.text(one.sentence)
            distribution(one)
    else:
        _waiting(brief.run)
    if told.decision is not None:
        decision_mark(told.decision)
    if told.choices:
        heading("What each choice added, on what was knowable then")
        table(
            [
                {
                    "Cycle": row.cycle,
                    "Choice": row.choice,
                    "Harm days prevented": row.added,
                    "In words": row.sentence,
                }
                for row in told.choices
            ],
            "What each choice added",
        )
    if told.own_world:
        heading("What happened, apart from any mark")
        bullets(one.sentence for one in told.own_world)


def _rivals(told: Debrief) -> None:
    if not told.plans:
        return
    heading("What each rival course of action would have led to")
    st.text(
        "Each in the same worlds as yours and aimed at whom the reports opened by then pointed to; plans clearly behind in the first worlds were not run in the rest."
    )
    st.altair_chart(plans_chart(told.plans), width="stretch", key="plans")
    with st.expander("The courses of action as a table", icon=":material/table:"):
        table(plans_table(told.plans), "What each rival course of action would have led to")


@st.fragment(run_every=2)
def _waiting(run: str) -> None:
    under_way = debrief.debrief_job(session.services(), session.caller(), run)
    st.text("The town is being run again many times, with your decisions and without them.")
    job_progress.progress(under_way)
    if under_way.status == "done":
        st.rerun()


def _timeline(brief: Brief, told: Debrief) -> None:
    never = sum(moment.known is None for moment in told.timeline)
    st.text(
        f"Two clocks: when it happened, and when a report first told of it. Of {len(told.timeline)} moments shown, {never} were never reported."
    )
    timeline(told.timeline, key="truth")


def _reasons(brief: Brief, told: Debrief) -> None:
    st.markdown(
        "Groups act on what they believe, and they can be wrong. This is what each believed when it changed."
    )
    if not told.reasons:
        st.text("No group changed what it did during the exercise.")
        return
    names = sorted({reason.group for reason in told.reasons})
    chosen = st.selectbox("Group", ["All groups", *names], key=f"reasons-{brief.run}")
    table(
        [
            {
                "Day": day(reason.when),
                "Group": reason.group,
                "What it did and why, in its own beliefs": reason.words,
                "Risk it felt": f"{reason.risk:.2f}",
                "Reported": "yes" if reason.reported else "never",
            }
            for reason in told.reasons
            if chosen in ("All groups", reason.group)
        ],
        "Why groups did what they did",
    )


def _bias(brief: Brief, told: Debrief) -> None:
    st.info("Prompts for reflection only. They are never part of a mark or a certificate.")
    log = desk.log_lines(session.services(), session.caller(), brief.run)
    indicators(told.indicators, log, brief.cycles)
    if told.over_exercises:
        heading(f"Over your last {told.over_exercises[0].exercises} exercises")
        st.text(
            "The same prompts on everything that you have handed in so far; log lines are those of this one."
        )
        indicators(told.over_exercises, log, brief.cycles)


def _reports(brief: Brief, told: Debrief) -> None:
    reports(told.reports, brief.run)


def _reflection(brief: Brief) -> None:
    asked = {
        "learned": "What did you learn?",
        "will_change": "What will you do differently at work?",
        "evidence": "What in the exercise shows it?",
    }
    for part, label in asked.items():
        long_text.box(brief.run, f"reflect-{part}", label)
    st.button("Record the reflection", type="primary", on_click=_reflect, args=(brief,))
    act.outcome("reflect")


def _reflect(brief: Brief) -> None:
    learned, will_change, evidence = (
        long_text.newest(brief.run, f"reflect-{part}") for part in ("learned", "will_change", "evidence")
    )
    act.attempt(
        "reflect",
        "Reflection recorded. Your assessor sees it, and it goes onto your CPD record.",
        desk.reflect,
        brief.run,
        learned,
        will_change,
        evidence,
        request=act.request("reflect", brief.run, brief.version, learned, will_change, evidence),
    )
