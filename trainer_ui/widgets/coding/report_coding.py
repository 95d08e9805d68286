"""The coding of an opened report by whoever reads it: what it bears on, which reports tell the same, who is who."""

from collections.abc import Callable, Mapping

import streamlit as st

from assessment.strength_scale import MEANING
from exercise.desk import desk
from exercise.read_models.coding_models import CodingDetails
from exercise.read_models.desk_models import Brief, OpenReport
from trainer_ui import session
from trainer_ui.widgets.coding.coded_lines import (
    DIRECTION,
    SAMENESS,
    STRENGTH,
    all_lines,
    lines_of_report,
)
from trainer_ui.widgets.page import service_calls
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.plain_text import bullets
from trainer_ui.widgets.page.run_header import can_read

_PLACE = "code"
"""Where outcomes of this form are shown."""


def coding_form(brief: Brief, report: str, opened_reports: Mapping[str, OpenReport]) -> None:
    """Show the three forms side by side and what has been coded so far; nothing is filled in for anybody."""
    details = desk.coding(session.services(), session.caller(), brief.run)
    with st.container(border=True, key="coding"):
        st.markdown("### Your own coding")
        st.text(
            "What you say here is yours: nothing is checked before the debrief, and the last word on each counts."
        )
        left, middle, right = st.columns(3)
        with left:
            _bearing(brief, report)
        with middle:
            _sameness(brief, report, opened_reports)
        with right:
            _identity(brief, report, details)
        service_calls.outcome(_PLACE)
        _so_far(brief, report, details)


def _bearing(brief: Brief, report: str) -> None:
    names = {part: f"code-{part}-{brief.run}-{report}" for part in ("rival", "direction", "strength")}
    rivals = {f"{q.id}|{h.id}": f"{q.id}: {h.label}" for q in brief.questions for h in q.hypotheses}
    st.markdown("**What it bears on**")
    _choose("Rival hypothesis", rivals, names["rival"])
    _segments("For or against", DIRECTION, names["direction"])
    _segments("How strongly", STRENGTH, names["strength"], MEANING)
    _button("Code it", _code, brief, report, names)


def _sameness(brief: Brief, report: str, opened_reports: Mapping[str, OpenReport]) -> None:
    names = {part: f"join-{part}-{brief.run}-{report}" for part in ("other", "sameness")}
    others = {
        ident: f"{ident} {opened.report.headline.title}"
        for ident, opened in sorted(opened_reports.items())
        if ident != report
    }
    st.markdown("**Which report tells the same**")
    _choose("Other opened report", others, names["other"])
    _segments("The two are", SAMENESS, names["sameness"])
    _button("Join them", _join, brief, report, names)


def _identity(brief: Brief, report: str, details: CodingDetails) -> None:
    names = {part: f"identify-{part}-{brief.run}-{report}" for part in ("first", "second")}
    subjects = {target.id: target.label for target in details.subjects}
    st.markdown("**Who is who**")
    _choose("Person, handset, number or vehicle", subjects, names["first"])
    _choose("Same person or user as", subjects, names["second"])
    _button("Say that they are one", _identify, brief, names)


def _so_far(brief: Brief, report: str, details: CodingDetails) -> None:
    own, everything = lines_of_report(details, report), all_lines(details)
    if not everything:
        st.text("Nothing coded yet.")
        return
    if own:
        bullets(own.values())
    cells = st.columns([3, 1], vertical_alignment="bottom")
    key = f"uncode-{brief.run}-{report}"
    with cells[0]:
        _choose("Take back", {**own, **everything}, key)
    with cells[1]:
        _button("Take it back", _take_back, brief, key)
    with st.expander(f"Everything that you have coded ({len(everything)})"):
        table([{"What you said": line} for line in everything.values()], "Everything coded so far")


def _choose(label: str, options: Mapping[str, str], key: str) -> None:
    st.selectbox(
        label,
        list(options),
        index=None,
        format_func=lambda ident: options.get(ident, ident),
        key=key,
        placeholder="Choose",
        persist_state="session",
    )


def _segments(label: str, options: Mapping[str, str], key: str, means: str = "") -> None:
    st.segmented_control(
        label,
        list(options),
        format_func=lambda option: options[option],
        key=key,
        help=means or None,
        persist_state="session",
    )


def _button(label: str, call: Callable[..., None], brief: Brief, *args: object) -> None:
    st.button(label, on_click=call, args=(brief, *args), disabled=not can_read(brief), width="stretch")


def _code(brief: Brief, report: str, names: Mapping[str, str]) -> None:
    rival, direction, strength = (session.value(names[part]) for part in ("rival", "direction", "strength"))
    if not isinstance(rival, str) or direction is None or strength is None:
        service_calls.refuse(
            _PLACE, "Choose a rival, for or against, and how strongly, then press “Code it”."
        )
        return
    question, hypothesis = rival.split("|")
    _enter(brief, desk.code, report, question, hypothesis, direction, strength)


def _join(brief: Brief, report: str, names: Mapping[str, str]) -> None:
    other, sameness = (session.value(names[part]) for part in ("other", "sameness"))
    if other is None or sameness is None:
        service_calls.refuse(_PLACE, "Choose the other report and what the two are, then press “Join them”.")
        return
    _enter(brief, desk.join, report, other, sameness)


def _identify(brief: Brief, names: Mapping[str, str]) -> None:
    first, second = (session.value(names[part]) for part in ("first", "second"))
    if first is None or second is None:
        service_calls.refuse(_PLACE, "Choose both, then press “Say that they are one”.")
        return
    _enter(brief, desk.identify, first, second)


def _take_back(brief: Brief, key: str) -> None:
    line = session.value(key)
    if not isinstance(line, str):
        service_calls.refuse(_PLACE, "Choose what to take back first.")
        return
    kind, *args = line.split("|")
    calls: dict[str, Callable[..., object]] = {
        "code": desk.code,
        "join": desk.join,
        "identify": desk.identify,
    }
    if _enter(brief, calls[kind], *args, withdrawn=True):
        session.drop(key)


def _enter(brief: Brief, call: Callable[..., object], *args: object, **kwargs: object) -> bool:
    """Enter what was said and confirm it with the line of the log; return whether it went through."""
    log_line = service_calls.attempt(
        _PLACE,
        "",
        call,
        brief.run,
        *args,
        **kwargs,
        page=brief.version,
        request=service_calls.request_key(_PLACE, call.__name__, brief.run, brief.version, args, kwargs),
    )
    if log_line is None:
        return False
    service_calls.confirm(_PLACE, f"In the log: {log_line}.")
    return True
