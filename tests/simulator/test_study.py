import csv
import json

import pyarrow.parquet as pq
import pytest

from simulator.lab.study import Study, StudyError, effects, load_study, run_study, write

STUDY = """
title: Broker or nobody
scenario: small-town
replicates: 4
days: 21
seed: 3
strategies:
  broker:
    - {day: 2, action: arrest, target: "@broker"}
  clear:
    - {day: 2, action: clear, target: ZONE}
"""


@pytest.fixture
def study(town, tmp_path) -> Study:
    path = tmp_path / "study.yaml"
    path.write_text(STUDY.replace("ZONE", town.area.zones[0].id), encoding="utf-8")
    return load_study(path)


def test_a_study_compares_every_strategy_with_none_and_with_each_other(town, study):
    result = run_study(study, town)
    assert result.strategies == ("none", "broker", "clear")
    assert len(result.outcomes) == 12
    pairs = {(effect.strategy, effect.against) for effect in effects(result)}
    assert pairs == {("broker", "none"), ("clear", "none"), ("clear", "broker")}
    for effect in effects(result):
        assert effect.low <= effect.difference <= effect.high
        assert effect.strategy in effect.words


def test_results_do_not_depend_on_workers(town, study):
    assert run_study(study, town, workers=2) == run_study(study, town)


def test_stopping_keeps_what_is_done(town, study):
    seen = []
    result = run_study(
        study,
        town,
        progress=lambda done, total: seen.append((done, total)),
        should_stop=lambda: len(seen) >= 2,
    )
    assert result.stopped
    assert result.replicates_done == 2
    assert seen == [(3, 12), (6, 12)]
    assert {row.replicate for row in result.outcomes} == {0, 1}


def test_results_are_written_alike_as_parquet_and_csv(town, study, tmp_path):
    result = run_study(study, town)
    write(result, tmp_path / "out")
    rows = pq.read_table(tmp_path / "out" / "runs.parquet").to_pylist()
    with (tmp_path / "out" / "runs.csv").open(encoding="utf-8") as file:
        lines = list(csv.DictReader(file))
    assert [row["harm"] for row in rows] == [float(line["harm"]) for line in lines]
    facts = json.loads((tmp_path / "out" / "summary.json").read_text(encoding="utf-8"))
    assert facts["replicates_done"] == 4
    assert len(facts["in_words"]) == len(effects(result))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("title: [", "is not YAML"),
        ("title: Only a title", "strategies"),
        (STUDY.replace("replicates: 4", "replicates: 1"), "replicates"),
        (STUDY.replace("broker:", "none:"), "called none"),
    ],
)
def test_a_broken_study_is_refused_in_words(tmp_path, text, words):
    path = tmp_path / "broken.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(StudyError, match=words):
        load_study(path)


def test_a_missing_study_is_refused_in_words(tmp_path):
    with pytest.raises(StudyError, match="check the path"):
        load_study(tmp_path / "absent.yaml")


@pytest.mark.parametrize("target", ["@leader", "@leader:G99", "@wizard:G01", "Z-NOWHERE"])
def test_a_strategy_with_an_unknown_target_is_refused(town, study, target):
    order = study.strategies["broker"][0].model_copy(update={"target": target})
    wrong = study.model_copy(update={"strategies": {"wrong": (order,)}})
    with pytest.raises(StudyError, match="strategy wrong"):
        run_study(wrong, town)
