"""The fold is total, and the same in one go as in steps."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from exercise.decision_log.entries import (
    Adjudicated,
    Advanced,
    Arranged,
    Began,
    Chosen,
    Coded,
    Commented,
    Decided,
    Entry,
    Estimated,
    Fired,
    Identified,
    Joined,
    Linked,
    LogEntry,
    Marked,
    MarksIn,
    Named,
    Opened,
    Overrode,
    Rated,
    Reflected,
    Revised,
    Signed,
    Submitted,
    Tasked,
    Withdrew,
)
from exercise.decision_log.fold import fold
from exercise.decision_log.hash_chain import genesis, link
from exercise.decision_log.rules import RuleContext
from exercise.decision_log.run_state import RunState
from exercise.enquiries.subjects import Subjects
from scenarios.load import load
from simulator.answers import Slots, slots
from simulator.orders import Order
from synthetic.report import Grade, Headline, Report
from tests.depth import examples
from tests.exercise.conftest import SMALL_TOWN

SCENARIO = load(SMALL_TOWN)
SLOTS = {s.question: s for s in slots(SCENARIO, 3)}
REPORTS = [f"R-{n}" for n in range(12)]


class Sketch:
    """A world of twelve reports, one a day, that is as violent as its number of orders."""

    def slots(self) -> Mapping[str, Slots]:
        return SLOTS

    def report(self, state: RunState, ident: str) -> Report | None:
        if ident not in REPORTS or REPORTS.index(ident) * 3 >= state.day:
            return None
        day = REPORTS.index(ident) * 3
        headline = Headline(ident, day, day, "pcso", "A sighting", "", 2.5, False)
        return Report(headline, day, Grade(2, "C", "P"), "", "", ("P00017",))

    def enquiry_subjects(self) -> Subjects:
        return {}

    def level(
        self, orders: tuple[Order, ...], measure: str, zone: str | None, first: int, last: int
    ) -> float:
        return float(len(orders))


GROUND = RuleContext(SCENARIO, Sketch())
ids = st.sampled_from(
    [*REPORTS, "R-none", "", "Q1", "H1", "Z-WHARF", "P00017", "I01", "I02", "I03", "nonsense"]
)
actions = st.sampled_from([a.action for a in SCENARIO.actions] + ["bribe"])
targets = st.sampled_from(
    ["", "Z-WHARF", "G01", "P00017", "prison", "Z-NONE", *(p.id for p in SCENARIO.partners)]
)
text = st.text(max_size=20)
REASON = "a good enough reason"
entries: st.SearchStrategy[Entry] = st.one_of(
    st.just(Began()),
    st.builds(Opened, report=ids, menu=st.lists(ids, max_size=4).map(tuple)),
    st.builds(Rated, report=ids, source=st.just(2), assessment=st.just("C")),
    st.builds(
        Coded,
        report=ids,
        question=st.sampled_from(["Q1", "Q9"]),
        hypothesis=st.sampled_from(["H1", "H9"]),
        withdrawn=st.booleans(),
    ),
    st.builds(
        Joined,
        first=ids,
        second=ids,
        sameness=st.sampled_from(["occasion", "origin"]),
        withdrawn=st.booleans(),
    ),
    st.builds(Identified, first=ids, second=ids, withdrawn=st.booleans()),
    st.builds(
        Estimated,
        question=st.sampled_from(["Q1", "Q2", "Q9"]),
        probabilities=st.sampled_from([{h.id: 0.2 for h in SLOTS["Q1"].hypotheses}, {"H1": 1.0}, {}]),
        confidence=st.just("low"),
        insufficient=st.booleans(),
    ),
    st.builds(
        Named,
        entity=ids,
        role=st.sampled_from(["member", "broker"]),
        group=st.sampled_from(["", "G01", "G99"]),
        withdrawn=st.booleans(),
    ),
    st.builds(
        Linked,
        first=st.sampled_from(["P00017", "G01"]),
        second=st.sampled_from(["P00017", "G02", "R-1"]),
        withdrawn=st.booleans(),
    ),
    st.builds(
        Tasked,
        source=st.sampled_from([s.id for s in SCENARIO.evidence.sources]),
        question=st.sampled_from(["Q1", "Q2", "Q9"]),
        hypothesis=st.sampled_from(["H1", "H2", "H9"]),
    ),
    st.builds(
        Decided,
        chosen=st.lists(st.builds(Chosen, action=actions, target=targets), max_size=3).map(tuple),
        deferred=st.booleans(),
        rationale=st.sampled_from(["", "because of the reports"]),
    ),
    st.builds(Decided, chosen=st.just(()), deferred=st.just(True), rationale=st.just("wait for more")),
    st.builds(Advanced, to_cycle=st.integers(2, 6)),
    st.builds(Fired, inject=ids),
    st.builds(Submitted, text=text),
    st.builds(Reflected, learned=text, will_change=text),
    st.builds(Marked, levels=st.dictionaries(text, st.integers(0, 4), max_size=3)),
    st.builds(Arranged, markers=st.sampled_from([("U-0002",), ("U-0002", "U-0003")]), why=st.just(REASON)),
    st.just(MarksIn()),
    st.builds(Revised, row=st.just("clear"), level=st.integers(0, 4), why=st.just(REASON)),
    st.builds(Adjudicated, levels=st.just({"clear": 2}), why=st.just(REASON)),
    st.builds(Commented, start=st.just(0), end=st.integers(1, 9), quote=text, text=st.just("why")),
    st.builds(Withdrew, comment=st.integers(1, 30), why=st.just(REASON)),
    st.builds(Overrode, result=ids, value=st.floats(-9, 9), reason=st.just("a good enough reason")),
    st.builds(Signed, decision=st.just("meets"), hours=st.floats(0, 9), supersedes=text),
)
people = st.sampled_from(["U-0001", "U-0001", "U-0001", "U-0002"])


def as_log(written: list[tuple[Entry, str]]) -> tuple[LogEntry, ...]:
    links: list[LogEntry] = []
    previous = genesis("EX-0001", "a" * 64, 3)
    for seq, (entry, by) in enumerate(written, start=1):
        at = datetime(2031, 5, 1, tzinfo=UTC) + timedelta(minutes=seq)
        links.append(link("EX-0001", seq, at, by, "", entry, previous))
        previous = links[-1].hash
    return tuple(links)


@settings(max_examples=examples(usual=300, deep=3000))
@given(st.lists(st.tuples(entries, people), max_size=30), st.integers(0, 30))
def test_any_sequence_of_entries_folds_in_one_go_as_in_two(
    written: list[tuple[Entry, str]], cut: int
) -> None:
    log = as_log(written)
    state = fold(GROUND, log)
    assert state == fold(GROUND, log[cut:], fold(GROUND, log[:cut]))
    assert state.entries == len(log)
    assert {ignored.seq for ignored in state.ignored} <= {entry.seq for entry in log}
    assert all(ignored.reason for ignored in state.ignored)


@settings(max_examples=examples(usual=200, deep=2000))
@given(st.lists(st.tuples(entries, people), max_size=40))
def test_no_sequence_of_entries_overspends_a_cycle(written: list[tuple[Entry, str]]) -> None:
    state = RunState()
    for entry in as_log([(Began(), "U-0001"), *written]):
        state = fold(GROUND, (entry,), state)
        assert state.analyst_spent <= SCENARIO.force.analyst_hours + 1e-9
        assert state.specialist_spent <= SCENARIO.force.specialist_hours + 1e-9


def played(*written: Entry) -> RunState:
    return fold(GROUND, as_log([(entry, "U-0001") for entry in (Began(), *written)]))


DEFER = Decided(chosen=(), deferred=True, rationale="wait for more")


def test_time_moves_only_when_an_entry_says_so() -> None:
    assert played().day == SCENARIO.calendar.first_day(1)
    assert played(DEFER).day == SCENARIO.calendar.first_day(1)
    assert played(DEFER, Advanced(to_cycle=2)).day == SCENARIO.calendar.first_day(2)


def test_a_cycle_cannot_be_closed_without_a_decision() -> None:
    state = played(Advanced(to_cycle=2))
    assert state.cycle == 1
    assert "Record a decision" in state.ignored[0].reason


def test_the_assessment_comes_after_the_last_cycle_and_only_then() -> None:
    rounds: list[Entry] = []
    for cycle in range(1, SCENARIO.calendar.cycles + 1):
        rounds += [DEFER, Advanced(to_cycle=cycle + 1)]
    assert "handed in after cycle" in played(Submitted(text="Early.")).ignored[0].reason
    assert played(*rounds).phase == "assessment"
    assert played(*rounds, Submitted(text="Done.")).phase == "debrief"


def test_decisions_become_orders_on_the_first_day_of_their_cycle() -> None:
    order = Decided(chosen=(Chosen(action="clear", target="Z-WHARF"),), rationale="because of reports")
    state = played(DEFER, Advanced(to_cycle=2), order)
    assert state.orders == (Order(SCENARIO.calendar.first_day(2), "clear", "Z-WHARF"),)


def test_injects_arrive_on_action_inaction_world_and_by_hand_and_only_once() -> None:
    by_hand = next(i.id for i in SCENARIO.injects if i.trigger.when == "hand")
    rounds: list[Entry] = [
        Fired(inject=by_hand),
        Fired(inject=by_hand),
        Decided(chosen=(Chosen(action="clear", target="Z-WHARF"),), rationale="because of reports"),
    ]
    for cycle in range(1, SCENARIO.calendar.cycles + 1):
        rounds += [DEFER, Advanced(to_cycle=cycle + 1)]
    arrived = [a.inject for a in played(*rounds).arrivals]
    assert len(arrived) == len(set(arrived))
    assert by_hand in arrived
    on_action = [i.id for i in SCENARIO.injects if i.trigger.when == "action" and i.trigger.action == "clear"]
    assert set(on_action) <= set(arrived)
