"""A frozen run is kept whole, is never replayed again, and says what it is without and why."""

import json
from pathlib import Path

import pytest

from exercise.access import FrozenRun, Refused
from exercise.control import control
from exercise.debrief import debrief
from exercise.debrief.printed.debrief_pdf import debrief_pdf
from exercise.desk import desk
from exercise.freezing.freezing import freeze, row_of_run, runs_to_freeze, write_folder
from exercise.freezing.run_reading import read_run
from exercise.freezing.run_seal import faults_of_files, files_at
from exercise.marking import marking, panel_of_markers, signed_outcome
from exercise.records.signing_keys import trusted
from exercise.runs.runs import load
from exercise.services.services import open_services
from tests.exercise.conftest import Clock, Place, Play, begun, furnished, quick
from tests.exercise.freezing.conftest import REASON, head, restarted

ALL_OF_IT = {
    "README.txt",
    "answers.json",
    "debrief.md",
    "debrief.pdf",
    "log.jsonl",
    "manifest.json",
    "marks.json",
    "reports.jsonl",
    "run.json",
    "scenario.yaml",
    "truths.jsonl",
}


def frozen_files(place: Place, run: str, tmp_path: Path) -> dict[str, bytes]:
    return files_at(write_folder(place.services, run, tmp_path))


def rows(data: bytes) -> list[dict[str, object]]:
    return [json.loads(line) for line in data.splitlines()]


def test_a_finished_run_is_frozen_whole_and_its_files_prove_themselves(
    finished: tuple[Place, str], tmp_path: Path
) -> None:
    place, run = finished
    live = load(place.services, run)
    pdf = debrief_pdf(place.services, place.assessor, run)[1]
    result = freeze(place.services, head(place.services, run), REASON)
    assert (result.missing, result.closed) == ((), False)
    files = frozen_files(place, run, tmp_path)
    records = {f"records/CPD-{run}-1.json", f"records/cpd-CPD-{run}-1.zip"}
    assert set(files) == ALL_OF_IT | records
    assert faults_of_files(files, trusted(place.services.settings)) == ()
    assert files["debrief.pdf"] == pdf
    reports, truths = rows(files["reports.jsonl"]), rows(files["truths.jsonl"])
    assert len(reports) == len(truths) == len(live.world.released(live.state))
    assert {str(dict(r["headline"])["id"]) for r in reports if r["opened"]} == set(live.state.opened_ids)  # type: ignore[call-overload]
    marks = json.loads(files["marks.json"])
    assert marks["decisions"] is not None
    assert set(marks["results"]) == set(marks["levels"]) == {place.assessor.user}
    assert [row["seq"] for row in rows(files["log.jsonl"])] == list(range(1, live.state.entries + 1))


def test_a_frozen_run_is_read_and_verified_when_nothing_can_be_replayed(
    finished: tuple[Place, str], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    place, run = finished
    freeze(place.services, head(place.services, run), REASON)
    request.getfixturevalue("no_replay")
    later = restarted(place)
    files = frozen_files(later, run, tmp_path)
    assert faults_of_files(files, trusted(later.services.settings)) == ()
    assert any(REASON in line for line in read_run(files).lines)
    assert [row.phase for row in desk.my_runs(later.services, later.trainee)] == ["signed"]
    (row,) = marking.queue(later.services, later.assessor)
    assert "frozen on 1 May 2031" in row.unreplayed
    assert REASON in row.unreplayed
    (row,) = control.progress(later.services, later.instructor, "C-0001")
    assert row.unreplayed
    assert panel_of_markers.standing(later.services, later.assessor, run) == "No longer marked"
    record = signed_outcome.record_file(later.services, later.trainee, run, "json")
    assert record == marking.export(later.services, later.assessor, run, "json")
    for page in (
        lambda: desk.brief(later.services, later.trainee, run),
        lambda: debrief.debrief(later.services, later.trainee, run),
        lambda: marking.dossier(later.services, later.assessor, run),
        lambda: control.injects(later.services, later.instructor, run),
    ):
        with pytest.raises(FrozenRun, match="read and not replayed"):
            page()


def test_an_open_run_is_closed_with_the_reason_and_takes_nothing_more(place: Place, tmp_path: Path) -> None:
    run = begun(place)
    result = freeze(place.services, head(place.services, run), REASON)
    assert result.closed
    last = place.services.store.logs.entries(run)[-1]
    assert (last.entry.kind, last.by, last.role, last.page) == ("closed", "system", "system", 1)
    files = frozen_files(place, run, tmp_path)
    assert faults_of_files(files, trusted(place.services.settings)) == ()
    assert set(files) == ALL_OF_IT - {"debrief.pdf", "debrief.md"}
    assert {part.part for part in result.missing} == {"debrief.pdf", "debrief.md"}
    assert f"Closed while open: {REASON}" in read_run(files).lines
    with pytest.raises(FrozenRun):
        desk.advance(place.services, place.trainee, run, expected_cycle=1)


def test_a_run_closed_by_an_instructor_refuses_every_act_with_the_reason(place: Place) -> None:
    run = begun(place)
    control.close(place.services, place.instructor, run, "The course has ended early.")
    last = place.services.store.logs.entries(run)[-1]
    assert (last.by, last.role) == (place.instructor.user, "instructor")
    with pytest.raises(Refused, match="Reason: The course has ended early"):
        desk.decide(
            place.services,
            place.trainee,
            run,
            actions=[],
            deferred=True,
            rationale="Too little is known.",
            expected_cycle=1,
        )
    assert desk.brief(place.services, place.trainee, run).phase == "closed"
    with pytest.raises(Refused, match="once the written assessment has been handed in"):
        debrief.debrief(place.services, place.trainee, run)
    assert freeze(place.services, head(place.services, run), REASON).closed is False


def test_a_run_that_was_never_begun_is_closed_and_says_that_there_was_nothing(
    place: Place, tmp_path: Path
) -> None:
    run = place.run()
    result = freeze(place.services, head(place.services, run), REASON)
    assert {part.part for part in result.missing} > {"reports.jsonl", "marks.json"}
    assert all("never begun" in part.why for part in result.missing)
    assert faults_of_files(frozen_files(place, run, tmp_path), trusted(place.services.settings)) == ()


def test_what_a_later_freeze_could_still_have_is_not_left_out_unasked(
    place: Place, play_through: Play
) -> None:
    run = place.run()
    play_through(place, run)
    with pytest.raises(Refused, match=r"not frozen.*paired runs had not been made.*--partial"):
        freeze(place.services, head(place.services, run), REASON)
    assert desk.brief(place.services, place.trainee, run).phase == "debrief"
    result = freeze(place.services, head(place.services, run), REASON, partial=True)
    assert [part.why for part in result.missing] == ["the paired runs had not been made by then"]


def test_a_part_that_cannot_be_computed_keeps_a_run_from_being_frozen_unless_that_is_asked_for(
    finished: tuple[Place, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    place, run = finished
    monkeypatch.setattr("exercise.freezing.replayed_parts.printed", lambda live, parts: 1 / 0)
    with pytest.raises(Refused, match=r"debrief.pdf: it could not be computed: division by zero"):
        freeze(place.services, head(place.services, run), REASON)
    result = freeze(place.services, head(place.services, run), REASON, partial=True)
    assert {part.part for part in result.missing} == {"debrief.pdf", "debrief.md"}


def test_a_program_of_another_model_replays_nothing_and_freezes_what_needs_no_replay(
    finished: tuple[Place, str], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    place, run = finished
    request.getfixturevalue("upgraded")
    later = restarted(place)
    with pytest.raises(Refused, match=r"begun under model 2.*replays model another.*runs freeze"):
        desk.brief(later.services, later.trainee, run)
    assert [row.phase for row in desk.my_runs(later.services, later.trainee)] == ["signed"]
    (candidate,) = runs_to_freeze(later.services)
    assert row_of_run(later.services, candidate).replayed is False
    result = freeze(later.services, candidate, REASON)
    files = frozen_files(later, run, tmp_path)
    assert faults_of_files(files, trusted(later.services.settings)) == ()
    assert {part.part for part in result.missing} == {
        "reports.jsonl",
        "truths.jsonl",
        "marks.json",
        "debrief.pdf",
        "debrief.md",
    }
    assert all("replays model another" in part.why for part in result.missing)
    assert set(files) >= {"answers.json", "log.jsonl", "scenario.yaml", f"records/CPD-{run}-1.json"}
    assert json.loads(files["run.json"])["replayed_to_freeze"] is False


def test_an_open_run_of_another_model_is_closed_at_the_end_of_its_log(
    place: Place, request: pytest.FixtureRequest
) -> None:
    run = begun(place)
    request.getfixturevalue("upgraded")
    later = restarted(place)
    assert freeze(later.services, head(later.services, run), REASON, later.instructor).closed
    last = later.services.store.logs.entries(run)[-1]
    assert (last.entry.kind, last.by, last.role) == ("closed", later.instructor.user, "instructor")


def test_a_run_is_frozen_and_read_on_either_kind_of_database(url: str, tmp_path: Path) -> None:
    services = open_services(quick(tmp_path / "home", url))
    place = furnished(services, Clock())
    run = begun(place)
    freeze(services, head(services, run), REASON)
    files = frozen_files(place, run, tmp_path)
    assert faults_of_files(files, trusted(services.settings)) == ()
    with pytest.raises(FrozenRun):
        desk.brief(services, place.trainee, run)
    services.store.close()


def test_a_run_is_frozen_once(place: Place) -> None:
    run = begun(place)
    freeze(place.services, head(place.services, run), REASON)
    with pytest.raises(Refused, match="frozen before"):
        freeze(place.services, head(place.services, run), REASON)


def test_only_runs_of_other_versions_are_frozen_unless_others_are_named(place: Place) -> None:
    first, second = place.run(3), place.run(4)
    assert runs_to_freeze(place.services) == ()
    assert [head.id for head in runs_to_freeze(place.services, every=True)] == [first, second]
    assert [head.id for head in runs_to_freeze(place.services, [second])] == [second]
    with pytest.raises(Refused, match="no run EX-9999"):
        runs_to_freeze(place.services, ["EX-9999"])


def test_a_reason_that_says_nothing_closes_and_freezes_nothing(place: Place) -> None:
    run = begun(place)
    with pytest.raises(Refused, match="at least 10 characters"):
        freeze(place.services, head(place.services, run), "why")
    assert [entry.entry.kind for entry in place.services.store.logs.entries(run)] == ["began"]


def test_a_folder_that_was_cut_off_is_written_anew_and_anything_else_in_its_place_is_left(
    place: Place, tmp_path: Path
) -> None:
    run = begun(place)
    freeze(place.services, head(place.services, run), REASON)
    (tmp_path / f".{run}.part" / "old").mkdir(parents=True)
    folder = write_folder(place.services, run, tmp_path)
    assert folder == write_folder(place.services, run, tmp_path)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == [".place"][:0]
    (folder / "manifest.json").write_text("{}")
    with pytest.raises(Refused, match="something else"):
        write_folder(place.services, run, tmp_path)
