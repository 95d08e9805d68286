"""A researcher's own strategies: read from lines, checked in sentences, compared like any other."""

import pytest

from exercise.access import Refused
from exercise.read_models.research_models import CheckedStrategies, OwnStrategy, StrategyRow
from exercise.research import research
from exercise.worker.job_handlers import work_once
from tests.exercise.conftest import Place

GOOD = """
# what we would do
Arrest and hold:
  15 arrest @broker
  20 hold Z-WHARF

The money:
15 arrest @money_mover:G01
22 disruption_visit G01
"""


def checked(place: Place, text: str, days: int = 56) -> CheckedStrategies:
    return research.check_strategies(place.services, place.researcher, "small-town", text, days)


def test_strategies_are_read_from_lines_and_said_in_words(place: Place) -> None:
    place.run()
    found = checked(place, GOOD)
    assert found.faults == ()
    assert [one.name for one in found.strategies] == ["Arrest and hold", "The money"]
    assert found.strategies[0].rows == (
        StrategyRow(15, "arrest", "@broker"),
        StrategyRow(20, "hold", "Z-WHARF"),
    )
    assert found.words[0].orders[0].endswith("the broker of each seed")
    assert found.words[1].orders[0].startswith("day 15: ")
    assert "the money mover of " in found.words[1].orders[0]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("15 clear Z-WHARF", "Line 1: no strategy has been named"),
        ("One:\nsoon clear Z-WHARF", "Line 2 (“soon clear Z-WHARF”): write a day, an action and a target"),
        ("One:\n15", "Line 2 (“15”): write a day"),
        ("One:\n15 bribe Z-WHARF", "“One”, row 1: there is no action “bribe”; use one of"),
        (
            "One:\n3 clear Z-WHARF\n15 clear Z-MOON",
            "“One”, row 2: “Z-MOON” is no target of clear; use one of",
        ),
        ("One:\n15 clear", "“One”, row 1: clear needs a target; use one of"),
        ("One:\n15 arrest P00012", "people differ from seed to seed, so write @broker"),
        ("One:\n15 arrest @leader:G99", "such as @leader:G"),
        ("One:\n15 no_action Z-WHARF", "takes no target"),
        ("One:\n56 clear Z-WHARF", "day 56 is outside the 56 days simulated; choose from 0 to 55."),
        ("One:\n\nTwo:\n15 clear Z-WHARF", "“One” has no row"),
        ("One:\n1 clear Z-WHARF\none:\n1 clear Z-WHARF", "There is a strategy “one” already"),
        ("Clear only:\n1 clear Z-WHARF", "There is a strategy “Clear only” already"),
        ("none:\n1 clear Z-WHARF", "There is a strategy “none” already"),
        ("=cmd:\n1 clear Z-WHARF", "“=cmd” cannot be a name"),
    ],
)
def test_every_fault_names_the_row_and_the_remedy(place: Place, text: str, sentence: str) -> None:
    place.run()
    found = checked(place, text)
    assert any(sentence in fault for fault in found.faults), found.faults
    assert found.words == ()


def test_every_offered_target_is_taken(place: Place) -> None:
    place.run()
    offered = research.choices(place.services, place.researcher, "small-town")
    assert len(offered) >= 8
    rows = [
        f"1 {choice.action} {target}".rstrip()
        for choice in offered
        for target in ([t.id for t in choice.targets] or [""])
    ]
    assert checked(place, "All of it:\n" + "\n".join(rows)).faults == ()


def test_own_strategies_are_compared_beside_those_offered(place: Place) -> None:
    place.run()
    services, caller = place.services, place.researcher
    own = checked(place, GOOD, 28).strategies
    job = research.start_study(services, caller, "small-town", ["clear"], 2, 28, own)
    assert job.total == 8
    while work_once(services, "tests"):
        pass
    study = research.study(services, caller, job.id)
    assert study.job.status == "done"
    assert study.names == {
        "none": "No action",
        "clear": "Clear only",
        "Arrest and hold": "Arrest and hold",
        "The money": "The money",
    }
    assert {row.strategy for row in study.effects} == set(study.names)
    assert study.effects[0].name == "Harm, all markets"
    assert all(row.name and row.unit for row in study.effects)


def test_a_study_of_faulty_strategies_or_of_none_is_refused(place: Place) -> None:
    place.run()
    services, caller = place.services, place.researcher
    wrong = (OwnStrategy("Mine", (StrategyRow(99, "clear", "Z-WHARF"),)),)
    with pytest.raises(Refused, match="“Mine”, row 1: day 99 is outside"):
        research.start_study(services, caller, "small-town", [], 2, 28, wrong)
    with pytest.raises(Refused, match="at least one strategy"):
        research.start_study(services, caller, "small-town", [], 2, 28, ())
    with pytest.raises(Refused, match="from 2 to 2000 paired seeds"):
        research.start_study(services, caller, "small-town", ["clear"], 1, 28, ())
    assert research.jobs(services, caller) == ()
