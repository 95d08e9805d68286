"""A command line with a home of its own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from commands.main import main

SMALL = Path(__file__).parents[1] / "data" / "small-town.yaml"
Line = Callable[..., Result]


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
