"""What was measured goes into the file, and nothing else of it changes."""

from difflib import ndiff

import pytest

from scenarios.faults import ScenarioError
from scenarios.load import LIBRARY, load_text
from scenarios.measured_outcomes import with_outcomes
from scenarios.questions.place import PlaceQuestion

TEXT = (LIBRARY / "harrowmere-lines.yaml").read_text(encoding="utf-8")
OUTCOMES = [[0.6, 0.1, 0.1, 0.1, 0.1]] * 5
RATES = [0.6, 0.1, 0.1, 0.1, 0.1]


def test_outcomes_and_base_rates_are_replaced_and_every_other_line_stays() -> None:
    text = with_outcomes(TEXT, "town.yaml", "Q3", OUTCOMES, RATES)
    [asked] = [q for q in load_text(text, "town.yaml").questions if isinstance(q, PlaceQuestion)]
    assert asked.outcomes == tuple(map(tuple, OUTCOMES))
    assert asked.base_rates == tuple(RATES)
    changed = [line for line in ndiff(TEXT.splitlines(), text.splitlines()) if line.startswith("- ")]
    assert len(changed) == 6
    assert with_outcomes(text, "town.yaml", "Q3", asked.outcomes, asked.base_rates) == text


def test_rows_within_one_pair_of_brackets_stay_there() -> None:
    text = "questions:\n  - {id: Q3, outcomes: [[0.5, 0.5], [0.1, 0.9]], base_rates: [0.3, 0.7]}  # mine\n"
    assert with_outcomes(text, "town.yaml", "Q3", [[1, 0], [0.25, 0.75]], [0.6, 0.4]) == (
        "questions:\n  - {id: Q3, outcomes: [[1, 0], [0.25, 0.75]], base_rates: [0.6, 0.4]}  # mine\n"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("questions: []\n", "Q3 has no outcomes and base_rates to write to"),
        (
            "questions:\n  - id: Q3\n    outcomes:\n      - - 1\n    base_rates: [1]\n",
            "Q3 has figures one a line",
        ),
    ],
)
def test_what_cannot_be_written_to_is_said_with_a_remedy(text: str, said: str) -> None:
    with pytest.raises(ScenarioError, match=said):
        with_outcomes(text, "town.yaml", "Q3", OUTCOMES, RATES)
