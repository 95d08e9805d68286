"""The gate from the command line: one finding, one failure."""

import json
from pathlib import Path

from tests.commands.conftest import Line


def test_what_observe_writes_passes_the_gate(line: Line, small: Path, tmp_path: Path) -> None:
    line("observe", small, "--seed", 4, "--out", tmp_path / "out")
    assert "nothing that could be real" in line("safety", "scan", tmp_path / "out").stdout
    told = json.loads(line("safety", "scan", tmp_path / "out", "--json").stdout)
    assert (told["found"], told["unread"]) == ([], [])
    assert told["files"] >= 31


def test_a_signed_record_passes_the_gate_and_one_with_a_real_telephone_number_does_not(
    line: Line, small: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    line("play", small, "--seed", 4, "--bot", "open-all", "--out", out, "--sign")
    assert {p.suffix for p in out.iterdir()} >= {".pdf", ".csv", ".json", ".jsonl"}
    line("safety", "scan", out)
    record = out / "record.csv"
    record.write_text(record.read_text(encoding="utf-8") + "learner,020 7496 0123\n", encoding="utf-8")
    assert "telephone number '020 7496 0123'" in line("safety", "scan", out, code=1).stdout


def test_one_planted_identifier_fails_the_gate_and_is_named(line: Line, small: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    line("observe", small, "--seed", 4, "--out", out)
    reports = out / "reports.jsonl"
    rows = reports.read_text(encoding="utf-8").splitlines()
    rows[2] = rows[2].replace("Provenance: ", "Provenance: rang from +44 (0)7911-123456. ")
    reports.write_text("\n".join(rows), encoding="utf-8")
    result = line("safety", "scan", out, code=1)
    assert (
        f"{reports}:3: $.body: telephone number '+44 (0)7911-123456' could be real; use a drama range"
        in result.stdout
    )
    assert "1 finding(s)" in result.stderr
    told = json.loads(line("safety", "scan", out, "--json", code=1).stdout)
    (found,) = told["found"]
    assert found | {"file": ""} == {
        "kind": "telephone number",
        "value": "+44 (0)7911-123456",
        "file": "",
        "line": 3,
        "field": "$.body",
        "remedy": "use a drama range: allocator mobile or landline",
    }


def test_a_file_that_cannot_be_read_is_no_pass_unless_asked(line: Line, tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    assert "0 file(s) read, 1 file(s) not read" in line("safety", "scan", tmp_path, code=1).stderr
    line("safety", "scan", tmp_path, "--skip-unreadable")
    assert "check the spelling" in line("safety", "scan", tmp_path / "none", code=1).stderr
