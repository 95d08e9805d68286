"""The files of a frozen run go to staff, and to its trainee once the truth is theirs to see."""

import pytest

from exercise.access import Refused
from exercise.freezing.freezing import freeze
from exercise.freezing.frozen_runs import archive_file, withheld
from tests.exercise.conftest import NOBODY, Place, Play, begun
from tests.exercise.freezing.conftest import REASON, head


def test_a_trainee_who_handed_in_and_staff_have_the_files_and_nobody_else(
    place: Place, play_through: Play
) -> None:
    run = place.run()
    play_through(place, run)
    freeze(place.services, head(place.services, run), REASON, partial=True)
    files = {archive_file(place.services, c, run) for c in (place.trainee, place.assessor, place.instructor)}
    ((name, content),) = files
    assert name == f"frozen-{run}.zip"
    assert content.startswith(b"PK")
    for stranger in (place.other, place.researcher, NOBODY):
        with pytest.raises(Refused, match="no frozen run"):
            archive_file(place.services, stranger, run)


def test_a_trainee_whose_run_was_closed_while_open_is_not_given_the_truth(place: Place) -> None:
    run = begun(place)
    freeze(place.services, head(place.services, run), REASON)
    with pytest.raises(Refused, match="closed before it was handed in"):
        archive_file(place.services, place.trainee, run)
    assert withheld(place.services, place.assessor, run) == ""


def test_a_run_that_is_not_frozen_has_no_files(place: Place) -> None:
    run = begun(place)
    with pytest.raises(Refused, match="no frozen run"):
        archive_file(place.services, place.assessor, run)
