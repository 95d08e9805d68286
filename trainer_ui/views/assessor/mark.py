"""Mark and sign: the written product beside the rubric, the computed results, the signature."""

import streamlit as st

from assessment.cpd.record_words import DECISIONS
from exercise.debrief_parts import marks_part, prompts_part
from exercise.marking import marking
from exercise.read_models.marking_models import Dossier
from trainer_ui import session
from trainer_ui.widgets.debrief.debrief_blocks import HostPage, show
from trainer_ui.widgets.page import number_field, service_calls
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.file_links import record_files
from trainer_ui.widgets.page.log_table import log_table
from trainer_ui.widgets.page.number_field import Bounds
from trainer_ui.widgets.page.page_links import link
from trainer_ui.widgets.page.page_style import title
from trainer_ui.widgets.page.plain_text import escape, moment, number, paragraphs
from trainer_ui.widgets.page.sections import section
from trainer_ui.widgets.staff.panel_form import hand_in, may_mark, panel
from trainer_ui.widgets.staff.result_form import results
from trainer_ui.widgets.staff.rubric_form import comment, comment_draft, levels, rubric
from trainer_ui.widgets.text import long_text
from trainer_ui.widgets.text.text_comments import comments, text_with_comments

HOURS = Bounds(0, 400)
PARTS = ("Product and rubric", "Markers", "Computed results", "Decisions and log", "Reflection", "Sign off")


def page() -> None:
    """Draw the page."""
    run = session.run_id()
    if run is None:
        title("Mark and sign")
        st.info("Choose an exercise from the marking queue.")
        link("queue", "Marking queue")
        return
    dossier = marking.dossier(session.services(), session.caller(), run)
    title(f"{dossier.row.trainee}: {dossier.row.title}")
    st.text(
        f"Exercise {run}. Handed in {moment(dossier.row.submitted)}. "
        + (f"Signed {moment(dossier.row.signed)}." if dossier.row.signed else "Not signed yet.")
    )
    st.caption(f"Begun under {dossier.row.versions}.")
    if dossier.log_faults:
        st.error("The decision log is not whole: " + escape(" ".join(dossier.log_faults)))
    part = section("Part", PARTS, f"mark-{run}")
    {
        PARTS[0]: _product,
        PARTS[1]: panel,
        PARTS[2]: _results,
        PARTS[3]: _log,
        PARTS[4]: _reflection,
        PARTS[5]: _sign_form,
    }[part](dossier)


def _product(dossier: Dossier) -> None:
    left, right = st.columns([1, 1], gap="large")
    with left, st.container(key="product"):
        st.markdown("### Written assessment")
        st.text(f"{dossier.words} words of at most {dossier.words_limit}.")
        with st.container(border=True):
            text_with_comments(dossier.product, dossier.comments)
        comments(dossier)
        with st.expander("Terms of reference", icon=":material/description:"):
            for name, text in dossier.terms:
                st.markdown(f"**{escape(name)}**")
                paragraphs(text)
    with right:
        st.markdown(f"### {escape(dossier.rubric.title)}")
        service_calls.outcome("mark")
        if may_mark(dossier):
            _marks(dossier)
        elif dossier.levels:
            st.info("Your levels are handed in. See Markers for those of the others, and to change one.")
            rubric(dossier, lambda: None, is_closed=True)
        else:
            st.info("Others mark this exercise. See Markers for how far they are.")
        hand_in(dossier, lambda: comment(dossier) == dossier.comment or _save_marks(dossier))


def _marks(dossier: Dossier) -> None:
    rubric(dossier, lambda: _save_on_change(dossier))
    long_text.own_box(
        comment_draft(dossier),
        "Comment to the trainee",
        height=120,
        start=dossier.comment,
        help="Kept as you type, and put on the record with the marks.",
    )
    st.button("Save the comment", on_click=_save_on_change, args=(dossier,))


def _save_on_change(dossier: Dossier) -> None:
    _save_marks(dossier)


def _save_marks(dossier: Dossier) -> bool:
    """Save levels and comment as they stand; say whether that was taken."""
    chosen_levels, text = levels(dossier) or dossier.levels, comment(dossier)
    success = service_calls.attempt(
        "mark",
        f"Saved: {len(chosen_levels)} of {len(dossier.rubric.rows)} rows marked.",
        marking.mark,
        dossier.row.run,
        chosen_levels,
        text,
        page=dossier.entries,
        request=service_calls.request_key(
            "mark", dossier.reader, dossier.row.run, dossier.entries, chosen_levels, text
        ),
    )
    return success is not None


def _results(dossier: Dossier) -> None:
    st.markdown("Process, judgement and outcome are kept apart: a good outcome can follow a poor judgement.")
    show(marks_part.side_by_side(dossier.side_by_side), HostPage())
    st.markdown("### Results that go onto the record")
    results(dossier)
    st.markdown("### Bias prompts: formative only, never part of a mark")
    show(prompts_part.boxes(dossier.indicators), HostPage(log=dossier.log))


def _log(dossier: Dossier) -> None:
    table(
        [
            {
                "Cycle": str(decision.cycle),
                "Decision": "Deferred" if decision.deferred else "; ".join(decision.actions),
                "Rationale": decision.rationale,
                "Options rejected": decision.options_rejected,
            }
            for decision in dossier.decisions
        ],
        "Decisions",
        empty="No decision was recorded.",
    )
    log_table(dossier.log, "Decision log")


def _reflection(dossier: Dossier) -> None:
    if dossier.reflection is None:
        st.info("The trainee has not written a reflection yet.")
        return
    for name, text in (
        ("Learned", dossier.reflection.learned),
        ("Will change", dossier.reflection.will_change),
        ("Evidence", dossier.reflection.evidence),
    ):
        st.markdown(f"**{name}**")
        paragraphs(text or "–")


def _sign_form(dossier: Dossier) -> None:
    run = dossier.row.run
    service_calls.outcome("sign")
    if dossier.records:
        st.text(f"Signed: record {dossier.records[-1]}. Signing again replaces it; both stay on file.")
        record_files(run)
    marked_rows = len(dossier.panel.counted)
    if marked_rows < len(dossier.rubric.rows):
        st.info(f"{marked_rows} of {len(dossier.rubric.rows)} rubric rows are marked.")
    if dossier.reflection is None:
        st.info("The trainee has not written a reflection yet. The record needs one before it can be signed.")
    st.text("Competencies: " + "; ".join(dossier.competencies))
    keys = {part: f"sign-{part}-{run}" for part in ("decision", "hours", "rated", "statement")}
    st.segmented_control(
        "Decision",
        list(DECISIONS),
        format_func=lambda i: DECISIONS[i].capitalize(),
        key=keys["decision"],
        persist_state="session",
    )
    _hours_form(dossier, keys)
    long_text.own_box(keys["statement"], "Statement on the record", height=90, help="Kept as you type.")
    with st.popover("Sign off …", icon=":material/draw:"):
        st.text(
            "Your signature goes onto the CPD record and into the log. What was signed stays there: it can be "
            "superseded by another or voided with a reason, never removed."
        )
        st.button("Sign now", type="primary", on_click=_sign, args=(dossier, keys))


def _hours_form(dossier: Dossier, keys: dict[str, str]) -> None:
    number_field.box(
        f"CPD hours (designed for {number(dossier.notional_hours)}; active at the desk for {dossier.active_minutes} minutes)",
        HOURS,
        key=keys["hours"],
        start=number(dossier.creditable_hours),
        help=dossier.hours_rule,
    )
    st.text(f"The record can carry {number(dossier.creditable_hours)} hours at most. {dossier.hours_rule}")
    st.text_input(
        "Credits rated by",
        key=keys["rated"],
        max_chars=200,
        persist_state="session",
        placeholder="Leave empty unless a body rates these hours",
        help="Name a body that rates these hours as credits only if you can confirm that it does: hours / 10 "
        "then stand on the record. The College of Policing and the PHIA do not.",
    )


def _sign(dossier: Dossier, keys: dict[str, str]) -> None:
    decision = session.get(keys["decision"], "")
    if not decision:
        service_calls.refuse("sign", "Choose a decision first: meets the standard, or not yet.")
        return
    if may_mark(dossier) and comment(dossier) != dossier.comment and not _save_marks(dossier):
        service_calls.refuse(
            "sign", "The comment could not be saved with the marks; look at it under Product and rubric."
        )
        return
    hours_content, statement = (
        number_field.content(keys["hours"], HOURS),
        long_text.own_text(keys["statement"]),
    )
    if hours_content.value is None:
        service_calls.refuse("sign", f"Nothing was signed. {hours_content.fault}")
        return
    hours, rating_body = hours_content.value, str(session.get(keys["rated"], ""))
    service_calls.attempt(
        "sign",
        "Signed. The CPD record is ready to download.",
        marking.sign,
        dossier.row.run,
        decision,
        hours,
        statement,
        page=dossier.entries,
        request=service_calls.request_key(
            "sign", dossier.reader, dossier.row.run, dossier.entries, decision, hours, statement, rating_body
        ),
        supersedes=dossier.records[-1] if dossier.records else "",
        credit_rated_by=rating_body,
    )
