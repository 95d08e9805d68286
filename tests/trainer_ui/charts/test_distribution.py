"""A distribution keeps every run and its difference."""

from exercise.read_models.debrief_models import Distribution
from trainer_ui.charts.distribution import distribution_chart, distribution_table

DIST = Distribution(
    "Harm", "days", (3.0, 1.0, 2.0), (5.0, 6.0, 4.0), -3.0, -4.0, -2.0, "Less harm with them."
)


def test_a_distribution_keeps_every_run_and_its_difference() -> None:
    rows = distribution_table(DIST).to_dict("records")
    assert [(row["Number"], row["Lowest"], row["Middle"], row["Highest"]) for row in rows] == [
        (3, 1.0, 2.0, 3.0),
        (3, 4.0, 5.0, 6.0),
    ]
    assert rows[0]["Difference"] == "-3.0 (-4.0 to -2.0)"
    (data,) = distribution_chart(DIST).to_dict()["datasets"].values()
    assert len(data) == 6
