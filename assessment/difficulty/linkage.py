"""How well a standard matcher finds out who is who: Splink on the names and numbers in reports.

Splink is optional (``pip install 'goldenthread[linkage]'``); exact matching is always there beside it.
"""

import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from assessment.difficulty.difficulty_measures import DifficultyMeasure, Meaning, SeedFigure, each
from assessment.difficulty.observed_world import ObservedWorld
from simulator.ids import is_person_id
from synthetic.mentions import mentions
from synthetic.report import Report

_WHO = re.compile(r"^Who: (?P<who>.+?) {4}Where: ", re.MULTILINE)
_QUOTED = re.compile(r'"[^"]*"|[()]')
_KNOWN_AS = re.compile(r"^\S+ (?P<family>.+) \((?P<first_name>\S+)\)$")
THRESHOLD = 0.5
"""Match probability from which two mentions count as one person."""
RECALL = 0.8
"""Share of true pairs that are expected to have equal names. An assumption, for Splink's prior."""
PAIRS = 200_000
"""Pairs that Splink samples for its chances of agreement among strangers."""

RowPair = tuple[int, int]


@dataclass(frozen=True)
class Mentioned:
    """A nominal as one report writes them."""

    first_name: str
    family: str
    telephone: str | None
    vehicle: str | None
    person: str
    """Id of who is meant: the truth that a matcher does not see."""


def linkage(world: ObservedWorld) -> Iterable[SeedFigure]:
    """Yield the F1 of exact matching by name, and of Splink where it is installed."""
    rows = mentioned(world.log.reports)
    true = {(a, b) for a, b in combinations(range(len(rows)), 2) if rows[a].person == rows[b].person}
    exact = {
        (a, b)
        for a, b in combinations(range(len(rows)), 2)
        if (rows[a].first_name, rows[a].family) == (rows[b].first_name, rows[b].family)
    }
    yield SeedFigure("linkage_exact", "", world.seed, f1(exact, true))
    splink_pairs = by_splink(rows)
    yield SeedFigure(
        "linkage_splink", "", world.seed, None if splink_pairs is None else f1(splink_pairs, true)
    )


def mentioned(reports: Iterable[Report]) -> list[Mentioned]:
    """Return every nominal that a form names, as written there, in order of report."""
    return [row for report in reports for row in _mentions(report)]


def _mentions(report: Report) -> Iterator[Mentioned]:
    people = _WHO.search(report.body)
    names = [] if people is None or people["who"] == "Not stated" else people["who"].split("; ")
    mentioned_objects = mentions(report)
    numbers = dict(reversed(mentioned_objects.objects))
    # A form names its subject and then the others, in the order in which the report's entities stand.
    for number, (name, entity) in enumerate(zip(names, report.entities, strict=False)):
        if is_person_id(entity):
            words = _plain(name).split()
            yield Mentioned(
                first_name=words[0] if words else "",
                family=words[-1] if words else "",
                telephone=numbers.get("telephone") if number == 0 else None,
                vehicle=numbers.get("vehicle") if number == 0 else None,
                person=entity,
            )


def _plain(name: str) -> str:
    """Return first and family name in lower case; a nickname in quotes or before brackets is left out."""
    known_as = _KNOWN_AS.match(name)
    full = f"{known_as['first_name']} {known_as['family']}" if known_as else _QUOTED.sub(" ", name)
    return full.lower()


def f1(pairs: set[RowPair], true: set[RowPair]) -> float | None:
    """Return the harmonic mean of precision and recall over pairs; None without a true pair."""
    return 2 * len(pairs & true) / (len(pairs) + len(true)) if true else None


def by_splink(rows: list[Mentioned]) -> set[RowPair] | None:
    """Return the pairs that Splink matches, trained on these rows alone; None where it is not installed."""
    try:
        import splink
        import splink.comparison_library as compare
    except ImportError:
        return None
    if len(rows) < 2:
        return set()
    logging.getLogger("splink").setLevel(logging.ERROR)
    linker = _linker(splink, compare, rows)
    training = linker.training
    training.estimate_probability_two_random_records_match(
        [splink.block_on("first_name", "family")], recall=RECALL
    )
    training.estimate_u_using_random_sampling(max_pairs=PAIRS, seed=1)
    for columns in (("family",), ("first_name",)):
        training.estimate_parameters_using_expectation_maximisation(splink.block_on(*columns))
    predicted = linker.inference.predict(threshold_match_probability=THRESHOLD)
    return {(min(p), max(p)) for p in ((r["id_l"], r["id_r"]) for r in predicted.as_record_list())}


def _linker(splink: Any, compare: Any, rows: list[Mentioned]) -> Any:
    import duckdb
    import pyarrow as pa
    from splink.backends.duckdb import DuckDBAPI

    # One thread, so that the same reports give the same pairs on any machine.
    api = DuckDBAPI(duckdb.connect(config={"threads": 1}))
    columns = ("first_name", "family", "telephone", "vehicle")
    table = pa.table(
        {
            "id": list(range(len(rows))),
            **{c: pa.array([getattr(r, c) for r in rows], pa.string()) for c in columns},
        }
    )
    settings = splink.SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="id",
        comparisons=[
            compare.JaroWinklerAtThresholds("first_name", [0.92, 0.8]),
            compare.JaroWinklerAtThresholds("family", [0.92, 0.8]),
            compare.ExactMatch("telephone"),
            compare.ExactMatch("vehicle"),
        ],
        blocking_rules_to_generate_predictions=[
            splink.block_on("family"),
            splink.block_on("first_name"),
            splink.block_on("telephone"),
            splink.block_on("vehicle"),
        ],
    )
    return splink.Linker(api.register(table), settings, log_level=logging.ERROR)


MEASURE = DifficultyMeasure(
    id="linkage",
    title="Who is who",
    meanings=(
        Meaning(
            "linkage_exact",
            "Linkage F1, exact names",
            "F1 over pairs of mentions when nominals are one person whenever their names are written alike.",
            "F1",
            "lower",
            (0.0, 1.0),
        ),
        Meaning(
            "linkage_splink",
            "Linkage F1, Splink",
            "The same for Splink, trained on the reports alone, on names, numbers and plates.",
            "F1",
            "lower",
            (0.0, 1.0),
        ),
    ),
    figures=each(linkage),
)
