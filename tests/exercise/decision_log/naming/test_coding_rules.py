"""Only what was opened can be coded, joined and said to be one; the last word counts and a refusal says what to do."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest

from exercise.decision_log.entries import Began, Coded, Entry, Identified, Joined, LogEntry, Opened
from exercise.decision_log.fold import fold
from exercise.decision_log.hash_chain import entry_text, genesis, link, verify
from exercise.decision_log.rules import RuleContext
from exercise.decision_log.run_state import RunState
from exercise.enquiries.subjects import Subjects
from simulator.answers import Slots, slots
from simulator.orders import Order
from synthetic.report import Grade, Headline, Report
from synthetic.testimony.occasion import Subject
from synthetic.testimony.view import Indication
from tests.data import first_light

SCENARIO = first_light.scenario()
SLOTS = {s.question: s for s in slots(SCENARIO, 5)}
HANDSET, PLATE = "07700 900111", "AA00 AAA"
RIVAL = next(h for h in SLOTS["Q1"].hypotheses if h.entity)


def report(ident: str, subject: Subject, plate: str = "") -> Report:
    headline = Headline(ident, 0, 0, "pcso", "A sighting", "", 0.1, False, subject)
    shows = Indication(subject, "meeting", 0, "pcso", "direct", 0, vehicle=plate)
    return Report(headline, 0, Grade(2, "A", "P"), "", "", (), indication=shows)


REPORTS = {
    "R-1": report("R-1", Subject("handset", HANDSET)),
    "R-2": report("R-2", Subject("person", RIVAL.entity), PLATE),
    "R-3": report("R-3", Subject("group", "G01")),
}


class Sketch:
    """A world of three reports, all released."""

    def slots(self) -> Mapping[str, Slots]:
        return SLOTS

    def report(self, state: RunState, ident: str) -> Report | None:
        return REPORTS.get(ident)

    def enquiry_subjects(self) -> Subjects:
        return {}

    def level(
        self, orders: tuple[Order, ...], measure: str, zone: str | None, first: int, last: int
    ) -> float:
        return 0.0


START = genesis("EX-0001", "a" * 64, 5)


def logged(*entries: Entry) -> tuple[LogEntry, ...]:
    links: list[LogEntry] = []
    for seq, entry in enumerate((Began(), *entries), start=1):
        at = datetime(2031, 5, 1, tzinfo=UTC) + timedelta(minutes=seq)
        links.append(link("EX-0001", seq, at, "U-0001", "", entry, links[-1].hash if links else START))
    return tuple(links)


def played(*entries: Entry) -> RunState:
    return fold(RuleContext(SCENARIO, Sketch()), logged(*entries))


def opened(*idents: str) -> tuple[Opened, ...]:
    return tuple(Opened(report=ident, menu=()) for ident in idents)


def coded(report: str = "R-2", **more: object) -> Coded:
    return Coded.model_validate(
        {"report": report, "question": "Q1", "hypothesis": RIVAL.id, "strength": "weak", **more}
    )


def refusal(*entries: Entry) -> str:
    ignored = played(*opened("R-1", "R-2"), *entries).ignored
    return ignored[-1].reason if ignored else ""


def test_the_last_coding_of_a_report_on_a_hypothesis_counts() -> None:
    state = played(*opened("R-2"), coded(), coded(direction="against", strength="strong"))
    (kept,) = state.codings
    assert (kept.entry.direction, kept.entry.strength, kept.seq) == ("against", "strong", 4)
    assert state.entries == 4


def test_a_coding_taken_back_counts_no_more_and_may_be_made_again() -> None:
    assert played(*opened("R-2"), coded(), coded(withdrawn=True)).codings == ()
    assert len(played(*opened("R-2"), coded(), coded(withdrawn=True), coded()).codings) == 1


def test_two_reports_are_joined_in_one_way_whichever_is_named_first() -> None:
    again = Joined(first="R-2", second="R-1", sameness="origin")
    (kept,) = played(*opened("R-1", "R-2"), Joined(first="R-1", second="R-2"), again).joined
    assert kept.entry.sameness == "origin"
    apart = again.model_copy(update={"withdrawn": True})
    assert played(*opened("R-1", "R-2"), Joined(first="R-1", second="R-2"), apart).joined == ()


@pytest.mark.parametrize("other", [HANDSET, PLATE])
def test_a_person_of_a_question_is_said_to_use_what_an_opened_report_tells_of(other: str) -> None:
    state = played(*opened("R-1", "R-2"), Identified(first=RIVAL.entity, second=other))
    assert [row.entry.second for row in state.identified] == [other]
    back = Identified(first=other, second=RIVAL.entity, withdrawn=True)
    assert played(*opened("R-1", "R-2"), Identified(first=RIVAL.entity, second=other), back).identified == ()


@pytest.mark.parametrize(
    ("entry", "remedy"),
    [
        (coded("R-3"), "open it before coding it"),
        (coded(question="Q9"), "choose one of the terms of reference"),
        (coded(hypothesis="H99"), "choose one of its list"),
        (coded(withdrawn=True), "look at the list"),
        (Joined(first="R-1", second="R-3"), "open it before joining it"),
        (Joined(first="R-1", second="R-1"), "choose two different ones"),
        (Joined(first="R-1", second="R-2", withdrawn=True), "nothing to take apart"),
        (Identified(first=HANDSET, second="07700 900999"), "choose two of them"),
        (Identified(first=HANDSET, second="G01"), "choose two of them"),
        (Identified(first=HANDSET, second=HANDSET), "choose two different ones"),
        (Identified(first=HANDSET, second=PLATE, withdrawn=True), "nothing to take back"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.kind,
)
def test_what_cannot_be_coded_is_refused_with_the_remedy(entry: Entry, remedy: str) -> None:
    assert remedy in refusal(entry)


def test_nothing_is_coded_before_the_exercise_begins() -> None:
    state = fold(RuleContext(SCENARIO, Sketch()), logged(coded())[1:])
    assert state.codings == ()
    assert "read the briefing and begin first" in state.ignored[0].reason


def test_a_log_with_codings_is_whole_and_reads_back_as_it_was_stored() -> None:
    entries = (coded(), Joined(first="R-1", second="R-2"), Identified(first=HANDSET, second=PLATE))
    chain = logged(*opened("R-1", "R-2"), *entries)
    assert verify(chain, start=START, head=chain[-1].hash) == ()
    for made in chain:
        assert LogEntry.model_validate_json(made.model_dump_json()) == made
    assert entry_text(entries[0]) == (
        f'{{"direction":"for","hypothesis":"{RIVAL.id}","kind":"coded","question":"Q1","report":"R-2",'
        '"strength":"weak","withdrawn":false}'
    )
