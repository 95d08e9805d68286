"""The evidence that indicators read names nobody, and a tie has no leader."""

from collections.abc import Callable
from dataclasses import replace
from math import log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.bias.evidence import Opening, Statement, evidence, intervals, leader, statements
from simulator.answers import Slots
from synthetic.report import Report
from tests.assessment import plain_reader
from tests.assessment.plain_reader import SourceTable, shown, statement_reader
from tests.depth import examples


def test_a_shared_first_place_is_no_leader() -> None:
    assert leader(Statement(1, 1, "Q1", {"H1": 0.4, "H2": 0.4, "H3": 0.2})) is None
    assert leader(None) is None


def test_events_name_nobody() -> None:
    """Fairness: an indicator cannot depend on a name or a cohort that it never receives."""
    for kind in (Opening, Statement):
        assert not {"by", "name", "user", "cohort", "trainee"} & set(kind.__dataclass_fields__)


@settings(max_examples=examples(usual=60, deep=1500), deadline=None)
@given(
    data=st.data(),
    tables=plain_reader.source_tables(least=1),
    first=plain_reader.questions("Q1"),
    second=plain_reader.questions("Q2"),
)
def test_belief_at_every_event_is_that_on_the_first_report_of_each_origin_opened_so_far(
    report: Callable[..., Report],
    data: st.DataObject,
    tables: tuple[SourceTable, ...],
    first: Slots,
    second: Slots,
) -> None:
    questions = {slots.question: slots for slots in (first, second)}
    events: list[Opening | Statement] = []
    reports: list[Report] = []
    for seq in range(data.draw(st.integers(0, 9))):
        slots = questions[data.draw(st.sampled_from(sorted(questions)))]
        if data.draw(st.booleans()):
            events.append(Statement(seq, 1, slots.question, {h.id: 0.2 for h in slots.hypotheses}))
            continue
        made = report(
            seq,
            about=data.draw(st.sampled_from([h.id for h in slots.hypotheses if h.entity])),
            says=data.draw(st.sampled_from(["for", "against"])),
            source=data.draw(st.sampled_from(plain_reader.SOURCES)),
            grade=data.draw(st.sampled_from("ABCDE")),
            question=slots.question,
        )
        same = [r for r in reports if shown(r.headline)[0] == slots.question]
        if data.draw(st.booleans()) and same:
            made = replace(made, provenance=data.draw(st.sampled_from(same)).provenance)
        reports.append(made)
        events.append(Opening(seq, 1, (), made))
    laid_out = evidence(statement_reader(tables, (first, second)), data.draw(st.permutations(events)))

    def read(before: int) -> list[Report]:
        """Return the first report of each origin opened before an entry."""
        kept: dict[str, Report] = {}
        for event in events:
            if isinstance(event, Opening) and event.seq < before:
                kept.setdefault(event.report.provenance, event.report)
        return list(kept.values())

    def chances(question: str, before: int) -> dict[str, float]:
        slots = questions[question]
        return plain_reader.state(tables, slots, read(before))

    for change in laid_out.changes:
        seq = change.opening.seq
        before, after = chances(change.question, seq), chances(change.question, seq + 1)
        assert change.circular == (
            change.opening.report.provenance
            in {r.provenance for e in events[:seq] if isinstance(e, Opening) for r in [e.report]}
        )
        for reading, plain in ((change.before, before), (change.after, after)):
            assert reading.beliefs[change.question].tolist() == pytest.approx(list(plain.values()), abs=1e-9)
        if not change.circular:
            for weight, h in zip(change.weights.tolist(), before, strict=True):
                told = log(after[h] / (1 - after[h])) - log(before[h] / (1 - before[h]))
                assert weight == pytest.approx(told, abs=1e-6)
    assert [c.opening.seq for c in laid_out.changes] == [e.seq for e in events if isinstance(e, Opening)]
    for question, track in statements(laid_out).items():
        said = [e for e in events if isinstance(e, Statement) and e.question == question]
        assert [statement for statement, _ in track] == said
        for statement, ideal in track:
            assert ideal.tolist() == pytest.approx(list(chances(question, statement.seq).values()), abs=1e-9)
    expected = []
    for later, event in enumerate(events):
        earlier = [e for e in events[:later] if isinstance(e, Statement) and isinstance(event, Statement)]
        earlier = [e for e in earlier if isinstance(event, Statement) and e.question == event.question]
        if earlier:
            between = [
                e.seq
                for e in events[earlier[-1].seq : event.seq]
                if isinstance(e, Opening) and shown(e.report.headline)[0] == earlier[-1].question
            ]
            if between:
                expected.append((earlier[-1].seq, *between, event.seq))
    assert [interval.seqs for interval in intervals(laid_out)] == expected
