"""A question for a place: the zones that activity may move to, and nowhere."""

from scenarios.load import check_text
from scenarios.questions.place import PlaceQuestion
from tests.data.evidence_town import scenario, text


def test_a_question_for_a_place_keeps_all_that_a_destination_has() -> None:
    asked = scenario().questions[2]
    assert isinstance(asked, PlaceQuestion)
    assert (asked.cleared, asked.from_day, asked.replicates) == ("Z-WHARF", 14, 4)
    assert asked.hypotheses() == len(asked.zones) + 1


def test_what_is_wrong_with_a_place_is_told_as_it_is_of_a_destination() -> None:
    for old, new, said in (
        ("from_day: 14", "from_day: 13", "from_day 13 is not the first day of a cycle"),
        ("cleared: Z-WHARF", "cleared: Z-CENT", "Z-CENT is the zone that is cleared"),
        ("[0.3, 0.25, 0.15, 0.3]", "[0.5, 0.2, 0.3]", "3 base rates are given for 4 hypotheses"),
    ):
        faults = [str(fault) for fault in check_text(text((old, new)), "town.yaml")]
        assert any(said in fault for fault in faults), (said, faults)
