"""The table of patterns in ``docs/model.md``, from the results in ``docs/patterns.json``.

``python -m lab.patterns.pattern_document`` rewrites the table; ``--check`` only compares.
"""

import sys
from pathlib import Path

from lab.patterns.pattern_records import Pattern, PatternResult
from lab.patterns.pattern_store import read_results
from lab.patterns.pattern_words import band, figure, interval, misses
from lab.patterns.registry import CONTROLS, PATTERNS

DOCUMENT = Path(__file__).parents[2] / "docs" / "model.md"
RESULTS = DOCUMENT.parent / "patterns.json"
START, END = "<!-- patterns: generated, do not edit -->", "<!-- end of patterns -->"


def table(results: tuple[PatternResult, ...]) -> str:
    """Return the table of all patterns and controls with its marks; one without a result says so."""
    by_id = {result.id: result for result in results}
    lines = [
        START,
        "",
        "| id | pattern | measured, 95% interval | band | verdict | seeds | seen with 80% chance: full, quick | "
        "basis |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    lines += [_row(pattern, by_id.get(pattern.id)) for pattern in (*PATTERNS, *CONTROLS)]
    notes = [note for p in (*PATTERNS, *CONTROLS) if p.id in by_id for note in _notes(p, by_id[p.id])]
    return "\n".join([*lines, "", *notes, *([""] if notes else []), END])


def _row(pattern: Pattern, result: PatternResult | None) -> str:
    edge = f"{band(pattern.low, pattern.high)} {pattern.unit}"
    basis = pattern.source + ("" if pattern.exact else " Direction only.")
    if result is None:
        return f"| {pattern.id} | {pattern.title} | not run | {edge} | – | – | – | {basis} |"
    measured = result.measured
    cells = (
        pattern.id,
        pattern.title,
        interval(measured.value, measured.low, measured.high),
        edge,
        f"**{result.verdict}**" if result.verdict != "in band" else result.verdict,
        f"1 to {result.seeds[-1]}",
        f"{figure(result.detectable)}, {figure(result.detectable_quick)}",
        basis,
    )
    return f"| {' | '.join(cells)} |"


def _notes(pattern: Pattern, result: PatternResult) -> list[str]:
    """Return what is not in its band, in a line."""
    missed = misses(result, pattern)
    return [f"- {pattern.id}, {result.verdict}: {'; '.join(missed)}."] if missed else []


def renewed(text: str, results: tuple[PatternResult, ...]) -> str:
    """Return the document with a fresh table between its marks."""
    head, _, rest = text.partition(START)
    return head + table(results) + rest.partition(END)[2]


def main(arguments: list[str]) -> int:
    """Rewrite or check the document; returns the exit code."""
    text = DOCUMENT.read_text(encoding="utf-8")
    fresh = renewed(text, read_results(RESULTS))
    if "--check" in arguments:
        if fresh == text:
            return 0
        sys.stderr.write(
            f"{DOCUMENT}: the table of patterns is stale; run python -m lab.patterns.pattern_document\n"
        )
        return 1
    DOCUMENT.write_text(fresh, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
