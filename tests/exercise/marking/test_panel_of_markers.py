"""Two or three markers, blind to each other; an adjudicator where they differ; comments that quote the text."""

from dataclasses import dataclass

import pytest

from exercise import accounts
from exercise.access import Caller, Refused
from exercise.bots import mark_quality
from exercise.desk import desk
from exercise.marking import marking, panel_of_markers
from exercise.marking.signed_outcome import outcome
from exercise.read_models.marking_models import Dossier
from tests.exercise.conftest import Place, Play

WHY = "Certificate cohort: marked twice."


@dataclass
class Panel:
    """A run that has been handed in, two markers and somebody who did not mark."""

    place: Place
    run: str
    first: Caller
    second: Caller
    third: Caller
    rows: tuple[str, ...]

    def mark(self, caller: Caller, level: int, **other: int) -> None:
        levels = {row: other.get(row, level) for row in self.rows}
        marking.mark(self.place.services, caller, self.run, levels, f"Seen by {caller.user}.")

    def hand_in(self, *seats: Caller) -> None:
        for caller in seats:
            panel_of_markers.hand_in(self.place.services, caller, self.run)

    def dossier(self, caller: Caller) -> Dossier:
        return marking.dossier(self.place.services, caller, self.run)


@pytest.fixture
def panel(place: Place, play_through: Play) -> Panel:
    run = place.run()
    play_through(place, run)
    seats = [place.assessor]
    for name in ("ben", "cleo"):
        accounts.add_user(place.services, name, place.password, ("assessor",))
        seats.append(accounts.caller_of(place.services, name))
    rows = tuple(row.id for row in marking.dossier(place.services, seats[0], run).rubric.rows)
    first, second, third = seats
    found = Panel(place, run, first, second, third, rows)
    panel_of_markers.arrange(place.services, place.instructor, run, [seats[0].user, seats[1].user], WHY)
    return found


def test_no_marker_sees_anothers_levels_until_all_are_in(panel: Panel) -> None:
    services, run = panel.place.services, panel.run
    panel.mark(panel.first, 3)
    panel_of_markers.comment(services, panel.first, run, 0, 3, "A good start.")
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
    services, run = panel.place.services, panel.run
    with pytest.raises(Refused, match="marked by others"):
        panel.mark(panel.third, 3)
    with pytest.raises(Refused, match="Mark every row before handing in"):
        panel.hand_in(panel.first)
    panel.mark(panel.first, 3)
    with pytest.raises(Refused, match="override a result once"):
        marking.override(services, panel.first, run, "question.regret", 0.2, "A reason long enough.")
    panel.hand_in(panel.first)
    with pytest.raises(Refused, match="change one with a reason"):
        panel.mark(panel.first, 1)
    with pytest.raises(Refused, match="stay as they are until then"):
        panel_of_markers.revise(services, panel.first, run, "clear", 2, "On reflection, lower.")
    with pytest.raises(Refused, match="sign once every marker"):
        marking.sign(services, panel.first, run, "meets", 1.0, "")
    panel.mark(panel.second, 3, clear=2)
    panel.hand_in(panel.second)
    with pytest.raises(Refused, match="at least 10 characters"):
        panel_of_markers.revise(services, panel.first, run, "clear", 2, "lower")
    panel_of_markers.revise(services, panel.first, run, "clear", 2, "On reflection, lower.")
    seen = panel.dossier(panel.first).panel
    assert (seen.differing, seen.settled) == ((), True)
    assert (seen.markers[0].first["clear"], seen.markers[0].levels["clear"]) == (3, 2)
    with pytest.raises(Refused, match="agree on every row"):
        panel_of_markers.adjudicate(services, panel.third, run, {"clear": 2}, "Nothing to settle here.")


def test_a_third_person_settles_what_differs_and_the_record_holds_the_settled_levels(panel: Panel) -> None:
    services, run = panel.place.services, panel.run
    panel.mark(panel.first, 3)
    panel.mark(panel.second, 3, clear=1, timely=2)
    panel.hand_in(panel.first, panel.second)
    desk.reflect(services, panel.place.trainee, run, "Read rivals first.", "Task earlier.", "")
    assert panel_of_markers.standing(services, panel.third, run) == "Waits for adjudication of 2 rows"
    with pytest.raises(Refused, match="differ on clear, timely"):
        marking.sign(services, panel.first, run, "meets", 1.0, "")
    with pytest.raises(Refused, match="cannot adjudicate it"):
        panel_of_markers.adjudicate(services, panel.first, run, {"clear": 2, "timely": 2}, "I prefer my own.")
    with pytest.raises(Refused, match="every row on which the markers differ"):
        panel_of_markers.adjudicate(services, panel.third, run, {"clear": 2}, "The terms are used well.")
    panel_of_markers.adjudicate(
        services, panel.third, run, {"clear": 2, "timely": 3}, "The terms are used well."
    )
    with pytest.raises(Refused, match="no longer change"):
        panel_of_markers.revise(services, panel.first, run, "clear", 2, "On reflection, lower.")
    record = marking.sign(services, panel.third, run, "meets", 1.0, "Settled.")
    assert record.written is not None
    told = outcome(services, panel.place.trainee, run)
    assert told is not None
    assert {row.name: row.level for row in told.levels} == {
        row.name: {"clear": 2}.get(row.id, 3) for row in panel.dossier(panel.first).rubric.rows
    }
    assert told.comment == f"Seen by {panel.first.user}.\n\nSeen by {panel.second.user}."
    entries = services.store.logs.entries(run)
    assert [(e.by, e.entry.why) for e in entries if e.entry.kind == "adjudicated"] == [
        (panel.third.user, "The terms are used well.")
    ]
    assert panel.dossier(panel.first).log_faults == ()


def test_a_comment_quotes_the_text_and_stays_in_the_log_when_withdrawn(panel: Panel) -> None:
    services, run = panel.place.services, panel.run
    text = panel.dossier(panel.first).product
    place = text.index("broker")
    panel_of_markers.comment(services, panel.first, run, place, place + 6, "Say who.")
    (made,) = panel.dossier(panel.first).comments
    assert (made.quote, made.commenter) == ("broker", "asa")
    for start, end, fault in ((0, len(text) + 1, "outside the text"), (5, 5, "outside the text")):
        with pytest.raises(Refused, match=fault):
            panel_of_markers.comment(services, panel.first, run, start, end, "Here.")
    with pytest.raises(Refused, match="marked by others"):
        panel_of_markers.comment(services, panel.third, run, 0, 3, "From outside.")
    with pytest.raises(Refused, match="Only whoever made"):
        panel_of_markers.withdraw(services, panel.second, run, made.number, "Not mine to take.")
    panel_of_markers.withdraw(services, panel.first, run, made.number, "It names him below.")
    assert panel.dossier(panel.first).comments == ()
    kinds = [line.kind for line in panel.dossier(panel.first).log]
    assert kinds[-2:] == ["commented", "withdrew"]
    assert not {"commented", "withdrew", "arranged"} & {
        line.kind for line in desk.log_lines(services, panel.place.trainee, run)
    }


def test_a_trainee_reads_the_comments_with_the_signed_marks(panel: Panel) -> None:
    services, run = panel.place.services, panel.run
    panel_of_markers.comment(services, panel.first, run, 0, 3, "A plain start.")
    panel.mark(panel.first, 2)
    panel.mark(panel.second, 2)
    panel.hand_in(panel.first, panel.second)
    desk.reflect(services, panel.place.trainee, run, "Read rivals first.", "Task earlier.", "")
    assert outcome(services, panel.place.trainee, run) is None
    with pytest.raises(Refused, match="one of its markers or its adjudicator"):
        marking.sign(services, panel.third, run, "meets", 1.0, "")
    marking.sign(services, panel.second, run, "meets", 1.0, "")
    told = outcome(services, panel.place.trainee, run)
    assert told is not None
    assert [(c.quote, c.text, c.commenter) for c in told.comments] == [(told.text[:3], "A plain start.", "")]


def test_markers_can_be_named_before_a_run_begins_and_changed_until_their_marks_are_in(
    place: Place, play_through: Play
) -> None:
    services, run = place.services, place.run()
    accounts.add_user(services, "ben", place.password, ("assessor",))
    ben = accounts.caller_of(services, "ben")
    with pytest.raises(Refused, match="role of assessor"):
        panel_of_markers.arrange(services, place.instructor, run, [place.other.user], WHY)
    with pytest.raises(Refused, match="instructor or an assessor"):
        panel_of_markers.arrange(services, place.trainee, run, [ben.user], WHY)
    cohort = services.store.library.cohorts()[0].id
    (row,) = panel_of_markers.arrange_cohort(
        services, place.instructor, cohort, [ben.user, place.assessor.user], WHY
    )
    assert row.refused == ""
    play_through(place, run)
    rows = {r.id: 2 for r in marking.dossier(services, ben, run).rubric.rows}
    marking.mark(services, ben, run, rows, "")
    panel_of_markers.hand_in(services, ben, run)
    with pytest.raises(Refused, match="handed in their levels already"):
        panel_of_markers.arrange_cohort(services, place.instructor, cohort, [place.assessor.user], WHY)
    panel_of_markers.arrange(services, place.assessor, run, [ben.user], "The second marker is ill.")
    with pytest.raises(Refused, match="too late to mark this run blind"):
        panel_of_markers.arrange(services, place.instructor, run, [ben.user, place.assessor.user], WHY)
    desk.reflect(services, place.trainee, run, "Read rivals first.", "Task earlier.", "")
    record = marking.sign(services, ben, run, "meets", 1.0, "")
    began = next(e.at for e in services.store.logs.entries(run) if e.entry.kind == "began")
    assert record.activity.run == run
    assert record.started == began


def test_a_run_marked_without_an_arrangement_stays_a_single_marking(place: Place, play_through: Play) -> None:
    services, run = place.services, place.run()
    play_through(place, run)
    marking.mark(services, place.assessor, run, {"clear": 2}, "")
    with pytest.raises(Refused, match="begun without an arrangement"):
        panel_of_markers.arrange(services, place.instructor, run, [place.assessor.user], WHY)
    with pytest.raises(Refused, match="marked by one person"):
        panel_of_markers.hand_in(services, place.assessor, run)


def test_whoever_voids_a_panels_record_need_not_have_marked_and_the_panels_levels_stay(panel: Panel) -> None:
    services, run = panel.place.services, panel.run
    panel.mark(panel.first, 3)
    panel.mark(panel.second, 2)
    panel.hand_in(panel.first, panel.second)
    panel_of_markers.adjudicate(
        services, panel.third, run, dict.fromkeys(panel.rows, 2), "The terms are used well."
    )
    desk.reflect(services, panel.place.trainee, run, "Read rivals first.", "Task earlier.", "")
    record = marking.sign(services, panel.third, run, "meets", 1.0, "Settled.")
    accounts.add_user(services, "dora", panel.place.password, ("assessor",))
    dora = accounts.caller_of(services, "dora")
    void = marking.void(services, dora, run, record.id, "It was signed for the wrong learner.")
    assert (void.voids, void.written) == (record.id, None)
    told = outcome(services, panel.place.trainee, run)
    assert told is not None
    assert (told.voids, {row.level for row in told.levels}) == (record.id, {2})
    assert mark_quality.report(services, dora).settled == 1
    with pytest.raises(Refused, match="signed by one of its markers or its adjudicator"):
        marking.sign(services, dora, run, "meets", 1.0, "", supersedes=void.id)
    again = marking.sign(services, panel.first, run, "meets", 1.0, "As it should be.", supersedes=void.id)
    assert again.written == record.written
