"""Effects show their intervals, and those that are the same are known as such."""

from exercise.read_models.research_models import EffectRow
from trainer_ui.charts.strategy_effects import alike, effects_chart, effects_table

EFFECTS = tuple(EffectRow(f"S{n}", "Harm", "days", 9.0, -1.0 * n, -2.0 * n, 0.5, 50) for n in (1, 2))


def test_effects_show_their_intervals() -> None:
    assert list(effects_table(EFFECTS)["Low"]) == [-2.0, -4.0]
    assert "95% interval" in effects_chart(EFFECTS).to_dict()["description"]


def test_strategies_that_came_out_the_same_in_every_pair_are_known_as_such() -> None:
    same = EffectRow("S3", "Groups alive", "groups", 4.0, 0.0, 0.0, 0.0, 50)
    assert alike(same)
    assert not any(alike(row) for row in EFFECTS)
