"""Whatever is typed, the answer is a sentence with a remedy, and never a traceback."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Line = Callable[..., Result]


def test_an_unknown_scenario_gets_the_nearest_name(line: Line, tmp_path: Path) -> None:
    said = line("simulate", "harowmere-lines", "--out", tmp_path / "out", code=1).stderr
    assert "harrowmere-lines" in said
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("seed", ["-1", "2147483648", "seven", "1.5"])
def test_a_seed_out_of_range_is_wrong_usage(line: Line, tmp_path: Path, small: Path, seed: str) -> None:
    said = line("simulate", small, "--seed", seed, "--out", tmp_path / "out", code=2).stderr
    assert "--seed" in said


@pytest.mark.parametrize(
    ("order", "words"),
    [
        ("clear", "DAY:ACTION"),
        ("x:clear:Z-WHARF", "DAY:ACTION"),
        ("8:sing", "sing"),
        ("8:clear:Z-MOON", "Z-MOON"),
        ("8:clear", "use one of"),
        ("800:clear:Z-WHARF", "day"),
    ],
)
def test_an_order_that_cannot_be_is_wrong_usage(
    line: Line, tmp_path: Path, small: Path, order: str, words: str
) -> None:
    said = line("simulate", small, "--order", order, "--out", tmp_path / "out", code=2).stderr
    assert words.lower() in said.lower()


def test_more_days_than_the_calendar_has_is_wrong_usage(line: Line, tmp_path: Path, small: Path) -> None:
    said = line("simulate", small, "--days", 4000, "--out", tmp_path / "out", code=2).stderr
    assert "28" in said


def test_a_broken_scenario_prints_every_fault_where_it_is(line: Line, tmp_path: Path, small: Path) -> None:
    broken = tmp_path / "broken.yaml"
    text = small.read_text(encoding="utf-8")
    broken.write_text(
        text.replace("notional_hours: 1", "notional_hours: -1").replace("level: foundation", "level: godlike")
    )
    for words in (("scenario", "check", broken), ("observe", broken, "--out", tmp_path / "out")):
        said = line(*words, code=1).stderr
        for field in ("level", "notional_hours"):
            number = next(
                i for i, row in enumerate(broken.read_text().splitlines(), 1) if row.startswith(field)
            )
            assert any(
                row.startswith(f"{broken}:{number}: {field}: ") and "; " in row for row in said.splitlines()
            )


@pytest.mark.parametrize(
    "content",
    [b"", b"a: [", b"\xff\xfe\x00", b"just words", b"\t- x", b"&a [*a]", b"x: !!python/object:os.x {}"],
)
def test_a_file_that_is_no_scenario_is_refused_in_words(line: Line, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.yaml"
    path.write_bytes(content)
    assert "odd.yaml" in line("scenario", "check", path, code=1).stderr
    assert "odd.yaml" in line("scenario", "card", path, code=1).stderr


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("scenario", "check"), 1),
        (("scenario", "card"), 1),
        (("log", "verify"), 1),
        (("records", "verify"), 2),
        (("lab", "run", "--out", "out"), 1),
        (("lab", "check"), 1),
    ],
)
def test_a_missing_file_is_named(line: Line, tmp_path: Path, words: tuple[str, ...], code: int) -> None:
    assert "gone.yaml" in line(*words, tmp_path / "gone.yaml", code=code).stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_an_unwritable_directory_is_refused_before_any_work(line: Line, tmp_path: Path, small: Path) -> None:
    tmp_path.chmod(0o500)
    said = line("simulate", small, "--out", tmp_path / "out", code=1).stderr
    assert "choose" in said


def test_a_file_in_the_way_of_a_directory_is_named(line: Line, tmp_path: Path, small: Path) -> None:
    (tmp_path / "file").write_text("mine")
    said = line("simulate", small, "--out", tmp_path / "file" / "out", code=1).stderr
    assert "file" in said
    assert "; " in said
    assert (tmp_path / "file").read_text() == "mine"


def test_results_are_never_mixed_with_files_that_were_there(line: Line, tmp_path: Path, small: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    said = line("observe", small, "--out", tmp_path / "out", code=1).stderr
    assert "--overwrite" in said
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["mine.txt"]


def test_a_port_in_use_is_named_with_another_to_try(line: Line) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = line("serve", "--port", port, code=1).stderr
    assert str(port) in said
    assert "--port" in said


def test_a_wrong_setting_is_named(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOLDENTHREAD_WORKERS", "many")
    said = line(
        "users", "add", "ada", "--role", "trainee", "--password", "long enough for this", code=1
    ).stderr
    assert "GOLDENTHREAD_WORKERS" in said


def test_a_corrupt_database_is_refused_and_left_as_it_is(line: Line, tmp_path: Path) -> None:
    (tmp_path / "var").mkdir()
    database = tmp_path / "var" / "goldenthread.db"
    database.write_bytes(b"not a database " * 400)
    for words in (("log", "verify", "EX-0001"), ("records", "list", "--user", "ada"), ("serve", "--port", 1)):
        said = line(*words, code=1).stderr
        assert "; " in said
    assert database.read_bytes() == b"not a database " * 400


@pytest.mark.parametrize(
    "address",
    ["postgresql://nobody:hush@127.0.0.1:1/none", "mysql://x/y", "nonsense", "sqlite:////proc/none/x.db"],
)
def test_a_database_out_of_reach_is_refused_without_its_password(
    line: Line, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("GOLDENTHREAD_DATABASE", address)
    said = line("log", "verify", "EX-0001", code=1).stderr
    assert "; " in said
    assert "hush" not in said
