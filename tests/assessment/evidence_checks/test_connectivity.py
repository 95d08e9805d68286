"""What connects is what is printed in several reports by several kinds of source."""

from dataclasses import replace

import pytest

from assessment.evidence_checks.connectivity import (
    FEW_WORDS,
    NOT_KNOWN,
    Occurrence,
    WrittenWorld,
    occurrences,
    word_count,
    written_world,
)
from scenarios.load import find
from simulator.answers import answers, slots
from simulator.run import run
from synthetic.evidence_log import observe, public_register
from synthetic.report import Report


@pytest.fixture(scope="module")
def reports() -> tuple[Report, ...]:
    scenario = find("first-light")
    truth = answers(scenario, 1)
    return observe(scenario, 1, run(scenario, 1), slots(scenario, 1), truth, until_day=40).reports


def test_unknown_handsets_of_the_library_connect() -> None:
    worlds = [written_world(find("first-light"), seed) for seed in (1, 2)]
    for world in worlds:
        assert world.share(["handset"]) == 1.0
        assert world.share(["candidate"]) == 1.0
        assert world.share(NOT_KNOWN) >= 0.6
        assert len(world.words) == world.reports > 150


def test_what_is_in_three_reports_of_two_kinds_of_source_connects() -> None:
    assert Occurrence("seller", 3, 2).connects
    assert not Occurrence("seller", 2, 2).connects
    assert not Occurrence("seller", 9, 1).connects
    assert WrittenWorld(1, 0, (), ()).share() == 1.0


def test_names_are_found_as_they_are_printed_and_reports_counted_once(reports: tuple[Report, ...]) -> None:
    register = public_register(find("first-light"), 1)
    seller = register.people[register.sellers[0]]
    number = register.unknown_handsets[0]
    texts = (
        f"{seller.first} {seller.family.upper()} rang {seller.name}.",
        f"{number} rang {number}.",
        "Nobody.",
    )
    bodies = [replace(report, body=text) for report, text in zip(reports, texts, strict=False)]
    counts = {o.kind: 0 for o in occurrences(register, bodies)}
    for occurrence in occurrences(register, bodies):
        counts[occurrence.kind] += occurrence.reports
    assert (counts["seller"], counts["handset"], counts["candidate"]) == (1, 1, 0)
    assert "member" not in counts, "members who never occur are not looked for"


def test_words_are_those_of_the_officer_without_form_table_and_provenance(
    reports: tuple[Report, ...],
) -> None:
    body = "FORM\nURN: R-0001\n\nThree words here.\n\nA | B\n1 | 2\n\nProvenance: Read off a record.\n\nComment: Checked."
    assert word_count(replace(reports[0], body=body)) == 5
    assert all(word_count(report) > 0 for report in reports)
    assert any(word_count(report) < FEW_WORDS for report in reports)
