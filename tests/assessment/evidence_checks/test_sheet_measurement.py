"""What is published is what is drawn: a right sheet passes, and a wrong figure of any kind is found."""

from dataclasses import replace

import pytest

from assessment.evidence_checks.act_tally import ActTally
from assessment.evidence_checks.drawn_evidence import drawn_filings
from assessment.evidence_checks.published_figures import published_figures
from assessment.evidence_checks.sheet_measurement import measured_sheet
from assessment.evidence_checks.world_reading import ReadingPlan
from scenarios.load import find
from scenarios.schema.evidence import BasisErrors, EvidencePlan
from tests.synthetic.questions.plain_model import BYSTANDERS, plain_model

WORLDS = range(1, 16)
DAYS = 140


def tables_outside(drawn: EvidencePlan, published: EvidencePlan) -> set[str]:
    """Return the sheets with a figure outside its interval when worlds come of another plan than is published."""
    source = plain_model(drawn)
    tally = ActTally(plain_model(published))
    for seed in WORLDS:
        tally.add_world(seed, *drawn_filings(source, BYSTANDERS, seed, DAYS))
    return {figure.table for figure in published_figures(tally.counts) if not figure.agrees}


def test_the_library_publishes_what_its_worlds_show() -> None:
    result = measured_sheet(find("first-light"), WORLDS, range(1, 201))
    assert [figure.sentence for figure in result.outside] == []
    assert {figure.table for figure in result.figures} == {
        "basis", "class of act", "copies", "error", "latent", "naming", "presence", "views",
    }  # fmt: skip
    assert {volume.source for volume in result.volumes} == {"pcso", "source_report", "anpr", "communications"}
    assert all(volume.low < volume.mean < volume.high for volume in result.volumes)


def test_a_right_sheet_with_groups_passes() -> None:
    plan = plain_model().plan
    assert tables_outside(plan, plan) == set()


@pytest.mark.parametrize(
    ("changes", "table"),
    [
        ({"sharpness": 1.5}, "class of act"),
        ({"second_view": 0.40}, "views"),
        ({"copied": 0.30}, "copies"),
        ({"burst": 0.55}, "copies"),
    ],
)
def test_a_sheet_that_is_wrong_is_found(changes: dict[str, float], table: str) -> None:
    plan = plain_model().plan
    assert table in tables_outside(plan.model_copy(update=changes), plan)


def test_a_table_of_errors_that_is_wrong_is_found() -> None:
    plan = plain_model().plan
    direct = BasisErrors(right=0.66, wrong_person=0.16, planted=0.02, vague=0.12, misread=0.04)
    published = plan.model_copy(update={"errors": plan.errors.model_copy(update={"direct": direct})})
    assert tables_outside(plan, published) == {"error"}


def test_a_share_of_plates_that_is_wrong_is_found() -> None:
    plan = plain_model().plan
    published = plan.model_copy(update={"plates": plan.plates.model_copy(update={"direct": 0.35})})
    assert tables_outside(plan, published) == {"naming"}


def test_counting_worlds_stops_when_asked(plan: ReadingPlan) -> None:
    stops = iter([False] * 5 + [False, True])
    result = measured_sheet(find("first-light"), range(1, 10), range(1, 6), should_stop=lambda: next(stops))
    assert (len(result.seeds), len(result.worlds)) == (5, 1)
    assert replace(result, figures=()).outside == ()
