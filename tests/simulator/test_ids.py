import pytest

from scenarios.schema.scenario import Scenario
from simulator.ids import (
    group_id,
    group_row,
    is_group_id,
    is_person_id,
    is_zone_id,
    kind_of_id,
    person_id,
    person_row,
    zone_row,
)


def test_a_person_has_one_id_and_one_row() -> None:
    assert person_id(417) == "P00417"
    assert person_row("P00417") == 417


def test_a_group_that_formed_in_the_run_is_named_after_those_of_the_scenario(town: Scenario) -> None:
    listed = len(town.groups)
    assert [group_row(town, group_id(town, row)) for row in range(listed)] == list(range(listed))
    assert group_id(town, listed) == "X01"
    assert group_id(town, -1) == ""


def test_a_zone_is_found_by_its_id_or_refused(town: Scenario) -> None:
    assert zone_row(town, town.area.zones[-1].id) == len(town.area.zones) - 1
    with pytest.raises(ValueError, match="not in list"):
        zone_row(town, "Z-NOWHERE")


@pytest.mark.parametrize(
    ("ident", "kind"),
    [
        ("P00417", "person"),
        ("G03", "group"),
        ("X01", "group"),
        ("Z-SALT", "zone"),
        ("N-Q4-2", None),
        ("police", None),
        ("Probation", None),
        ("P٣", None),
        ("P", None),
        ("", None),
    ],
)
def test_an_id_says_what_it_stands_for(ident: str, kind: str | None) -> None:
    assert kind_of_id(ident) == kind
    assert (is_person_id(ident), is_group_id(ident), is_zone_id(ident)) == (
        kind == "person",
        kind == "group",
        kind == "zone",
    )
