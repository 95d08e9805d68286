"""The timeline keeps both clocks in every time zone."""

from datetime import date, timedelta

from exercise.read_models.chart_models import Moment
from trainer_ui.charts.timeline import timeline_chart, timeline_table

MOMENTS = tuple(
    Moment(f"M{n}", f"Lane {n % 2}", f"Thing {n}", date(2031, 3, 30) - timedelta(days=n), date(2031, 4, 2))
    for n in range(4)
)


def test_the_timeline_keeps_both_clocks_in_every_time_zone() -> None:
    table = timeline_table(MOMENTS)
    assert list(table["Happened"]) == sorted(moment.happened for moment in MOMENTS)
    drawn = timeline_chart(MOMENTS).to_dict()
    moments = [row for rows in drawn["datasets"].values() for row in rows if "at" in row]
    assert len(moments) == 2 * len(MOMENTS)
    assert all(row["at"].split("T")[1].startswith("12:00") for row in moments)
