"""``goldenthread lab patterns``: what the model makes of published patterns, and its negative controls."""

import os
from pathlib import Path

import click

from commands.failures import CommandError, Interruption
from commands.output_files import out_directory
from commands.terminal import (
    json_option,
    overwrite_option,
    print_table,
    progress,
    say,
    stop_on_interrupt,
)
from lab.patterns.pattern_records import Pattern, PatternResult


@click.command()
@click.option("--full", is_flag=True, help="All seeds, some minutes a pattern; quick otherwise.")
@click.option(
    "--only", multiple=True, metavar="ID", help="A pattern or control, such as P3 or N1; repeatable."
)
@click.option(
    "--workers", type=click.IntRange(1, 256), default=None, help="Processes to use.  [default: all cores]"
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=None,
    help="Directory for patterns.html with a plot each and patterns.json; created if absent.",
)
@overwrite_option
@json_option
def patterns(
    full: bool, only: tuple[str, ...], workers: int | None, out: Path | None, overwrite: bool, as_json: bool
) -> None:
    """Hold the model to published patterns P1 to P15 and to the negative controls.

    Each is measured over named seeds and judged against its band: in band, out of band, or cannot
    tell, when the 95% interval reaches over an edge. A pattern out of band is a finding, not a
    failure of the command. Results do not depend on the number of workers. Ctrl-C stops after what
    is under way and keeps the patterns that are finished.
    """
    from lab.patterns.pattern_page import page
    from lab.patterns.pattern_run import run_patterns
    from lab.patterns.pattern_store import as_json as stored

    selection = _selection(only)
    if out is not None:
        out = out_directory(out, overwrite)
    with stop_on_interrupt() as should_stop, progress("Patterns") as update:
        results = run_patterns(
            selection,
            quick=not full,
            workers=workers or os.cpu_count() or 1,
            progress=update,
            should_stop=should_stop,
        )
    if out is not None:
        (out / "patterns.html").write_text(page(selection, results), encoding="utf-8")
        (out / "patterns.json").write_text(stored(results), encoding="utf-8")
        say(f"{out} holds patterns.html and patterns.json.")
    if as_json:
        click.echo(stored(results), nl=False)
    else:
        _show(selection, results)
    if len(results) < len(selection):
        raise Interruption(f"Stopped after {len(results)} of {len(selection)} patterns; those are kept.")


def _selection(only: tuple[str, ...]) -> tuple[Pattern, ...]:
    """Return the patterns asked for, in order.

    Raises:
        CommandError: with every name that no pattern has.
    """
    from lab.patterns.registry import CONTROLS, PATTERNS

    offer = (*PATTERNS, *CONTROLS)
    idents = {ident.upper() for ident in only}
    unknown = sorted(idents - {pattern.id for pattern in offer})
    if unknown:
        raise CommandError(
            f"--only: there is no pattern {', '.join(unknown)}; use some of "
            f"{', '.join(pattern.id for pattern in offer)}"
        )
    return tuple(pattern for pattern in offer if not idents or pattern.id in idents)


def _show(selection: tuple[Pattern, ...], results: tuple[PatternResult, ...]) -> None:
    """Print the table, and under it what is not in its band."""
    from rich.table import Table

    from lab.patterns.pattern_words import SIGN, band, interval, misses

    by_id = {result.id: result for result in results}
    table = Table("id", "pattern", "measured, 95% interval", "band", "unit", "verdict", "seeds")
    remarks = []
    for pattern in selection:
        if pattern.id not in by_id:
            continue
        result = by_id[pattern.id]
        measurement = result.measured
        table.add_row(
            pattern.id,
            pattern.title,
            interval(measurement.value, measurement.low, measurement.high),
            band(pattern.low, pattern.high),
            pattern.unit,
            f"{SIGN[result.verdict]} {result.verdict}",
            str(len(result.seeds)),
        )
        remarks += [f"{pattern.id}: {miss}" for miss in misses(result, pattern)]
    print_table(table)
    for line in remarks:
        click.echo(line)
