"""What trainees are told of each source, whichever format the scenario is written in."""

import pytest

from exercise.desk import desk
from exercise.read_models.desk_models import StatementSource, ViewSource
from scenarios.load import scenario_hash
from tests.data import evidence_town
from tests.exercise.conftest import Place


def second_run(place: Place) -> str:
    """Return a run of the town in goldenthread/2, entered past the control room, which cannot offer it yet."""
    text, scenario = evidence_town.text(), evidence_town.scenario()
    library = place.services.store.library
    row = library.add_text(
        scenario_hash(scenario), scenario.id, scenario.version, text, "uploaded", place.services.now()
    )
    user = place.trainee.user
    return library.add_run(row.hash, 3, user, "", place.instructor.user, place.services.now()).id


def test_where_sources_make_statements_their_errors_are_published(place: Place) -> None:
    brief = desk.brief(place.services, place.trainee, place.run())
    assert brief.bases == ()
    for source in brief.sources:
        assert isinstance(source, StatementSource)
        assert source.accurate + source.misattributed + source.planted + source.vague == pytest.approx(1)


def test_where_reports_tell_what_people_did_bases_and_their_errors_are_published(place: Place) -> None:
    brief = desk.brief(place.services, place.trainee, second_run(place))
    assert [basis.name for basis in brief.bases] == [
        "Machine or paper", "Seen or heard", "Told by somebody present", "Talk",
    ]  # fmt: skip
    for basis in brief.bases:
        shares = (basis.right, basis.wrong_person, basis.planted, basis.vague, basis.misread)
        assert sum(shares) == pytest.approx(1)
    assert [basis.plate for basis in brief.bases] == [1.0, 0.75, 0.4, 0.1]
    for source in brief.sources:
        assert isinstance(source, ViewSource)
        assert len(source.basis_shares) == len(brief.bases)
        assert sum(source.basis_shares) == pytest.approx(1)


def test_what_sources_cost_and_whether_they_are_open_is_the_same_in_both_formats(place: Place) -> None:
    first = desk.brief(place.services, place.trainee, place.run()).sources
    second = desk.brief(place.services, place.trainee, second_run(place)).sources
    assert [(s.id, s.name, s.delay, s.open_hours, s.task_hours, s.partner, s.open) for s in first] == [
        (s.id, s.name, s.delay, s.open_hours, s.task_hours, s.partner, s.open) for s in second
    ]
    assert [source.open for source in second].count(False) == 2
