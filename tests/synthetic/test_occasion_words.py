"""The debrief is told by name what happened, and how each account of it came about."""

from dataclasses import replace

import pytest

from simulator.answers import answers, slots
from synthetic.activities.scene import Scene
from synthetic.activities.zone_acts import zone_acts
from synthetic.evidence_log import evidence_world, sights_by_report, town_of, users
from synthetic.filing.source_accounts import SourceAccount
from synthetic.filing.viewing import EvidenceWorld, Seen
from synthetic.occasion_words import explained, happening
from synthetic.testimony.occasion import ActivityKind, Look, Occasion, Subject
from tests.data import first_light
from tests.synthetic.views.sample_town import REGISTER
from tests.synthetic.views.sample_views import crew_act

SEED = 5


@pytest.fixture(scope="module")
def world() -> EvidenceWorld:
    scenario = first_light.scenario()
    return evidence_world(scenario, SEED, tuple(answers(scenario, SEED)))


@pytest.fixture(scope="module")
def sights(world: EvidenceWorld) -> dict[str, Seen]:
    scenario = first_light.scenario()
    return sights_by_report(scenario, world, tuple(slots(scenario, SEED)))


def _names(world: EvidenceWorld) -> dict[str, str]:
    return {**town_of(first_light.scenario(), world).group_names, **users(world)}


def _words(world: EvidenceWorld, occasion: Occasion) -> str:
    return happening(occasion, world.register, _names(world))


def test_every_occasion_is_one_sentence_without_a_slot_or_an_id(
    world: EvidenceWorld, sights: dict[str, Seen]
) -> None:
    for sight in sights.values():
        words = _words(world, sight.activity)
        assert words.endswith((".", "driver."))
        assert "{" not in words
        assert not any(f" {ident} " in words for ident in world.register.people)


def test_reads_are_of_the_vehicle_and_never_of_a_class(world: EvidenceWorld, sights: dict[str, Seen]) -> None:
    reads = [s for s in sights.values() if s.activity.look.subject.kind == "vehicle"]
    assert reads
    for sight in reads:
        told = explained(sight.activity, sight.filing.account, "", world.register, _names(world))
        assert told.startswith(f"Reads of the vehicle {sight.activity.look.subject.id}.")
        assert "both" not in told


def test_a_meeting_with_both_ends_names_the_visiting_vehicle_and_the_seller(
    world: EvidenceWorld, sights: dict[str, Seen]
) -> None:
    met = [
        s.activity
        for s in sights.values()
        if s.activity.nature == 0 and s.activity.look.kind == "meeting" and s.activity.vehicle
    ]
    assert met
    for occasion in met:
        words = _words(world, occasion)
        assert occasion.vehicle in words
        assert any(f"the seller {world.register.people[i].name}" in words for i in world.register.sellers)


def test_an_account_says_what_is_wrong_with_it_and_what_it_repeats(
    world: EvidenceWorld, sights: dict[str, Seen]
) -> None:
    sight = next(
        s
        for s in sights.values()
        if s.activity.look.kind == "meeting" and s.activity.look.subject.kind == "person"
    )
    accounts = [replace(sight.filing.account, error=error, nature=2) for error in (1, 2, 4)]
    told = [explained(sight.activity, a, "R-0007", world.register, _names(world)) for a in accounts]
    assert "somebody else's act: it shows a known seller" in told[0]
    assert "made up to mislead" in told[1]
    assert "one thing for its neighbour" in told[2]
    assert all(words.endswith("It repeats R-0007 and adds nothing to it.") for words in told)


@pytest.mark.parametrize("nature", range(5))
def test_what_a_look_at_a_zone_found_is_told_with_its_place_and_no_id(nature: int) -> None:
    look = Look(41, Subject("zone", "Z1"), "street", 3, 4, ("pcso",))
    acts = zone_acts(Scene(REGISTER, {}, 0, look, 0, "", "L02", 906), nature)
    words = happening(Occasion(look, 0, nature, "", "", acts), REGISTER, {"Z1": "Thornquist"})
    assert words.startswith("Thornquist, Brindlecote Road by the chapel, that day: ")
    assert all(act.doing in words for act in acts)


def test_an_account_of_a_zone_says_which_class_of_a_zone_it_shows() -> None:
    look = Look(41, Subject("zone", "Z1"), "caller", 3, 4, ("pcso",))
    acts = zone_acts(Scene(REGISTER, {}, 0, look, 0, "", "L08", 906), 3)
    planted = SourceAccount("pcso", "told", error=2, nature=1)
    told = explained(Occasion(look, 3, 3, "", "", acts), planted, "", REGISTER, {"Z1": "Thornquist"})
    assert told.endswith("This account was made up to mislead: it shows rooms.")


CREW = (
    ("count", 1, "Four people of the line got out of a white van that day.", "three or four people"),
    (
        "faces",
        2,
        "Five people of the line got out of a white van that day; not one of the five had been there before.",
        "new people",
    ),
    ("rooms", 0, "People of the line slept in one room there that day.", "one room slept in"),
)


@pytest.mark.parametrize(("kind", "nature", "sentence", "shown"), CREW)
def test_a_look_at_a_crew_is_told_by_its_figure_and_an_account_by_the_class_it_shows(
    world: EvidenceWorld, kind: ActivityKind, nature: int, sentence: str, shown: str
) -> None:
    look = Look(1, Subject("crew", "Q4"), kind, 3, 4, ("source_report",))
    occasion = Occasion(look, 0, nature, "", "", (crew_act(kind, nature),))
    assert _words(world, occasion) == sentence
    account = SourceAccount("source_report", "direct", 1, nature)
    told = explained(occasion, account, "", world.register, _names(world))
    assert told == f"{sentence} This account has other people: it shows {shown}."
