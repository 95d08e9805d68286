"""How often each bias indicator remarks on readers without its bias, and on readers with it.

Run it with ``make calibration``: it writes ``docs/calibration.md`` and ``assessment/bias/calibration.json``,
from which the product leaves out what remarks on more than one unbiased reader in ten.
"""

import json
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from assessment.bias.evidence import IndicatorRow, evidence
from assessment.bias.registry import CALIBRATION, INDICATORS, MOST_ALARMS, NOT_IN_THE_LOG
from assessment.mark_records import Indicator
from benchmarks.readers import BIASED, HOURS, UNBIASED, Case, Habit, case, read
from scenarios.load import find

PAGE = Path(__file__).parent.parent / "docs" / "calibration.md"
SEEDS = 200
EXERCISES = (1, 3, 10)
Rows = dict[str, tuple[IndicatorRow, ...]]


def rows_of(exercise: Case, habit: Habit, names: Sequence[str]) -> Rows:
    """Return an indicator's rows of one reader's log, for every indicator named."""
    ledger = evidence(exercise.reader, read(exercise, habit))
    return {name: INDICATORS[name].rows(ledger) for name in names}


def one_seed(scenario: str, seed: int) -> tuple[Rows, Rows]:
    """Return the rows of the unbiased reader for every indicator, and of each biased one for its own."""
    exercise = case(find(scenario), seed)
    biased: Rows = {}
    for name in INDICATORS:
        biased |= rows_of(exercise, BIASED[name][0], [name])
    return rows_of(exercise, UNBIASED, list(INDICATORS)), biased


def judged(people_rows: Sequence[Rows], name: str, exercises: int) -> list[Indicator]:
    """Return what an indicator says of each person: exercise k and those after it, round the circle."""
    people = len(people_rows)
    return [
        INDICATORS[name].judge([row for j in range(exercises) for row in people_rows[(k + j) % people][name]])
        for k in range(people)
    ]


def rate(indicators: Sequence[Indicator], *, towards: bool) -> float:
    """Return the share of people remarked on; ``towards`` counts only remarks in the direction of the bias."""
    hits = [i.remarked and (not towards or (i.estimate or 0.0) > 0) for i in indicators]
    return sum(hits) / len(hits)


def table(pairs: Sequence[tuple[Rows, Rows]]) -> dict[str, list[dict[str, float]]]:
    """Return false alarms and power by indicator and number of exercises."""
    unbiased, biased = ([pair[k] for pair in pairs] for k in (0, 1))
    return {
        name: [
            {
                "exercises": n,
                "false_alarms": round(rate(judged(unbiased, name, n), towards=False), 3),
                "power": round(rate(judged(biased, name, n), towards=True), 3),
            }
            for n in EXERCISES
            if n <= len(pairs)
        ]
        for name in INDICATORS
    }


def page(title: str, seeds: int, rates: dict[str, list[dict[str, float]]]) -> str:
    """Return the table as Markdown."""
    lines = [
        "# How well the bias indicators work",
        "",
        f"Written by `make calibration`: scripted readers of {title}, seeds 1 to {seeds}, on the reports of the real",
        f"generator. Every reader has {HOURS:g} hours a cycle for reports that bear on a question, opens what tells most",
        "for an hour half of the time and anything otherwise, and states every question at the start and at the end of",
        "each cycle with noise of 0.25 in natural logs, in whole percentages. The unbiased reader weighs as the ideal",
        "observer does. A *false alarm* is a remark on it, in either direction; *power* is the share of readers with the",
        "bias on whom the indicator remarks in the right direction. Over three and ten exercises a person is a run of",
        "seeds in a row, so that people overlap and the rates at ten are the least certain.",
        "",
        f"An indicator with more than {MOST_ALARMS:.0%} false alarms is **not shown** over so many exercises. With {seeds} readers",
        "a true rate of 5% is measured as anything from 2% to 8%. People differ from scripts: these rates are a floor for doubt.",
        "",
        "| indicator | the biased reader | "
        + " | ".join(f"false alarms, {n}" for n in EXERCISES)
        + " | "
        + " | ".join(f"power, {n}" for n in EXERCISES)
        + " |",
        "| --- " * (2 + 2 * len(EXERCISES)) + "|",
    ]
    for name, rows in rates.items():
        alarms = [
            f"{r['false_alarms']:.0%}" + (" (not shown)" if r["false_alarms"] > MOST_ALARMS else "")
            for r in rows
        ]
        powers = [f"{r['power']:.0%}" for r in rows]
        lines.append(f"| {name} | {BIASED[name][1]} | {' | '.join(alarms)} | {' | '.join(powers)} |")
    lines += ["", "Rows of the literature's table that a log cannot support:", ""]
    lines += [f"- **{name}** {why}" for name, why in NOT_IN_THE_LOG.items()]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Read, judge, print and write both files."""
    scenario = sys.argv[1] if len(sys.argv) > 1 else "harrowmere-lines"
    seeds = int(sys.argv[2]) if len(sys.argv) > 2 else SEEDS
    pairs: list[tuple[Rows, Rows]] = []
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        for pair in pool.map(partial(one_seed, scenario), range(1, seeds + 1)):
            pairs.append(pair)
            print(f"\r{len(pairs)} of {seeds} seeds", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    rates = table(pairs)
    text = page(find(scenario).title, seeds, rates)
    print(text)
    if seeds == SEEDS:
        PAGE.write_text(text, encoding="utf-8")
        calibration = {"scenario": scenario, "seeds": seeds, "indicators": rates}
        CALIBRATION.write_text(json.dumps(calibration, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
