"""What looks find follows the published sheet: class by role, parties by the link, and nothing else."""

from dataclasses import replace

import numpy as np
import pytest

from scenarios.schema.intelligence import SourceId
from synthetic.activities.natures import nature_of
from synthetic.questions.joint_world import JointWorld, vehicles_in_town
from synthetic.questions.two_sides import (
    ASSOCIATE,
    BYSTANDER,
    CUSTOMER,
    DRIVER,
    HOLDER,
    LANDLORD,
    VEHICLE_KINDS,
    sheet,
    with_nobody_in_town,
)
from synthetic.testimony.occasion import ActivityKind, Look, Subject
from tests.synthetic.questions.plain_model import CANDIDATES, GROUPS, PLAN, plain_model

MODEL = plain_model()
ROLES = (HOLDER, DRIVER, CUSTOMER, LANDLORD, ASSOCIATE)
WORLD = JointWorld(
    answers={"Q1": 0, "Q2": 2},
    roles=dict(zip(CANDIDATES, ROLES, strict=True)) | dict.fromkeys(GROUPS, ASSOCIATE) | {GROUPS[2]: HOLDER},
    users=(0, 1, 5, 5),
    affiliation=(2, 0, 4),
    pairing=(1, 2, 0),
)
LOOKS = 4_000
SOURCES: tuple[SourceId, ...] = ("pcso",)


def look(key: int, subject: Subject, kind: ActivityKind) -> Look:
    return Look(key, subject, kind, day=key // 9, slot=key % 9, sources=SOURCES)


def far(
    counts: np.ndarray[tuple[int], np.dtype[np.int64]], chances: np.ndarray[tuple[int], np.dtype[np.float64]]
) -> float:
    """Return the largest distance between shares and chances in standard errors."""
    total = counts.sum()
    spread = np.sqrt(chances * (1 - chances) / total) + 1e-12
    return float(np.abs((counts / total - chances) / spread).max())


@pytest.mark.parametrize("person", range(5))
@pytest.mark.parametrize("kind", ["meeting", "call", "letting"])
def test_classes_come_as_often_as_the_sheet_says_for_the_role(person: int, kind: ActivityKind) -> None:
    row = sheet(PLAN.sharpness).chances[kind][ROLES[person]]
    by_presence = {True: np.zeros(5, dtype=np.int64), False: np.zeros(5, dtype=np.int64)}
    for key in range(LOOKS):
        subject_look = look(key, Subject("person", CANDIDATES[person]), kind)
        present = any(vehicles_in_town(MODEL, 3, subject_look.day, subject_look.slot))
        by_presence[present or kind not in VEHICLE_KINDS][
            nature_of(MODEL, WORLD, 3, subject_look).nature
        ] += 1
    assert far(by_presence[True], row) < 4
    if kind in VEHICLE_KINDS:
        assert far(by_presence[False], with_nobody_in_town(row)) < 4


def test_a_visiting_vehicle_that_takes_part_is_in_town() -> None:
    for key in range(LOOKS):
        subject_look = look(key, Subject("person", CANDIDATES[0]), "meeting")
        found = nature_of(MODEL, WORLD, 3, subject_look)
        if found.vehicle >= 0:
            assert vehicles_in_town(MODEL, 3, subject_look.day, subject_look.slot)[found.vehicle]


def test_parties_of_the_supplying_group_come_more_often_by_the_published_odds() -> None:
    counts = np.zeros(3, dtype=np.int64)
    for key in range(LOOKS):
        number = nature_of(MODEL, WORLD, 3, look(key, Subject("person", CANDIDATES[0]), "call")).number
        if number >= 0:
            counts[number] += 1
    # The party with number 0 belongs to the group that is true: odds of 1 + 4 against 1 and 1.
    assert far(counts, np.array([5 / 7, 1 / 7, 1 / 7])) < 4


def test_a_handset_shows_the_role_of_its_user_and_of_nobody_in_question_when_no_named_person_uses_it() -> (
    None
):
    for handset, role in ((0, HOLDER), (2, BYSTANDER)):
        counts = np.zeros(5, dtype=np.int64)
        for key in range(LOOKS):
            counts[
                nature_of(
                    MODEL, WORLD, 3, look(key, Subject("handset", MODEL.handsets[handset]), "call")
                ).nature
            ] += 1
        assert far(counts, sheet(PLAN.sharpness).chances["call"][role]) < 4


def test_use_and_pairing_find_what_is_so() -> None:
    assert nature_of(MODEL, WORLD, 3, look(1, Subject("handset", MODEL.handsets[1]), "use")).nature == 1
    assert nature_of(MODEL, WORLD, 3, look(1, Subject("number", MODEL.numbers[2]), "use")).nature == 4
    assert nature_of(MODEL, WORLD, 3, look(1, Subject("pairing", MODEL.vehicles[0]), "pairing")).nature == 1


def test_what_a_look_finds_does_not_depend_on_which_sources_see_it_or_who_asked() -> None:
    plain = look(5, Subject("person", CANDIDATES[3]), "letting")
    asked = replace(plain, sources=("source_report", "public_line"), tasked="1")
    assert nature_of(MODEL, WORLD, 3, plain) == nature_of(MODEL, WORLD, 3, asked)
