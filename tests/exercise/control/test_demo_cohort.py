"""The demonstration starts from nothing, once."""

from exercise import accounts
from exercise.control import demo_cohort
from exercise.desk import desk
from tests.exercise.conftest import Place


def test_the_demo_is_seeded_once(place: Place) -> None:
    demo_cohort.seed_demo(place.services)
    demo_cohort.seed_demo(place.services)
    trainee = accounts.caller(
        place.services,
        accounts.sign_in(place.services, demo_cohort.ACCOUNTS[0].name, demo_cohort.ACCOUNTS[0].password),
    )
    assert trainee is not None
    (run,) = desk.my_runs(place.services, trainee)
    assert run.phase == "briefing"
