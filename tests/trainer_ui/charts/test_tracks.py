"""Lines of estimates name the truth and are told apart by shape."""

import json
from datetime import datetime

from exercise.read_models.debrief_models import TrackPoint
from exercise.read_models.desk_models import EstimateDetails, HypothesisDetails, QuestionDetails
from trainer_ui.charts.tracks import estimates_chart, estimates_table, tracks_chart, tracks_table

POINTS = tuple(
    TrackPoint(cycle, hypothesis, f"Candidate {hypothesis}", who, 0.5, hypothesis == "H1")
    for cycle in (1, 2)
    for hypothesis in ("H1", "H2")
    for who in ("you", "ideal")
)
QUESTION = QuestionDetails(
    "PIQ1",
    "broker",
    "Who?",
    "",
    tuple(HypothesisDetails(h, f"Candidate {h}", "", "", 0.5) for h in ("H1", "H2")),
)


def test_tracks_name_the_truth_and_tell_the_two_lines_apart_by_shape() -> None:
    table = tracks_table(POINTS)
    assert set(table["Hypothesis"]) == {"Candidate H1 (true)", "Candidate H2"}
    assert len(table) == len(POINTS)
    assert '"shape"' in json.dumps(tracks_chart(POINTS, 8).to_dict())


def test_the_last_estimate_of_a_cycle_counts() -> None:
    at = datetime(2031, 3, 1)
    stated = [
        EstimateDetails(1, at, "PIQ1", {"H1": 0.2, "H2": 0.8}, "low", ""),
        EstimateDetails(1, at, "PIQ1", {"H1": 0.6, "H2": 0.4}, "low", ""),
    ]
    assert list(estimates_table(QUESTION, stated)["Probability"]) == [0.6, 0.4]
    assert estimates_chart(QUESTION, stated, 8).to_dict()["description"]
