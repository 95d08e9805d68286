"""Where trade went is counted by what drove it, and every possible outcome keeps a chance."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.evidence_checks.driver_outcomes import (
    driver_outcomes,
    figure_counts,
    measured_place,
    rounded,
)
from scenarios.questions.place import PlaceQuestion
from tests.data import driven_town

[ASKED] = [q for q in driven_town.scenario().questions if isinstance(q, PlaceQuestion)]
FIRST, SECOND, THIRD = ASKED.zones
DRIVERS = [FIRST] * 10 + [THIRD] * 5 + ["H4"] * 5
TRUTHS = [FIRST] * 6 + ["H4"] * 4 + [SECOND] * 5 + ["H4"] * 5


def test_rows_are_drivers_and_columns_outcomes_in_the_order_of_the_question() -> None:
    found = driver_outcomes(ASKED, DRIVERS, TRUTHS)
    assert found.counts == ((6, 0, 0, 4), (0, 0, 0, 0), (0, 5, 0, 0), (0, 0, 0, 5))
    assert found.seeds == 20


def test_each_published_chance_stands_beside_its_count() -> None:
    counts = {c.label: c for c in figure_counts(ASKED, driver_outcomes(ASKED, DRIVERS, TRUTHS))}
    assert len(counts) == 4 + 16
    share = counts[f"Q3 {FIRST}"]
    assert (share.table, share.published, share.hits, share.trials) == ("driver", 0.3, 10, 20)
    moved = counts[f"Q3 {THIRD} to {SECOND}"]
    assert (moved.table, moved.published, moved.hits, moved.trials) == ("outcome", 0.1, 5, 5)
    assert counts[f"Q3 {SECOND} to none"].trials == 0


def test_what_is_measured_can_be_published() -> None:
    measured = measured_place(ASKED, driver_outcomes(ASKED, DRIVERS, TRUTHS))
    assert measured.outcomes[0] == (0.541, 0.042, 0.042, 0.375)
    assert measured.outcomes[1] == (0.25, 0.25, 0.25, 0.25)
    fields = {**ASKED.model_dump(), "outcomes": measured.outcomes, "base_rates": measured.base_rates}
    assert PlaceQuestion.model_validate(fields).base_rates == measured.base_rates


@given(st.lists(st.floats(0.001, 1), min_size=3, max_size=9))
def test_rounded_shares_add_up_to_one(weights: list[float]) -> None:
    shares = rounded([weight / sum(weights) for weight in weights])
    assert sum(shares) == pytest.approx(1, abs=1e-9)
    assert all(share == round(share, 3) for share in shares)
