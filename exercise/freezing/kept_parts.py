"""What a run leaves that needs no replay: scenario, log, records, and what is kept of its answers."""

import json
from dataclasses import asdict
from datetime import datetime

from pydantic import ValidationError

from assessment.cpd.exports import as_json
from assessment.cpd.record import CpdRecord
from exercise.clock import stamp
from exercise.decision_log.hash_chain import RawLink
from exercise.freezing.plain_values import json_file
from exercise.freezing.run_seal import LOG, MissingPart, line_of
from exercise.records.records import record_bundles
from exercise.run_versions import answers_key, present_versions
from exercise.runs.run_summary import RunStanding
from exercise.services.services import Services
from exercise.store.rows import RunHead

Files = dict[str, bytes]
READ_ME = """A frozen run of Golden Thread
============================

Nothing here needs the program that the run was played with. Everything is synthetic.

run.json        who played what, under which versions, where it stood, when and why it was frozen
scenario.yaml   the scenario as it was pinned to the run
log.jsonl       the decision log, one entry a line, each with the hash of the one before
reports.jsonl   every report that had been released, opened or not
truths.jsonl    what lay behind each report
answers.json    what was true of every question
marks.json      marks, indicators and results as computed, and the levels of each marker
debrief.pdf     the debrief; debrief.md is the same in plain text
records/        the CPD records as issued, each alone and as a signed bundle
manifest.json   the SHA-256 of every file and the signature; what is missing, and why, stands there too

goldenthread runs read FOLDER     says what is in it
goldenthread runs verify FOLDER   checks every file, the signature and the chain of the log
"""


def kept_files(
    services: Services, head: RunHead, links: tuple[RawLink, ...]
) -> tuple[Files, list[MissingPart]]:
    """Return the files of a run that are written without replay, and what is missing of them."""
    text = services.store.library.text(head.scenario)
    files: Files = {
        "README.txt": READ_ME.encode(),
        LOG: "".join(line_of(link) + "\n" for link in links).encode(),
    }
    missing = []
    if text is None:
        missing.append(MissingPart("scenario.yaml", "the scenario is no longer in the store"))
    else:
        files["scenario.yaml"] = text.text.encode()
    answers = services.store.papers.answers(answers_key(head.scenario, head.replay_versions.model), head.seed)
    if answers is not None:
        files["answers.json"] = json_file({"settled": json.loads(answers)})
    records, unreadable = _records(services, head.id)
    return files | records, [*missing, *unreadable]


def run_file(
    services: Services, head: RunHead, summary: RunStanding, *, at: datetime, reason: str, replayed: bool
) -> bytes:
    """Return what ``run.json`` says of a run."""
    text = services.store.library.text(head.scenario)
    return json_file(
        {
            "run": head.id,
            "trainee": head.trainee,
            "cohort": head.cohort,
            "assigned": stamp(head.created),
            "scenario": {
                "id": text.id if text else "",
                "version": text.version if text else None,
                "sha256": head.scenario,
            },
            "seed": head.seed,
            "versions": {**asdict(head.replay_versions), "kept_with_the_run": head.versions is not None},
            "frozen": stamp(at),
            "frozen_by": asdict(present_versions()),
            "replayed_to_freeze": replayed,
            "reason": reason,
            "standing": json.loads(summary.to_json()),
        }
    )


def _records(services: Services, run: str) -> tuple[Files, list[MissingPart]]:
    """Return the CPD records of a run as issued, each alone and as a bundle signed for this freeze."""
    files: Files = {}
    for head in services.store.papers.records(run):
        try:
            files[f"records/{head.id}.json"] = as_json.as_json(CpdRecord.model_validate_json(head.body))
        except ValidationError:
            files[f"records/{head.id}.stored.json"] = head.body.encode()
    if any(name.endswith(".stored.json") for name in files):
        why = "the records are of an older form than this program bundles; they stand as they were stored"
        return files, [MissingPart("records/*.zip", why)]
    return files | {f"records/{name}": data for name, data in record_bundles(services, run)}, []
