"""``simulate --plot`` adds one page, and leaves the rest as it is."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Line = Callable[..., Result]


def test_a_plot_is_written_beside_the_other_files_when_asked_for(
    line: Line, small: Path, tmp_path: Path
) -> None:
    run = ("simulate", small, "--seed", 3, "--days", 14, "--order", "8:clear:Z-WHARF", "--json", "--out")
    plain = json.loads(line(*run, tmp_path / "plain").stdout)
    drawn = json.loads(line(*run, tmp_path / "drawn", "--plot").stdout)
    assert plain == drawn
    assert {path.name for path in (tmp_path / "plain").iterdir()} == {"trace", "summary.json"}
    assert {path.name for path in (tmp_path / "drawn").iterdir()} == {"trace", "summary.json", "plot.html"}
    page = (tmp_path / "drawn" / "plot.html").read_text(encoding="utf-8")
    assert drawn["digest"] in page
    assert "The same world without the orders" in page


def test_a_plot_is_the_same_twice_and_of_modest_size(line: Line, tmp_path: Path) -> None:
    for name in ("a", "b"):
        line("simulate", "harrowmere-lines", "--seed", 7, "--plot", "--out", tmp_path / name)
    pages = [(tmp_path / name / "plot.html").read_bytes() for name in ("a", "b")]
    assert pages[0] == pages[1]
    assert len(pages[0]) < 2_000_000
