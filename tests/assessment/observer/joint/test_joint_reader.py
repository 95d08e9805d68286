"""The reader of a joint world keeps what an ideal reader promises."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.observer.ideal_reader import IdealReader, weight_between, worth
from assessment.observer.joint.joint_reader import JointReader, joint_reader
from synthetic.report import Assertion, Grade, Headline, Report
from synthetic.testimony.occasion import Subject
from synthetic.testimony.view import VAGUE, Indication
from tests.assessment.observer.joint.small_joint_worlds import copied, merge, small_world
from tests.depth import examples

ASSESSMENTS = st.sampled_from("ABCDE")


def report_of(number: int, shows: Indication | None, assessment: str = "B", source: str = "") -> Report:
    filer = source or (shows.source if shows else "pcso")
    headline = Headline(
        f"R-{number:04d}", 100, shows.day if shows else 1, filer, "Title", "", 0.5, False,  # type: ignore[arg-type]
        shows.subject if shows else None,
    )  # fmt: skip
    grade = Grade(2, assessment, "P")  # type: ignore[arg-type]
    return Report(headline, 100, grade, "", "", (), indication=shows)


def world_of(seed: int) -> tuple[JointReader, list[Report]]:
    world = small_world(seed)
    reader = joint_reader(world.model, merge, world.presence)
    return reader, [report_of(n, view) for n, view in enumerate(world.indications)]


def test_it_is_an_ideal_reader() -> None:
    reader: IdealReader = world_of(1)[0]
    assert [len(reader.reading().beliefs[q]) for q in reader.questions] == [
        len(reader.hypotheses(q)) for q in reader.questions
    ]


@given(st.integers(0, 60), st.lists(ASSESSMENTS, min_size=60, max_size=60))
@settings(max_examples=examples(usual=25, deep=1000), deadline=None)
def test_letters_move_nothing(seed: int, letters: list[str]) -> None:
    reader, reports = world_of(seed)
    graded = [
        replace(report, grade=Grade(2, letter, "P"))  # type: ignore[arg-type]
        for report, letter in zip(reports, letters, strict=False)
    ]
    first, second = reader.reading(reports[: len(graded)]), reader.reading(graded)
    for question in reader.questions:
        assert np.array_equal(first.beliefs[question], second.beliefs[question])


@given(st.integers(0, 60), st.integers(1, 30))
@settings(max_examples=examples(usual=25, deep=1000), deadline=None)
def test_advancing_report_by_report_is_reading_them_all_and_weights_add_up(seed: int, opened: int) -> None:
    reader, reports = world_of(seed)
    reading, question = reader.reading(), reader.questions[0]
    hypothesis, total = reader.hypotheses(question)[0], 0.0
    for report in reports[:opened]:
        total += reading.weight(report, question, hypothesis)
        reading = reading.advance(report)
    whole = reader.reading(list(reversed(reports[:opened])))
    for name in reader.questions:
        assert np.array_equal(reading.beliefs[name], whole.beliefs[name])
    assert total == pytest.approx(
        weight_between(reader, reader.reading(), whole, question, hypothesis), abs=1e-9
    )


SEEN = Indication(Subject("person", "P0"), "meeting", 5, "pcso", "direct", 0, "V1", slot=3, detail="a cap")


def test_a_copy_repeats_its_original_but_an_original_gives_what_its_copy_dropped() -> None:
    reader = world_of(1)[0]
    original, copy = report_of(1, SEEN), report_of(2, copied(SEEN), source="prison")
    assert reader.account(original) == reader.account(copy)
    assert reader.repeats([original], copy)
    assert reader.repeats([copy], copy)
    assert not reader.repeats([copy], original)
    opened = reader.reading([original])
    assert opened.advance(copy).beliefs is opened.beliefs
    assert opened.weight(copy, "Q1", "P0") == 0.0


def test_an_account_taken_for_a_witness_of_its_own_moves_the_careless_reader_further() -> None:
    reader = world_of(1)[0]
    original, copy = report_of(1, SEEN), report_of(2, copied(SEEN), source="prison")
    once = reader.reading([original])
    for mistake in ("again", "bearer", "ungraded"):
        assert once.misread(copy, mistake).beliefs["Q1"][0] > once.beliefs["Q1"][0]


def test_a_grade_that_was_not_read_counts_as_the_average_of_its_source() -> None:
    reader = joint_reader(small_world(1).model, merge)
    hearsay = report_of(1, replace(SEEN, basis="hearsay", vehicle=""))
    prior = reader.reading()
    read, unread = (
        prior.advance(hearsay).beliefs["Q1"][0],
        prior.misread(hearsay, "ungraded").beliefs["Q1"][0],
    )
    assert prior.beliefs["Q1"][0] < read < unread
    assert reader.telling(hearsay, "Q1") < 0 < reader.telling(report_of(2, SEEN), "Q1")


def test_reports_bear_on_the_question_of_their_subject_and_of_the_visiting_party() -> None:
    reader = world_of(1)[0]
    assert reader.bears(report_of(1, SEEN)) == {"Q1", "Q2"}
    assert reader.bears(report_of(1, replace(SEEN, kind="deposit", vehicle=""))) == {"Q1"}
    assert reader.bears(report_of(1, replace(SEEN, subject=Subject("person", "X0")))) == {"Q2"}
    use = Indication(Subject("handset", "N0"), "use", 1, "prison", "told", 0)
    assert reader.bears(report_of(1, use)) == {"Q1"}
    assert reader.bears(report_of(1, replace(use, kind="call"))) == {"Q1", "Q2"}
    assert reader.bears(report_of(1, replace(SEEN, nature=VAGUE, vehicle=""))) == frozenset()
    assert reader.bears(report_of(1, None)) == frozenset()
    assert reader.mentions(report_of(1, SEEN).headline) == {"Q1": {"P0"}, "Q2": frozenset()}
    assert reader.mentions(report_of(1, None).headline) == {}


def test_at_face_value_either_side_speaks_for_and_neither_against() -> None:
    reader = world_of(1)[0]
    assert reader.face(report_of(1, SEEN)) == (Assertion("Q1", "P0", "for"),)
    assert reader.face(report_of(1, replace(SEEN, nature=3, vehicle=""))) == (
        Assertion("Q1", "P0", "against"),
    )
    group = Indication(Subject("number", "Y0"), "use", 1, "prison", "told", 1)
    assert reader.face(report_of(1, group)) == (Assertion("Q2", "G1", "for"),)
    assert reader.face(report_of(1, replace(group, nature=2))) == ()
    assert reader.face(report_of(1, replace(SEEN, nature=VAGUE, vehicle=""))) == ()


def test_headlines_without_a_subject_are_worth_nothing_and_granted_rows_move_belief() -> None:
    reader = joint_reader(small_world(1).model, merge)
    opened = reader.reading([report_of(1, SEEN)])
    fresh = report_of(2, replace(SEEN, day=9)).headline
    bits = worth(opened, [report_of(3, None).headline, fresh])
    assert bits[0] == 0.0 < bits[1]
    granted = opened.grant({("V0", 5, 3): False, ("V1", 5, 3): False})
    assert granted.beliefs["Q1"][0] < opened.beliefs["Q1"][0]


def test_choosing_every_source_is_reading_everything() -> None:
    reader, reports = world_of(2)
    choice = reader.sources("Q1", reports)
    everything = reader.reading(reports).beliefs["Q1"]
    assert choice.belief({report.headline.source for report in reports}) == pytest.approx(
        everything, abs=1e-12
    )
    assert choice.belief(()) == pytest.approx(reader.reading().beliefs["Q1"], abs=1e-12)
