"""Signed records leave the house under its own key, and it knows what became of each."""

import csv
import io
import json

import pytest

from assessment.cpd.signing.check_bundle import unpacked
from exercise.access import Refused
from exercise.control import control
from exercise.marking import marking, signed_outcome
from exercise.records import records
from exercise.records.signing_keys import rotate
from tests.data import first_light
from tests.exercise.conftest import Place, Play
from tests.exercise.records.conftest import signed


def test_a_bundle_stands_until_its_record_is_voided_even_under_a_retired_key(
    place: Place, play_through: Play
) -> None:
    services, assessor = place.services, place.assessor
    run, record = signed(place, play_through, credit_rated_by="Invented Awarding Body")
    assert record.credit is not None
    assert record.credit.rated_by == "Invented Awarding Body"
    name, bundle = marking.export(services, assessor, run, "zip")
    assert name == f"cpd-{record.id}.zip"
    assert records.bundle_faults(services, bundle) == ()
    badge = json.loads(unpacked(bundle)["badge.json"])
    assert badge["credentialSubject"]["creditsEarned"] == record.credit.credits
    assert signed_outcome.record_file(services, place.trainee, run, "zip")[0] == name
    rotate(services)
    assert records.bundle_faults(services, bundle) == ()
    again = marking.export(services, assessor, run, "zip")[1]
    assert json.loads(unpacked(again)["badge.json"])["issuer"]["id"] != badge["issuer"]["id"]
    assert records.bundle_faults(services, again) == ()

    with pytest.raises(Refused, match="reason"):
        marking.void(services, assessor, run, record.id, "no")
    with pytest.raises(Refused, match="no record CPD-9 to void"):
        marking.void(services, assessor, run, "CPD-9", "It was signed for the wrong learner.")
    void = marking.void(services, assessor, run, record.id, "It was signed for the wrong learner.")
    assert (void.voids, void.hours.notional, void.results, void.credit) == (record.id, 0.0, (), None)
    for old in (bundle, again):
        assert f"voided by record {void.id}" in records.bundle_faults(services, old)[0]
    statements = json.loads(unpacked(marking.export(services, assessor, run, "zip")[1])["statements.json"])
    assert {s["verb"]["id"].rpartition("/")[2] for s in statements} == {"voided"}
    told = signed_outcome.outcome(services, place.trainee, run)
    assert told is not None
    assert told.voids == record.id
    newest, oldest = marking.records(services, assessor)
    assert (newest.id, oldest.voided_by) == (void.id, void.id)
    with pytest.raises(Refused, match="voids another itself"):
        marking.void(services, assessor, run, void.id, "It was signed for the wrong learner.")
    third = marking.sign(services, assessor, run, "meets", 1.0, "As it should be.", supersedes=void.id)
    assert records.bundle_faults(services, marking.export(services, assessor, run, "zip")[1]) == ()
    assert marking.dossier(services, assessor, run).log_faults == ()
    assert [r.hours for r in records.register_rows(services, assessor, "tess")] == [third.hours.notional] * 2


def test_a_register_adds_up_what_still_stands_over_exercises(place: Place, play_through: Play) -> None:
    services, assessor = place.services, place.assessor
    _, first = signed(place, play_through, 3)
    run, second = signed(place, play_through, 4)
    third = marking.sign(services, assessor, run, "not_yet", 1.0, "On second thoughts.", supersedes=second.id)
    total, competency = records.register_rows(services, assessor)
    assert (total.learner, total.competency) == (place.trainee.user, "all")
    assert total.exercises == competency.exercises == 2
    assert total.hours == first.hours.notional + third.hours.notional
    assert (total.met, total.not_yet, total.credits) == (1, 1, 0.0)
    assert competency.competency == "C01 Tests rival hypotheses"
    assert records.register_rows(services, assessor, "otis") == ()
    rows = list(csv.DictReader(io.StringIO(records.register_file(services, assessor)[1].decode("utf-8-sig"))))
    assert [float(row["hours"]) for row in rows] == [total.hours, competency.hours]
    with pytest.raises(Refused, match="no account"):
        records.register_rows(services, assessor, "nobody")

    batch = records.cohort_files(services, assessor, "One", "zip")
    made = dict(make() for make in batch)
    assert list(made) == [f"cpd-{first.id}.zip", f"cpd-{third.id}.zip", "register.csv", "status.json"]
    for name in list(made)[:2]:
        assert records.bundle_faults(services, made[name]) == ()
    assert json.loads(made["status.json"])["superseded"] == {second.id: third.id}
    assert batch.unsigned == ()
    assert records.signed_runs(services, assessor, "One") == (first.activity.run, run)
    assert [(r.id, b and b.id) for r, b in records.history(services, assessor, run)] == [
        (second.id, None),
        (third.id, second.id),
    ]


def test_a_cohort_with_nothing_signed_an_unknown_one_and_another_role_are_refused(place: Place) -> None:
    run = place.run()
    for ask in (records.cohort_files, lambda h, s, c, _: records.signed_runs(h, s, c)):
        with pytest.raises(Refused, match="has been signed off yet"):
            ask(place.services, place.assessor, "One", "zip")
        with pytest.raises(Refused, match="choose one of: One"):
            ask(place.services, place.assessor, "Two", "zip")
        with pytest.raises(Refused, match="role of assessor"):
            ask(place.services, place.trainee, "One", "zip")
    with pytest.raises(Refused, match="no format docx"):
        records.record_file(place.services, run, "docx")
    with pytest.raises(Refused, match="no signed record"):
        records.history(place.services, place.assessor, run)
    assert control.cohorts(place.services, place.instructor)[0].runs == 1


def test_a_body_that_rates_credits_is_named_in_full(place: Place, play_through: Play) -> None:
    with pytest.raises(Refused, match="Name the body"):
        signed(place, play_through, credit_rated_by="X")


def test_a_record_says_whether_the_exercise_was_assisted(place: Place, play_through: Play) -> None:
    plain, helped = (
        signed(place, play_through, seed, text=first_light.text(*pairs))[1].activity.assisted
        for seed, pairs in ((5, ()), (6, (first_light.ASSISTED, ("version: 1", "version: 2"))))
    )
    assert plain is False
    assert helped is True
