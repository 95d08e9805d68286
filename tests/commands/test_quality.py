"""The quality of marks is printed where there are enough, and refused in words where not."""

import json

from tests.commands.conftest import ASSESSOR, Line


def test_the_quality_of_marks_is_printed_and_refused_in_words(line: Line, run: str) -> None:
    told = json.loads(line("records", "quality", *ASSESSOR, "--seeds", "--json").stdout)
    assert told["quality"]["handed_in"] == 1
    assert {figure["value"] for figure in told["quality"]["figures"]} == {None}
    assert [row["seed"] for row in told["seeds"]] == [4]
    printed = line("records", "quality", *ASSESSOR).stdout
    assert "needs at least 10" in " ".join(printed.split())
    assert "C-0099" in line("records", "quality", "--cohort", "C-0099", *ASSESSOR, code=1).stderr
