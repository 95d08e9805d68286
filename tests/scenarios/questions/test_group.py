"""A question for a group: with a group that is not named, and without."""

from scenarios.load import check_text
from scenarios.questions.group import GroupQuestion
from tests.data.evidence_town import UNNAMED_GROUP, scenario, text


def test_a_group_that_is_not_named_is_a_rival_with_a_rate_of_its_own() -> None:
    named, unnamed = scenario().questions[1], scenario(UNNAMED_GROUP).questions[1]
    assert isinstance(named, GroupQuestion)
    assert isinstance(unnamed, GroupQuestion)
    assert (named.otherwise, len(named.groups), named.hypotheses()) == (None, 3, 3)
    assert (unnamed.otherwise, len(unnamed.groups), unnamed.hypotheses()) == (
        "A group that is not named",
        2,
        3,
    )


def test_base_rates_that_do_not_fit_the_rivals_are_told() -> None:
    spoilt = text(UNNAMED_GROUP, ("base_rates: [0.4, 0.35, 0.25]", "base_rates: [0.4, 0.6]"))
    assert "2 base rates are given for 3 hypotheses" in str(check_text(spoilt, "town.yaml")[0])


def test_a_group_that_is_not_named_needs_an_exporter_that_is_not_listed() -> None:
    nobody = text(
        ("base_rates: [0.4, 0.35, 0.25]", "otherwise: Some other group\n    base_rates: [0.4, 0.3, 0.2, 0.1]")
    )
    (fault,) = check_text(nobody, "town.yaml")
    assert "questions[1].otherwise: no exporter is left that could be the group that is not named" in str(
        fault
    )
    assert "set exporter: true in a group that is not listed" in fault.remedy
