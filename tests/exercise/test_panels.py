"""Two or three markers, blind to each other; an adjudicator where they differ; comments that quote the text."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from exercise import accounts, desk, marking, panels, quality
from exercise.outcome import outcome
from exercise.views import Refused, Seat

WHY = "Certificate cohort: marked twice."


@dataclass
class Panel:
    """A run that has been handed in, two markers and somebody who did not mark."""

    place: Any
    run: str
    first: Seat
    second: Seat
    third: Seat
    rows: tuple[str, ...]

    def mark(self, seat: Seat, level: int, **other: int) -> None:
        levels = {row: other.get(row, level) for row in self.rows}
        marking.mark(self.place.house, seat, self.run, levels, f"Seen by {seat.user}.")

    def hand_in(self, *seats: Seat) -> None:
        for seat in seats:
            panels.hand_in(self.place.house, seat, self.run)

    def dossier(self, seat: Seat) -> Any:
        return marking.dossier(self.place.house, seat, self.run)


@pytest.fixture
def panel(place: Any, play_through: Callable[..., None]) -> Panel:
    run = place.run()
    play_through(place, run)
    seats = [place.assessor]
    for name in ("ben", "cleo"):
        accounts.add_user(place.house, name, place.password, ("assessor",))
        seats.append(accounts.seat_of(place.house, name))
    rows = tuple(row.id for row in marking.dossier(place.house, seats[0], run).rubric.rows)
    found = Panel(place, run, *seats, rows)
    panels.arrange(place.house, place.instructor, run, [seats[0].user, seats[1].user], WHY)
    return found


def test_no_marker_sees_anothers_levels_until_all_are_in(panel: Panel) -> None:
    house, run = panel.place.house, panel.run
    panel.mark(panel.first, 3)
    panels.comment(house, panel.first, run, 0, 3, "A good start.")
    panel.hand_in(panel.first)
    for reader in (panel.second, panel.third):
        seen = panel.dossier(reader)
        assert seen.levels == {}
        assert seen.comments == ()
        assert not any(marker.levels or marker.first or marker.comment for marker in seen.panel.markers)
        assert not {"marked", "commented"} & {line.kind for line in seen.log}
        assert seen.row.trainee == f"Trainee {panel.place.trainee.user}"
        assert not [result for result in seen.results if result.id.startswith("written")]
    assert panel.dossier(panel.first).panel.markers[0].levels["clear"] == 3
    panel.mark(panel.second, 2)
    panel.hand_in(panel.second)
    seen = panel.dossier(panel.second)
    assert [marker.levels["clear"] for marker in seen.panel.markers] == [3, 2]
    assert [one.text for one in seen.comments] == ["A good start."]
    assert seen.row.trainee == "tess"


def test_only_named_markers_mark_and_levels_handed_in_change_only_with_a_reason(panel: Panel) -> None:
    house, run = panel.place.house, panel.run
    with pytest.raises(Refused, match="marked by others"):
        panel.mark(panel.third, 3)
    with pytest.raises(Refused, match="Mark every row before handing in"):
        panel.hand_in(panel.first)
    panel.mark(panel.first, 3)
    with pytest.raises(Refused, match="override a result once"):
        marking.override(house, panel.first, run, "question.regret", 0.2, "A reason long enough.")
    panel.hand_in(panel.first)
    with pytest.raises(Refused, match="change one with a reason"):
        panel.mark(panel.first, 1)
    with pytest.raises(Refused, match="stay as they are until then"):
        panels.revise(house, panel.first, run, "clear", 2, "On reflection, lower.")
    with pytest.raises(Refused, match="sign once every marker"):
        marking.sign(house, panel.first, run, "meets", 1.0, "")
    panel.mark(panel.second, 3, clear=2)
    panel.hand_in(panel.second)
    with pytest.raises(Refused, match="at least 10 characters"):
        panels.revise(house, panel.first, run, "clear", 2, "lower")
    panels.revise(house, panel.first, run, "clear", 2, "On reflection, lower.")
    seen = panel.dossier(panel.first).panel
    assert (seen.differing, seen.settled) == ((), True)
    assert (seen.markers[0].first["clear"], seen.markers[0].levels["clear"]) == (3, 2)
    with pytest.raises(Refused, match="agree on every row"):
        panels.adjudicate(house, panel.third, run, {"clear": 2}, "Nothing to settle here.")


def test_a_third_person_settles_what_differs_and_the_record_holds_the_settled_levels(panel: Panel) -> None:
    house, run = panel.place.house, panel.run
    panel.mark(panel.first, 3)
    panel.mark(panel.second, 3, clear=1, timely=2)
    panel.hand_in(panel.first, panel.second)
    desk.reflect(house, panel.place.trainee, run, "Read rivals first.", "Task earlier.", "")
    assert panels.standing(house, panel.third, run) == "Waits for adjudication of 2 rows"
    with pytest.raises(Refused, match="differ on clear, timely"):
        marking.sign(house, panel.first, run, "meets", 1.0, "")
    with pytest.raises(Refused, match="cannot adjudicate it"):
        panels.adjudicate(house, panel.first, run, {"clear": 2, "timely": 2}, "I prefer my own.")
    with pytest.raises(Refused, match="every row on which the markers differ"):
        panels.adjudicate(house, panel.third, run, {"clear": 2}, "The terms are used well.")
    panels.adjudicate(house, panel.third, run, {"clear": 2, "timely": 3}, "The terms are used well.")
    with pytest.raises(Refused, match="no longer change"):
        panels.revise(house, panel.first, run, "clear", 2, "On reflection, lower.")
    record = marking.sign(house, panel.third, run, "meets", 1.0, "Settled.")
    assert record.written is not None
    told = outcome(house, panel.place.trainee, run)
    assert told is not None
    assert {row.name: row.level for row in told.levels} == {
        row.name: {"clear": 2}.get(row.id, 3) for row in panel.dossier(panel.first).rubric.rows
    }
    assert told.comment == f"Seen by {panel.first.user}.\n\nSeen by {panel.second.user}."
    entries = house.store.logs.entries(run)
    assert [(e.by, e.entry.why) for e in entries if e.entry.kind == "adjudicated"] == [
        (panel.third.user, "The terms are used well.")
    ]
    assert panel.dossier(panel.first).log_faults == ()


def test_a_comment_quotes_the_text_and_stays_in_the_log_when_withdrawn(panel: Panel) -> None:
    house, run = panel.place.house, panel.run
    text = panel.dossier(panel.first).product
    place = text.index("broker")
    panels.comment(house, panel.first, run, place, place + 6, "Say who.")
    (made,) = panel.dossier(panel.first).comments
    assert (made.quote, made.by) == ("broker", "asa")
    for start, end, fault in ((0, len(text) + 1, "outside the text"), (5, 5, "outside the text")):
        with pytest.raises(Refused, match=fault):
            panels.comment(house, panel.first, run, start, end, "Here.")
    with pytest.raises(Refused, match="marked by others"):
        panels.comment(house, panel.third, run, 0, 3, "From outside.")
    with pytest.raises(Refused, match="Only whoever made"):
        panels.withdraw(house, panel.second, run, made.number, "Not mine to take.")
    panels.withdraw(house, panel.first, run, made.number, "It names him below.")
    assert panel.dossier(panel.first).comments == ()
    kinds = [line.kind for line in panel.dossier(panel.first).log]
    assert kinds[-2:] == ["commented", "withdrew"]
    assert not {"commented", "withdrew", "arranged"} & {
        line.kind for line in desk.log_lines(house, panel.place.trainee, run)
    }


def test_a_trainee_reads_the_comments_with_the_signed_marks(panel: Panel) -> None:
    house, run = panel.place.house, panel.run
    panels.comment(house, panel.first, run, 0, 3, "A plain start.")
    panel.mark(panel.first, 2)
    panel.mark(panel.second, 2)
    panel.hand_in(panel.first, panel.second)
    desk.reflect(house, panel.place.trainee, run, "Read rivals first.", "Task earlier.", "")
    assert outcome(house, panel.place.trainee, run) is None
    with pytest.raises(Refused, match="one of its markers or its adjudicator"):
        marking.sign(house, panel.third, run, "meets", 1.0, "")
    marking.sign(house, panel.second, run, "meets", 1.0, "")
    told = outcome(house, panel.place.trainee, run)
    assert told is not None
    assert [(c.quote, c.text, c.by) for c in told.comments] == [(told.text[:3], "A plain start.", "")]


def test_markers_can_be_named_before_a_run_begins_and_changed_until_their_marks_are_in(
    place: Any, play_through: Callable[..., None]
) -> None:
    house, run = place.house, place.run()
    accounts.add_user(house, "ben", place.password, ("assessor",))
    ben = accounts.seat_of(house, "ben")
    with pytest.raises(Refused, match="role of assessor"):
        panels.arrange(house, place.instructor, run, [place.other.user], WHY)
    with pytest.raises(Refused, match="instructor or an assessor"):
        panels.arrange(house, place.trainee, run, [ben.user], WHY)
    cohort = house.store.library.cohorts()[0].id
    (row,) = panels.arrange_cohort(house, place.instructor, cohort, [ben.user, place.assessor.user], WHY)
    assert row.refused == ""
    play_through(place, run)
    rows = {r.id: 2 for r in marking.dossier(house, ben, run).rubric.rows}
    marking.mark(house, ben, run, rows, "")
    panels.hand_in(house, ben, run)
    with pytest.raises(Refused, match="handed in their levels already"):
        panels.arrange_cohort(house, place.instructor, cohort, [place.assessor.user], WHY)
    panels.arrange(house, place.assessor, run, [ben.user], "The second marker is ill.")
    with pytest.raises(Refused, match="too late to mark this run blind"):
        panels.arrange(house, place.instructor, run, [ben.user, place.assessor.user], WHY)
    desk.reflect(house, place.trainee, run, "Read rivals first.", "Task earlier.", "")
    record = marking.sign(house, ben, run, "meets", 1.0, "")
    began = next(e.at for e in house.store.logs.entries(run) if e.entry.kind == "began")
    assert record.activity.run == run
    assert record.started == began


def test_a_run_marked_without_an_arrangement_stays_a_single_marking(
    place: Any, play_through: Callable[..., None]
) -> None:
    house, run = place.house, place.run()
    play_through(place, run)
    marking.mark(house, place.assessor, run, {"clear": 2}, "")
    with pytest.raises(Refused, match="begun without an arrangement"):
        panels.arrange(house, place.instructor, run, [place.assessor.user], WHY)
    with pytest.raises(Refused, match="marked by one person"):
        panels.hand_in(house, place.assessor, run)


def test_whoever_voids_a_panels_record_need_not_have_marked_and_the_panels_levels_stay(panel: Panel) -> None:
    house, run = panel.place.house, panel.run
    panel.mark(panel.first, 3)
    panel.mark(panel.second, 2)
    panel.hand_in(panel.first, panel.second)
    panels.adjudicate(house, panel.third, run, dict.fromkeys(panel.rows, 2), "The terms are used well.")
    desk.reflect(house, panel.place.trainee, run, "Read rivals first.", "Task earlier.", "")
    record = marking.sign(house, panel.third, run, "meets", 1.0, "Settled.")
    accounts.add_user(house, "dora", panel.place.password, ("assessor",))
    dora = accounts.seat_of(house, "dora")
    void = marking.void(house, dora, run, record.id, "It was signed for the wrong learner.")
    assert (void.voids, void.written) == (record.id, None)
    told = outcome(house, panel.place.trainee, run)
    assert told is not None
    assert (told.voids, {row.level for row in told.levels}) == (record.id, {2})
    assert quality.report(house, dora).settled == 1
    with pytest.raises(Refused, match="signed by one of its markers or its adjudicator"):
        marking.sign(house, dora, run, "meets", 1.0, "", supersedes=void.id)
    again = marking.sign(house, panel.first, run, "meets", 1.0, "As it should be.", supersedes=void.id)
    assert again.written == record.written
