"""What is on file as an exercise begins holds the lists that bear on who tells, and no truth."""

from exercise.desk import desk
from simulator.answers import slots
from synthetic.evidence_log import public_register
from tests.data import first_light, inside_town
from tests.exercise.conftest import Place

SEED = 5


def titles(place: Place, text: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    run = place.run(seed=SEED, text=text)
    desk.begin(place.services, place.trainee, run)
    return {table.title: table.rows for table in desk.brief(place.services, place.trainee, run).on_file}


def test_who_was_told_of_each_operation_is_on_file(place: Place) -> None:
    tables = titles(place, inside_town.text())
    register = public_register(inside_town.scenario(), SEED)
    rows = tables["Q2: Operations and who knew of them beforehand"]
    assert [row[0] for row in rows] == [operation.name for operation in register.operations]
    for row, operation in zip(rows, register.operations, strict=True):
        assert row[2] == ", ".join(register.people[person].name for person in operation.informed)


def test_both_sheets_of_the_question_are_on_file_and_employees_with_their_offices(place: Place) -> None:
    tables = titles(place, inside_town.text())
    assert len(tables["What a look at an employee finds, by role"]) == 8
    assert len(tables["What a look at an operation finds, by who knew of it"]) == 2
    register = public_register(inside_town.scenario(), SEED)
    employees = [h.entity for h in slots(inside_town.scenario(), SEED)[0].hypotheses if h.entity]
    people = {row[1]: row for row in tables["People on file"]}
    for employee in employees:
        person = register.people[employee]
        assert people[person.name][0] == "In question"
        assert people[person.name][4] == register.employers[person.employer].name


def test_an_exercise_that_does_not_ask_has_no_operations_on_file(place: Place) -> None:
    assert not any("peration" in title for title in titles(place, first_light.text()))
