"""The plenary: a cohort's runs of one exercise side by side, read-only."""

import streamlit as st

from assessment.amounts import counted, cycle_name
from exercise.access import Refused
from exercise.debrief_parts import answers_part, copies_part, judgement_part, turning_points_part
from exercise.plenary import plenary
from exercise.read_models.plenary_models import LinkRow, Plenary
from trainer_ui import session
from trainer_ui.charts.plenary_tracks import choices_chart, together_chart
from trainer_ui.widgets.debrief.debrief_blocks import HostPage, show
from trainer_ui.widgets.page import job_progress
from trainer_ui.widgets.page.data_tables import table
from trainer_ui.widgets.page.page_style import title
from trainer_ui.widgets.page.plain_text import bullets, escape, heading, moment
from trainer_ui.widgets.page.sections import section

PARTS = (answers_part.TITLE, "Judgement", turning_points_part.TITLE, "Decisions")


def page() -> None:
    """Draw the page."""
    title("Plenary")
    link = session.link_id()
    if link is None:
        _chooser()
        return
    _opened(link)
    st.button("All plenaries", on_click=session.choose_link, args=("",), icon=":material/arrow_back:")


def _chooser() -> None:
    rows = plenary.plenaries(session.services(), session.caller())
    if not rows:
        st.info("There is no plenary for you. Your instructor makes a link once an exercise is over.")
    for row in rows:
        with st.container(border=True):
            heading(f"{row.title}, {row.cohort}")
            st.text(
                f"{row.stands}. Until {moment(row.expires)}."
                + (f" Shows {row.run} alone." if row.run else "")
            )
            st.button(_words(row), key=f"plenary-{row.link}", on_click=session.choose_link, args=(row.link,))


def _words(row: LinkRow) -> str:
    return f"Open the plenary of {escape(row.title)}"


def _opened(link: str) -> None:
    try:
        answer = plenary.plenary(session.services(), session.caller(), link)
    except Refused as refusal:
        st.info(escape(str(refusal)))
        return
    if answer.plenary is None:
        _waiting(link)
        return
    shared = answer.plenary
    st.markdown(f"### {escape(shared.title)}")
    st.text(_introduction(shared))
    shows = dict(zip(PARTS, (_answers, _judgement, _turns, _decisions), strict=True))
    shows[section("Part of the plenary", PARTS, f"plenary-{link}")](shared)


@st.fragment(run_every=2)
def _waiting(link: str) -> None:
    try:
        now = plenary.under_way(session.services(), session.caller(), link)
    except (Refused, session.SignedOut):
        st.rerun()  # the page says why
    if now is None or now.status == "done":
        st.rerun()
    st.text(
        "The runs are being set side by side. If that fails, open the plenary again to have it tried again."
    )
    job_progress.progress(now)


def _introduction(shared: Plenary) -> str:
    own = [part.label for part in shared.participants if part.you]
    words = f"{shared.cohort}: {counted(len(shared.participants), 'run')}, under letters."
    if own:
        words += f" You are {own[0]}; only you see that."
    if shared.runs_left_out:
        words += f" {counted(shared.runs_left_out, 'run')} not handed in when the exercise was closed, and left out."
    return words


def _answers(shared: Plenary) -> None:
    show(answers_part.answers(shared.answers), HostPage())


def _judgement(shared: Plenary) -> None:
    st.text(
        "Each run's chance of the true answer, beside the ideal observer's on what each had opened, averaged."
    )
    for answer in shared.answers:
        tracks = [row for row in shared.tracks if row.question == answer.question]
        ideal = [row for row in shared.ideal if row.question == answer.question]
        if not tracks:
            continue
        heading(f"{answer.question}: {answer.truth}")
        st.altair_chart(
            together_chart(tracks, ideal, shared.cycles), width="stretch", key=f"together-{answer.question}"
        )
        with st.expander(f"{judgement_part.AS_TABLE}: {escape(answer.question)}", icon=":material/table:"):
            table(
                [
                    {
                        "Run": row.label + (" (you)" if row.you else ""),
                        "Cycle": cycle_name(row.cycle, shared.cycles),
                        "Stated": f"{row.stated:.0%}",
                        "Ideal, on what it opened": f"{row.ideal:.0%}",
                    }
                    for row in tracks
                ],
                f"Probability of the true answer of {answer.question} by run",
            )


def _turns(shared: Plenary) -> None:
    st.text(
        "The report that told most in each run, and whether it was opened. Runs may have got other reports."
    )
    bullets(shared.openings)
    table(
        [
            {
                "Question": row.question,
                "Run": row.label,
                "Report": f"{row.report} {row.title}",
                "Bits": f"{row.bits:.2f}",
                "Came": cycle_name(row.arrived, shared.cycles),
                "Opened": "never" if row.opened is None else cycle_name(row.opened, shared.cycles),
            }
            for row in shared.turns
        ],
        "Who opened the report that told most",
        rows_shown=12,
        lines=2,
        empty=turning_points_part.NONE,
    )
    heading(copies_part.TITLE)
    table(
        [{"Run": label, "In words": words} for label, words in shared.copies],
        "What was made of copies, by run",
    )


def _decisions(shared: Plenary) -> None:
    st.text("How many runs chose each action in each cycle. Who chose what is not told.")
    st.altair_chart(choices_chart(shared.choices), width="stretch", key="choices")
    with st.expander(judgement_part.AS_TABLE, icon=":material/table:"):
        table(
            [{"Cycle": row.cycle, "Action": row.action, "Runs": row.runs} for row in shared.choices],
            "How many runs chose each action in each cycle",
        )
