"""A study as it is written: what is accepted, and every fault at once."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from lab.design.study import Factor, PlannedOrder, PolicyPlan, Stopping, Study, StudyError
from lab.design.study_check import check
from lab.design.study_file import examples, load_study, read_study, study_path
from scenarios.schema.scenario import Scenario
from simulator.orders import Order
from tests.lab.constructed_studies import KnownMaker

PLAN = """title: Broker or nobody
scenario: small-town
replicates: 4
days: 21
seed: 3
strategies:
  broker:
    - {day: 2, action: arrest, target: "@broker"}
  clear:
    - {day: 2, action: clear, target: Z-WHARF}
"""


def study_file(tmp_path: Path, text: str, name: str = "study.yaml") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def faults(text: str, tmp_path: Path, town: Scenario) -> list[str]:
    """Return every fault of a study text, wherever it is found."""
    try:
        study, document = read_study(study_file(tmp_path, text))
        check(study, town, document)
    except StudyError as error:
        return [str(fault) for fault in error.faults]
    return []


def test_a_good_study_has_no_fault(tmp_path: Path, town: Scenario) -> None:
    assert faults(PLAN, tmp_path, town) == []


@pytest.mark.parametrize("name", examples())
def test_the_examples_can_be_run(name: str) -> None:
    from scenarios.load import find

    study = load_study(study_path(name))
    check(study, find(study.scenario))


def test_an_order_can_be_repeated() -> None:
    order = PlannedOrder(day=42, action="hold", target="Z-WHARF", every=14, until=98)
    assert list(order.days()) == [42, 56, 70, 84]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("title: [", 1, "never closed"),
        ("title: Only a title", 1, "scenario is missing; add scenario"),
        (PLAN.replace("replicates: 4", "replicates: 0"), 3, "greater than or equal to 1"),
        (PLAN.replace("replicates: 4", "replicates: many"), 3, "valid integer"),
        (PLAN.replace("replicates: 4", "replicate: 4"), 3, "did you mean replicates?"),
        (PLAN.replace("broker:", "none:"), 1, "give it another name"),
        (PLAN.replace("Z-WHARF", "Z-MOON"), 10, "Z-WHARF"),
        (PLAN.replace("clear, target", "sing, target"), 10, "no action 'sing'"),
        (PLAN.replace("day: 2, action: clear", "day: 30, action: clear"), 10, "day 21, the end of the run"),
        (PLAN.replace('"@broker"', '"@wizard:G01"'), 8, "no such target"),
        (PLAN.replace('"@broker"', '"@leader:G99"'), 8, "@leader:G01"),
        (PLAN.replace("day: 2, action: clear", "day: 2, every: 7, action: clear"), 10, "belong together"),
        (PLAN + "measures: [harm, hrm]\n", 11, "did you mean harm?"),
        (PLAN + "design: factorial\n", 0, "needs factors"),
        (PLAN + "factors: [{path: adaptation.learning, levels: [0.1, 0.5]}]\n", 11, "no factors"),
        (PLAN + "strategies2: 1\n", 11, "is not a field here"),
    ],
)
def test_a_fault_says_where_what_and_the_remedy(
    tmp_path: Path, town: Scenario, text: str, line: int, words: str
) -> None:
    found = faults(text, tmp_path, town)
    assert any(words in one for one in found), found
    assert all("; " in one for one in found)
    if line:
        assert any(f"study.yaml:{line}:" in one for one in found), found


def test_a_policy_that_does_not_exist_gets_the_nearest_name(tmp_path: Path, town: Scenario) -> None:
    text = PLAN + "  spots: {policy: hot_spot}\n"
    (found,) = faults(text, tmp_path, town)
    assert "study.yaml:11: strategies.spots.policy: " in found
    assert "did you mean hot_spots?" in found


def test_all_faults_come_at_once(tmp_path: Path, town: Scenario) -> None:
    text = PLAN.replace("Z-WHARF", "Z-MOON").replace("@broker", "@wizard")
    text += "measures: [hrm]\ndesign: factorial\n"
    assert len(faults(text, tmp_path, town)) == 4


@pytest.mark.parametrize(
    ("factor", "words"),
    [
        ("{path: adaptation.learning, levels: [0.1, 1.5]}", "above the most allowed, 1 share"),
        ("{path: adaptation.lerning, levels: [0.1, 0.5]}", "did you mean learning?"),
        ("{path: groups.G09.size, levels: [5, 6]}", "use one of G01"),
        ("{path: groups.G01.size, levels: [5, 6.5]}", "whole number"),
        ("{path: adaptation, levels: [1, 2]}", "name a number inside it"),
        ('{path: "rule:plaice", levels: ["on", "off"]}', "did you mean place?"),
        ('{path: "rule:place", levels: ["on", maybe]}', "use on and off"),
        ("{path: adaptation.learning, levels: [0.1]}", "two different levels"),
        ("{path: adaptation.learning, low: 0.5, high: 0.1}", "swap or change them"),
        ("{path: adaptation.learning}", "needs levels, or low and high"),
        ("{path: adaptation.learning, low: 0.1, high: 0.5}", "factorial design needs levels"),
        ("{path: line.market, levels: [drugs, gold]}", "gold"),
        ("{path: groups.G01.home, levels: [Z-WHARF, Z-MOON]}", "Z-MOON"),
    ],
)
def test_a_value_that_the_schema_refuses_is_refused_before_anything_runs(
    tmp_path: Path, town: Scenario, factor: str, words: str
) -> None:
    found = faults(PLAN + f"design: factorial\nfactors:\n  - {factor}\n", tmp_path, town)
    assert any(words in one and "study.yaml:13" in one for one in found), found


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("{measure: hrm, strategy: clear, half_width: 5}", "did you mean harm?"),
        ("{measure: harm, strategy: cler, half_width: 5}", "did you mean clear?"),
        ("{measure: harm, strategy: clear, against: clear, half_width: 5}", "compared with itself"),
        ("{measure: harm, strategy: clear, half_width: 0}", "greater than 0"),
        ("{measure: harm, strategy: clear, half_width: 5, at_least: 30, at_most: 20}", "below at_least"),
    ],
)
def test_a_stopping_rule_that_does_not_fit_is_refused(
    tmp_path: Path, town: Scenario, rule: str, words: str
) -> None:
    found = faults(PLAN + f"stopping: {rule}\n", tmp_path, town)
    assert any(words in one for one in found), found


def test_sobol_wants_a_power_of_two(tmp_path: Path, town: Scenario) -> None:
    text = "title: How much\nscenario: small-town\nreplicates: 1\ndesign: sobol\npoints: 12\n"
    text += "factors:\n  - {path: adaptation.learning, low: 0.1, high: 0.5}\n"
    (found,) = faults(text, tmp_path, town)
    assert "use 8 or 16" in found


def test_a_study_is_frozen_and_its_seeds_are_kept_apart() -> None:
    study = Study(title="Seeds", scenario="small-town", seeds=(7, 3))
    assert (study.max_replicates, study.draw(0), study.draw(1)) == (2, (7, 0), (3, 0))
    with pytest.raises(ValidationError, match="frozen"):
        setattr(study, "seed", 2)  # noqa: B010 - the type forbids it as well
    for wrong in ({"seeds": (1, 1)}, {"seeds": (-1,)}, {"seeds": (1,), "same_world": True}):
        with pytest.raises(ValidationError):
            Study(title="Seeds", scenario="small-town", **wrong)


def test_stopping_decides_how_many_replicates_there_can_be() -> None:
    rule = Stopping(measure="harm", strategy="clear", half_width=1, at_most=77)
    assert Study(title="Most", scenario="small-town", stopping=rule).max_replicates == 77
    assert Factor(path="adaptation.learning", low=0, high=1).levels == ()


PYTHON = '''
from lab.design.study import Study
from simulator.orders import Order


def patrol(known):
    """Patrol one zone for ever."""
    return (Order(known.day, "hot_spot_patrol", "Z-WHARF"),)


STUDY = Study(title="Own policy", scenario="small-town", replicates=2, days=21, strategies={"mine": patrol})
'''


def test_a_python_study_brings_its_own_policy(tmp_path: Path, town: Scenario, known: KnownMaker) -> None:
    import pickle

    study = load_study(study_file(tmp_path, PYTHON, "own.py"))
    check(study, town)
    plan = study.strategies["mine"]
    assert isinstance(plan, PolicyPlan)
    policy = pickle.loads(pickle.dumps(plan.policy))
    assert policy(known(day=14)) == (Order(14, "hot_spot_patrol", "Z-WHARF"),)
    assert policy.words == "Patrol one zone for ever."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1 / 0", "ZeroDivisionError"),
        ("STUDY = 3", "defines no STUDY"),
        ("import lab.design.study as s\nSTUDY = s.Study(title='x', scenario='y')", "title"),
        ("def f(:", "SyntaxError"),
    ],
)
def test_a_broken_python_study_is_refused_in_words(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(StudyError, match=words):
        load_study(study_file(tmp_path, text, "own.py"))


def test_a_missing_study_names_the_examples(tmp_path: Path) -> None:
    with pytest.raises(StudyError, match=r"check the path, or use an example: clear-hold-build"):
        load_study(tmp_path / "absent.yaml")
