"""How many there are: a question whose answers stand in order, true in the world, and told of by reports."""

from pathlib import Path

import numpy as np
import pytest

from assessment.marks.probability_marks import question_marks
from assessment.observer.observer import posterior
from assessment.observer.possible_worlds import possible_worlds
from scenarios.load import check_text, load_text
from scenarios.schema.questions import SizeQuestion
from scenarios.schema.scenario import Scenario
from simulator.answers import answers, slots
from simulator.measured_answers.supplier_size import members_at_liberty
from simulator.run import new_world, run
from simulator.world.person_columns import FREE
from synthetic.entity_labels import label
from synthetic.intelligence_log import observe

TOWN = Path(__file__).parents[1] / "data" / "small-town.yaml"
QUESTION = """
  - id: Q4
    kind: size
    text: How many people does the supplying group have as the exercise begins?
    why: It decides how many officers are needed.
    statement: "The supplying group has {label} at liberty"
    bands: [4, 5]
    base_rates: [0.2, 0.4, 0.4]

sources:
"""
SEEDS = range(1, 9)
OPEN = {"prison": 0, "private_sector": 0}


def text(question: str = QUESTION) -> str:
    with_it = TOWN.read_text(encoding="utf-8").replace("\nsources:\n", question, 1)
    return with_it.replace("bears_on: [broker, supplier]", "bears_on: [broker, supplier, size]")


@pytest.fixture(scope="module")
def asked() -> Scenario:
    return load_text(text(), "town.yaml")


@pytest.fixture(scope="module")
def logs(asked):
    made = {}
    for seed in SEEDS:
        rivals, truth = slots(asked, seed), answers(asked, seed)
        log = observe(
            asked, seed, run(asked, seed), rivals, truth, until_day=asked.calendar.days, agreements=OPEN
        )
        made[seed] = (rivals[-1], truth[-1], log)
    return made


def test_the_answers_stand_in_the_same_order_for_everybody(asked):
    for seed in SEEDS:
        of = slots(asked, seed)[-1]
        assert [h.entity for h in of.hypotheses] == ["N-Q4-1", "N-Q4-2", "N-Q4-3"]
        assert of.base_rates == (0.2, 0.4, 0.4)
    words = [label(asked, 1, h.entity) for h in slots(asked, 1)[-1].hypotheses]
    assert words == ["up to 4 people", "5 people", "more than 5 people"]


def test_a_band_of_one_is_a_person() -> None:
    rates = {"bands: [4, 5]": "bands: [1]", "base_rates: [0.2, 0.4, 0.4]": "base_rates: [0.5, 0.5]"}
    one = QUESTION
    for old, new in rates.items():
        one = one.replace(old, new)
    asked = load_text(text(one), "town.yaml").questions[-1]
    assert isinstance(asked, SizeQuestion)
    assert asked.words() == ("up to 1 person", "more than 1 person")


def test_the_truth_is_counted_in_the_world_as_the_exercise_begins(asked):
    seen = set()
    for seed in SEEDS:
        world = new_world(asked, seed, 0, frozenset(asked.adaptation.rules), ())
        while world.day < asked.calendar.warm_up_days:
            world.step()
        people = world.people
        number = int(np.sum((people.group == world.line.supplier) & (people.status == FREE)))
        assert members_at_liberty(asked, seed) == number
        answer = answers(asked, seed)[-1]
        assert answer.truth == ("H1" if number <= 4 else "H2" if number == 5 else "H3")
        assert answer.decoy != answer.truth
        seen.add(answer.truth)
    assert len(seen) > 1, "the seeds must differ in it"


def test_reports_speak_of_it_and_the_ideal_observer_learns_from_them(asked, logs):
    gained = []
    for of, truth, log in logs.values():
        told = [r for r in log.reports if any(a.question == "Q4" for a in r.assertions)]
        assert told
        belief = posterior(asked.sources, asked.dials, of, log.reports)
        assert list(belief) == [h.id for h in of.hypotheses]
        gained.append(belief[truth.truth] - of.rates[truth.truth])
    assert sum(gained) / len(gained) > 0.15
    assert possible_worlds(asked.sources, asked.dials, next(iter(logs.values()))[0]).subjects == (
        "H1",
        "H2",
        "H3",
    )


def test_a_band_is_nobody_and_nowhere(logs):
    for _, _, log in logs.values():
        for report, sealed in zip(log.reports, log.truths, strict=True):
            assert not any(entity.startswith("N-") for entity in report.entities)
            assert not any(mention.entity.startswith("N-") for mention in sealed.mentions)
            assert "N-Q4" not in f"{report.headline.title} {report.body}"


def test_it_is_marked_with_the_ranked_score_and_the_others_are_not(asked, logs):
    of, truth, log = logs[1]
    reports = {1: log.reports}
    marks = question_marks(
        asked.sources, asked.dials, slots(asked, 1), answers(asked, 1), [],
        opened=reports, available=reports, hours={1: 8.0},
    )  # fmt: skip
    assert [m.ranked is not None for m in marks] == [False, False, False, True]
    ranked = marks[-1].ranked
    assert ranked.search + ranked.processing + ranked.irreducible == pytest.approx(ranked.total)
    assert (of.question, truth.question) == ("Q4", "Q4")


def test_a_question_that_is_not_asked_changes_no_report():
    plain = load_text(TOWN.read_text(encoding="utf-8"), "town.yaml")
    idle = load_text(text("\nsources:\n"), "town.yaml")
    for one, other in zip(
        *(
            observe(s, 3, run(s, 3), slots(s, 3), answers(s, 3), until_day=28, agreements=OPEN).reports
            for s in (plain, idle)
        ),
        strict=True,
    ):
        assert one == other


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("[4, 5]", "[5, 4]", "bands do not ascend"),
        ("[4, 5]", "[4, 5, 6]", "3 base rates are given for 4 hypotheses"),
        ("kind: size", "kind: sise", "kind 'sise' is not known"),
        ("[4, 5]", "[0, 5]", "1"),
    ],
)
def test_what_is_wrong_with_bands_is_said_with_a_remedy(before, after, said):
    faults = [str(fault) for fault in check_text(text(QUESTION.replace(before, after)), "town.yaml")]
    assert any(said in fault and "questions[3]" in fault for fault in faults), faults


def test_a_question_of_size_needs_a_source_that_can_tell():
    lone = text().replace(", size]", "]")
    assert any("no source bears on size questions" in str(f) for f in check_text(lone, "town.yaml"))
