"""Where a run stands is told alike from its replay, its frozen summary and, as far as it goes, its log."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercise.access import Caller, Refused
from exercise.desk import desk
from exercise.read_models.desk_models import Phase
from exercise.runs.run_summary import RunStanding, logged_summary
from exercise.runs.runs import live_runs, summary_of
from tests.exercise.conftest import Place, Play

MOMENTS = st.none() | st.datetimes(datetime(2031, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))
PHASES: list[Phase] = ["briefing", "cycle", "assessment", "debrief", "signed", "closed"]


@given(
    st.builds(
        RunStanding,
        title=st.text(max_size=20),
        phase=st.sampled_from(PHASES),
        cycle=st.integers(0, 9),
        cycles=st.integers(0, 9),
        entries=st.integers(0, 999),
        submitted=MOMENTS,
        signed=MOMENTS,
        closure=st.text(max_size=20),
    )
)
def test_a_summary_is_read_back_as_it_was_stored(summary: RunStanding) -> None:
    assert RunStanding.from_json(summary.to_json()) == summary


def test_a_log_alone_says_of_a_finished_run_what_its_replay_says(place: Place, play_through: Play) -> None:
    run = place.run()
    play_through(place, run)
    head = place.services.store.library.run(run)
    assert head is not None
    told = logged_summary(place.services.store.logs.links(run), "small-town")
    replayed = summary_of(place.services, head)
    assert (told.phase, told.entries, told.submitted, told.signed) == (
        replayed.phase,
        replayed.entries,
        replayed.submitted,
        replayed.signed,
    )
    assert [live.head.id for live in live_runs(place.services, [head])] == [run]


def test_a_page_that_claims_more_entries_than_there_are_is_asked_to_reload(place: Place) -> None:
    run = place.run()
    ahead: Caller = replace(place.trainee, page=1)
    with pytest.raises(Refused, match="another state of the log; reload"):
        desk.begin(place.services, ahead, run)
    desk.begin(place.services, replace(place.trainee, page=0), run)
    (entry,) = place.services.store.logs.entries(run)
    assert (entry.role, entry.page) == ("trainee", 0)
