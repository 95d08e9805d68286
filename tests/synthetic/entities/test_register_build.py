"""Who and what can be named: adults of the world, apart by name, with safe numbers, whatever the truth is."""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios.schema.scenario import Scenario
from simulator.answers import slots
from simulator.atlas import atlas
from simulator.census import census
from simulator.first_day.casting import cast
from simulator.first_day.initial_residents import residents
from simulator.ids import person_row
from synthetic.entities import refused_names
from synthetic.entities.entities import NamedPerson
from synthetic.entities.nominals import MEMBERS, nominals
from synthetic.entities.register_build import register
from synthetic.entities.town_register import Register
from synthetic.entity_labels import street_name
from synthetic.names import nominal_name
from synthetic.safety_scan import scan_text
from tests.depth import examples
from tests.synthetic.entities.exercises import (
    EXERCISES,
    LAST_SEED,
    ROOT,
    exercise,
    nominals_of,
    plan_of,
    register_of,
    small_town,
)

names_of_exercises = st.sampled_from(EXERCISES)
seeds = st.integers(0, LAST_SEED)


def locals_of(entries: Register) -> list[NamedPerson]:
    return [person for ident, person in entries.people.items() if ident.startswith("P")]


@settings(max_examples=examples(usual=25, deep=400), deadline=None)
@given(name=names_of_exercises, seed=seeds, people=st.sampled_from([60, 120]))
def test_residents_are_adults_as_the_world_has_them_and_as_many_as_planned(
    name: str, seed: int, people: int
) -> None:
    scenario = exercise(name)
    entries, world = register_of(name, seed, people), census(scenario, seed)
    assert len(locals_of(entries)) == people
    for person in entries.people.values():
        assert 18 <= person.age <= 75
    for person in locals_of(entries):
        row = person_row(person.id)
        assert (person.age, person.woman) == (world.age[row], bool(world.woman[row]))
        assert person.name == nominal_name(scenario, seed, person.id)
        assert entries.premises[person.home].neighbourhood == world.place[row]


@settings(max_examples=examples(usual=25, deep=400), deadline=None)
@given(name=names_of_exercises, seed=seeds)
def test_no_name_means_two_people_by_accident(name: str, seed: int) -> None:
    entries, kin = register_of(name, seed), nominals_of(name, seed).kin
    others = [p for p in entries.people.values() if p.id not in entries.candidates]
    assert len({p.name for p in others} | {entries.people[c].name for c in entries.candidates}) >= len(others)
    assert not {p.first for p in others} & {entries.people[c].first for c in entries.candidates}
    by_family: dict[str, list[str]] = {}
    for person in entries.people.values():
        by_family.setdefault(person.family, []).append(person.id)
    for bearers in by_family.values():
        # The simulator draws the candidates, so two of them can share a name; all others are kin of whoever has it.
        relatives = {ident for ident in bearers if ident in entries.candidates} or {bearers[0]}
        for _ in bearers:
            relatives |= {a.person for ident in relatives for a in kin.get(ident, ())}
        assert set(bearers) <= relatives


@settings(max_examples=examples(usual=25, deep=400), deadline=None)
@given(name=names_of_exercises, seed=seeds)
def test_every_part_is_played_once_and_who_plays_none_is_a_bystander(name: str, seed: int) -> None:
    scenario, plan, entries = exercise(name), plan_of(), register_of(name, seed)
    members = [ident for group in entries.members.values() for ident in group]
    parts = [*entries.candidates, *members, *entries.sellers, *entries.visitors, *entries.bystanders]
    assert sorted(parts) == sorted(entries.people)
    named = [h.entity for s in slots(scenario, seed) for h in s.hypotheses if h.entity.startswith("P")]
    assert list(entries.candidates) == named
    assert len(entries.sellers) == plan.sellers
    assert len(entries.visitors) == plan.vehicles
    for group in scenario.groups:
        assert len(entries.members[group.id]) == MEMBERS
        assert all(ident.startswith("V") == group.exporter for ident in entries.members[group.id])


@settings(max_examples=examples(usual=25, deep=400), deadline=None)
@given(name=names_of_exercises, seed=seeds)
def test_numbers_plates_and_accounts_are_nobody_s_differ_and_have_one_shape(name: str, seed: int) -> None:
    plan, entries = plan_of(), register_of(name, seed)
    on_file = [number for person in entries.people.values() for number in person.handsets]
    numbers = [*on_file, *entries.unknown_handsets, *entries.visiting_numbers]
    plates = [plate for person in entries.people.values() for plate in person.vehicles]
    plates += entries.visiting_vehicles
    accounts = [person.account for person in entries.people.values() if person.account]
    accounts += [*entries.visiting_accounts, *entries.firm_accounts]
    for used, entities in (
        (numbers, entries.handsets),
        (plates, entries.vehicles),
        (accounts, entries.accounts),
    ):
        assert sorted(used) == sorted(entities)
    lines = [*entries.firm_lines, *entries.hire_lines]
    assert sorted(lines) == sorted(entries.line_holders)
    assert not set(lines) & set(numbers)
    assert all(re.fullmatch(r"07700 900\d{3}", number) for number in (*numbers, *lines))
    assert all(re.fullmatch(r"[A-Z]{2}\d{2} [A-Z]{3}", plate) and "Q" in plate[5:] for plate in plates)
    assert all(re.fullmatch(r"QX\d{6}", number) for number in accounts)
    imeis = [h.imei for h in entries.handsets.values()]
    assert len(set(imeis)) == len(imeis)
    assert scan_text("\n".join((*numbers, *plates, *accounts, *imeis))) == ()
    assert len(entries.unknown_handsets) == plan.handsets
    assert len(entries.visiting_vehicles) == len(entries.visiting_numbers) == plan.vehicles


@settings(max_examples=examples(usual=25, deep=400), deadline=None)
@given(name=names_of_exercises, seed=seeds)
def test_everybody_but_a_visiting_party_has_a_first_handset_and_an_account_of_their_own(
    name: str, seed: int
) -> None:
    entries = register_of(name, seed)
    for person in entries.people.values():
        if person.id in entries.visitors:
            assert (person.handsets, person.vehicles, person.account, person.home) == ((), (), "", "")
            continue
        parts = [entries.handsets[number].part for number in person.handsets]
        assert parts[0] == "first"
        assert len(set(parts)) == len(parts)
        assert entries.accounts[person.account].holder == person.id
    for handset in entries.handsets.values():
        assert handset.prepaid == (handset.subscriber == "")
        assert not handset.subscriber or handset.subscriber in entries.people


@settings(max_examples=examples(usual=25, deep=400), deadline=None)
@given(name=names_of_exercises, seed=seeds)
def test_a_hire_car_is_no_sign_of_a_visitor_and_everybody_in_play_has_a_vehicle(name: str, seed: int) -> None:
    entries = register_of(name, seed)
    hirers = [
        person.id
        for person in locals_of(entries)
        for plate in person.vehicles
        if entries.vehicles[plate].keeper in entries.employers
    ]
    assert len(hirers) >= 2
    assert all(entries.vehicles[plate].keeper in entries.employers for plate in entries.visiting_vehicles)
    assert all(v.keeper in entries.people or v.keeper in entries.employers for v in entries.vehicles.values())
    in_play = (
        *entries.candidates,
        *entries.sellers,
        *(m for group in entries.members.values() for m in group),
    )
    assert all(entries.people[ident].vehicles for ident in in_play)


@settings(max_examples=examples(usual=25, deep=400), deadline=None)
@given(name=names_of_exercises, seed=seeds)
def test_premises_stand_where_the_map_has_their_street_and_none_share_an_address(
    name: str, seed: int
) -> None:
    scenario, entries = exercise(name), register_of(name, seed)
    for ident, place in entries.premises.items():
        assert place.id == ident
        assert place.street == street_name(seed, place.neighbourhood)
        assert place.zone == atlas(scenario).zone_name(place.neighbourhood)
        assert place.name or place.number
    addresses = Counter((p.neighbourhood, p.number) for p in entries.premises.values() if p.number)
    assert max(addresses.values()) == 1
    workplaces = {e.premises for e in entries.employers.values()} - {""}
    assert workplaces <= set(entries.premises)
    assert all(
        not person.employer or person.employer in entries.employers for person in entries.people.values()
    )
    kinds = {p.kind for p in entries.premises.values()}
    assert kinds == {
        "home", "workplace", "pub", "shop", "cafe", "gym", "club", "school", "garage", "rooms", "bank", "police",
        "spot",
    }  # fmt: skip


@settings(max_examples=examples(usual=25, deep=400), deadline=None)
@given(name=names_of_exercises, seed=seeds)
def test_cameras_stand_in_the_town_and_on_the_ring_road_and_masts_cover_every_street(
    name: str, seed: int
) -> None:
    scenario, entries = exercise(name), register_of(name, seed)
    assert 12 <= len(entries.cameras) <= 24
    assert [c.id for c in entries.cameras] == [f"CAM-{n:03d}" for n in range(1, len(entries.cameras) + 1)]
    zones = {zone.id for zone in scenario.area.zones}
    assert {c.zone for c in entries.cameras} == zones | {""}
    covered = {(mast.zone, street) for mast in entries.masts for street in mast.streets}
    assert {(p.zone, p.street) for p in entries.premises.values()} <= covered
    assert len({mast.id for mast in entries.masts}) == len(entries.masts) <= 2 * len(zones)


def with_other_base_rates(scenario: Scenario) -> Scenario:
    turned = tuple(
        q.model_copy(update={"base_rates": tuple(reversed(q.base_rates))}) for q in scenario.questions
    )
    return scenario.model_copy(update={"questions": turned})


@settings(max_examples=examples(usual=25, deep=400), deadline=None)
@given(name=names_of_exercises, seed=seeds)
def test_the_register_is_the_same_whatever_is_true(name: str, seed: int) -> None:
    other = with_other_base_rates(exercise(name))
    assert repr(register_of(name, seed)) == repr(register(other, seed, plan_of()))


def test_other_base_rates_do_make_other_things_true() -> None:
    scenario = small_town()
    other = with_other_base_rates(scenario)
    truths = [
        {cast(s, seed, residents(s, seed)).broker_truth for s in (scenario, other)} for seed in range(20)
    ]
    assert sum(len(both) == 2 for both in truths) > 5


@pytest.fixture
def fresh_names() -> Iterator[None]:
    """Forget what was refused and drawn before a test and after it."""
    yield
    for cached in (refused_names.is_refused, nominals, register):
        cached.cache_clear()


@pytest.mark.usefixtures("fresh_names")
def test_a_resident_with_a_refused_name_is_passed_over_and_nobody_is_renamed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scenario, plan = small_town(), plan_of()
    before = register(scenario, 4, plan)
    notorious = before.people[before.bystanders[0]]
    marks = refused_names.refused_marks() | {refused_names.mark(notorious.name)}
    monkeypatch.setattr(refused_names, "refused_marks", lambda: marks)
    for cached in (refused_names.is_refused, nominals, register):
        cached.cache_clear()
    after = register(scenario, 4, plan)
    assert notorious.id not in after.people
    assert len(locals_of(after)) == plan.people
    assert all(p.name == nominal_name(scenario, 4, p.id) for p in locals_of(after))


def test_a_town_with_too_few_adults_says_what_to_change() -> None:
    scenario = small_town()
    few = scenario.model_copy(update={"area": scenario.area.model_copy(update={"population": 150})})
    with pytest.raises(ValueError, match=r"evidence\.people: 200 people cannot be named .* lower it"):
        register(few, 1, plan_of(200))


PRINTED = """
import hashlib

from tests.synthetic.entities.exercises import lives_of, register_of

weeks = [
    [(sorted(stay.weekdays), stay.start, stay.end, stay.premises, stay.doing) for stay in life.week]
    for life in lives_of("small-town", 5).values()
]
kept = [(life.person, life.home, life.household, life.friends, life.haunts) for life in lives_of("small-town", 5).values()]
print(hashlib.sha256(repr((register_of("small-town", 5), kept, weeks)).encode()).hexdigest())
"""


def test_two_processes_with_other_hash_seeds_draw_the_same() -> None:
    digests = {
        subprocess.run(
            [sys.executable, "-c", PRINTED],
            env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT)},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for hash_seed in ("1", "2")
    }
    assert len(digests) == 1
    assert len(digests.pop().strip()) == 64
