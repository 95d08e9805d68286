"""``goldenthread observe``: the world as it was reported."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.failures import CommandError
from commands.output_files import out_directory
from commands.terminal import (
    as_text,
    json_option,
    out_option,
    overwrite_option,
    print_json,
    progress,
    say,
    seed_option,
    steps,
    stop_on_interrupt,
)

if TYPE_CHECKING:
    from scenarios.schema.scenario import Scenario
    from simulator.answers import Slots
    from simulator.trace import Trace
    from synthetic.bulk.bulk_files import BulkCount
    from synthetic.pole import Pole
    from synthetic.report import IntelLog


FORMATS = ("pole", "graphml", "i2", "ftm")


@click.command()
@click.argument("name")
@seed_option
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(FORMATS),
    default=FORMATS,
    help="What to write beside the reports; may be given many times.  [default: all]",
)
@click.option(
    "--bulk",
    is_flag=True,
    help="Write every read of a plate and two operators' communications data as well, as Parquet.",
)
@out_option
@overwrite_option
@json_option
def observe(
    name: str,
    seed: int,
    formats: tuple[str, ...],
    bulk: bool,
    out: Path,
    overwrite: bool,
    as_json: bool,
) -> None:
    """Write the intelligence of a run, and the sealed truth apart from it.

    NAME is a scenario of the library or a file. The pack for trainees is the reports as JSONL, CSV and
    Parquet, and what they say, a directory each:

    \b
    pole     people, objects, locations, events, links: JSONL, CSV, Parquet
    graphml  the same as one graph
    i2       CSV for i2 Analyst's Notebook, and mapping.html
    ftm      FollowTheMoney entities, one a line
    bulk     with --bulk: anpr.parquet and a file for each operator, a row group a day

    What lies behind each report goes into the directory sealed.
    """
    from scenarios.load import find

    scenario = find(name)
    out = out_directory(out, overwrite)
    with steps() as step:
        trace, log, files = _write_reports(scenario, seed, out, step)
        tables, more = _write_formats(scenario, seed, log, formats, out, step)
    files += more
    bulk_files = _write_bulk(scenario, trace, out / "bulk") if bulk else None
    files += bulk_files.files if bulk_files is not None else ()
    verdict = _check_ftm(out) if "ftm" in formats else ""
    if as_json:
        rows = bulk_files.rows if bulk_files is not None else {}
        summary = {"scenario": scenario.id, "seed": seed, "reports": len(log.reports)}
        print_json({**summary, "files": files, "bulk_rows": rows})
    else:
        click.echo(f"{out}: {len(log.reports)} reports as JSONL, CSV and Parquet")
        click.echo(f"{', '.join(dict.fromkeys(formats))}: {_pole_counts(tables)}")
        if bulk_files is not None:
            rows_by_file = {k: n for k, n in bulk_files.rows.items() if not k.startswith("sealed")}
            counts = ", ".join(f"{k} {n:,} rows" for k, n in rows_by_file.items())
            click.echo(f"bulk, {bulk_files.days} days: {counts}")
    if verdict:
        say(verdict)
    say(f"{out / 'sealed'} holds the truth. Keep it from trainees until the debrief.")


def _write_bulk(scenario: "Scenario", trace: "Trace", folder: Path) -> "BulkCount":
    """Write the bulk records day by day; Ctrl-C ends after the day under way and leaves whole files."""
    sealed_folder = folder.parent / "sealed" / "bulk"
    with stop_on_interrupt() as should_stop, progress("Days of bulk records") as step:
        writer = _bulk_writer(scenario, trace)
        bulk_files = writer(folder, sealed_folder, step=step, stopped=should_stop)
    if bulk_files.days < trace.days:
        say(
            f"Stopped: the bulk records end after {bulk_files.days} of {trace.days} days; the files are whole."
        )
    return bulk_files


def _bulk_writer(scenario: "Scenario", trace: "Trace") -> "Callable[..., BulkCount]":
    """Return what writes the bulk records of a scenario: views of its activities."""
    from simulator.answers import answers
    from synthetic.life_rows.life_files import write_life_rows

    return partial(write_life_rows, scenario, trace, answers(scenario, trace.seed))


def _write_reports(
    scenario: "Scenario", seed: int, out: Path, step: Callable[[str], None]
) -> "tuple[Trace, IntelLog, list[Path]]":
    """Write the reports, the questions and the sealed truth; return the trace, the log and the files."""
    from simulator.answers import answers, slots
    from simulator.run import run
    from synthetic.exports import report_files
    from synthetic.intelligence_log import observe as report

    step(f"Simulating {scenario.title}, seed {seed} ...")
    trace = run(scenario, seed)
    step("Settling what is true ...")
    rivals, truth = slots(scenario, seed), answers(scenario, seed)
    step("Writing what is reported of it ...")
    log = report(scenario, seed, trace, rivals, truth, until_day=scenario.calendar.days)
    files = list(report_files.write(log, out))
    rows = [{"question": s, "labels": _hypothesis_labels(scenario, seed, s)} for s in rivals]
    (out / "questions.json").write_text(as_text(rows) + "\n", encoding="utf-8")
    (out / "sealed" / "answers.json").write_text(as_text(truth) + "\n", encoding="utf-8")
    (out / "sealed").chmod(0o700)
    return trace, log, [*files, out / "questions.json", out / "sealed" / "answers.json"]


def _write_formats(
    scenario: "Scenario",
    seed: int,
    log: "IntelLog",
    formats: tuple[str, ...],
    out: Path,
    step: Callable[[str], None],
) -> "tuple[Pole, list[Path]]":
    """Write what the reports say in each format, a directory each; return the tables and the files."""
    from synthetic.exports.registry import FORMATS as writers
    from synthetic.pole import pole

    tables = pole(scenario, seed, log.reports)
    files: list[Path] = []
    for name in dict.fromkeys(formats):
        step(f"Writing {name} ...")
        files += writers[name](tables, out / name)
    return tables, files


def _pole_counts(pole: "Pole") -> str:
    tables = ("people", "objects", "locations", "events", "links")
    return ", ".join(f"{len(getattr(pole, kind))} {kind}" for kind in tables)


def _check_ftm(out: Path) -> str:
    """Return what FollowTheMoney makes of its file.

    Raises:
        CommandError: when it would drop anything.
    """
    from synthetic.exports.ftm import dropped_values

    values = dropped_values(out / "ftm" / "entities.ftm.json")
    if values is None:
        return "ftm was not checked: pip install 'goldenthread[ftm]' brings FollowTheMoney's own validation."
    if values:
        raise CommandError(
            f"FollowTheMoney would drop {len(values)} value(s), such as {values[0]}; please report this"
        )
    return "ftm was checked: FollowTheMoney keeps every value."


def _hypothesis_labels(scenario: "Scenario", seed: int, rivals: "Slots") -> dict[str, str]:
    from synthetic.entity_labels import label

    otherwise = next(getattr(q, "otherwise", "") for q in scenario.questions if q.id == rivals.question)
    return {h.id: label(scenario, seed, h.entity) if h.entity else otherwise for h in rivals.hypotheses}
