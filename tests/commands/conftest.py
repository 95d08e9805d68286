"""A command line with a home of its own, and a keyboard to stop it with."""

import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from commands.main import main
from exercise.bots.bots import play
from exercise.services.services import open_services
from exercise.services.settings import Settings
from scenarios.load import load

SMALL = Path(__file__).parents[1] / "data" / "small-town.yaml"
Line = Callable[..., Result]
ASSESSOR = ("--user", "bot assessor")


@pytest.fixture
def line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Line:
    """Run ``goldenthread`` with words and return what it said; any traceback fails the test."""
    monkeypatch.setenv("GOLDENTHREAD_HOME", str(tmp_path / "var"))
    for cost, least in (("TIME_COST", "1"), ("MEMORY_KIB", "8"), ("PARALLELISM", "1")):
        monkeypatch.setenv(f"GOLDENTHREAD_ARGON2_{cost}", least)
    for name in ("DATABASE", "USER", "PASSWORD"):
        monkeypatch.delenv(f"GOLDENTHREAD_{name}", raising=False)

    def run(*words: object, code: int = 0, typed: str | None = None) -> Result:
        result = CliRunner().invoke(main, [str(word) for word in words], input=typed)
        unexpected = result.exception is not None and not isinstance(result.exception, SystemExit)
        if unexpected:
            raise AssertionError(f"a traceback reached the terminal: {words}") from result.exception
        assert result.exit_code == code, f"{words}\n{result.output}"
        return result

    return run


@pytest.fixture
def small() -> Path:
    """Return the file of a town small enough to simulate in a moment."""
    return SMALL


@pytest.fixture(autouse=True)
def _keyboard() -> Iterator[None]:
    """Let Ctrl-C reach the tests also where they were started in the background, which ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def interrupt_in(monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, call: int) -> None:
    """Press Ctrl-C during one call of a function, counted from 1."""
    real, calls = getattr(owner, name), []

    def pressed(*args: Any, **kwargs: Any) -> Any:
        calls.append(name)
        if len(calls) == call:
            signal.raise_signal(signal.SIGINT)
        return real(*args, **kwargs)

    monkeypatch.setattr(owner, name, pressed)


@pytest.fixture
def run(line: Line, small: Path) -> str:
    """Play and sign a game in the house that the command line uses, and return its run."""
    services = open_services(Settings())
    score = play(services, load(small), 4, "base-rate", sign=True)
    services.store.close()
    return score.run


def tables(directory: Path) -> dict[str, str]:
    """Return every file below a directory by name, for comparing text files."""
    return {
        path.relative_to(directory).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(directory.rglob("*"))
        if path.suffix in {".json", ".jsonl", ".csv", ".graphml", ".html"}
    }
