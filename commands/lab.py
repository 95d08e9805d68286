"""``goldenthread lab``: a researcher's studies, from a file to results."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from commands.failures import CommandError, Interruption
from commands.terminal import json_option, out_option, print_json, print_table, say, stop_on_interrupt

if TYPE_CHECKING:
    from lab.design.study import Study
    from lab.execution.study_run import Progress
    from lab.records.study_records import StudyResult
    from scenarios.schema.scenario import Scenario

RUN_DIRECTORY = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group()
def lab() -> None:
    """Compare strategies over many runs, with intervals.

    A study is a file: a scenario, strategies, and what to vary; see docs/lab.md. STUDY is its path, in
    YAML or Python, or the name of one that comes with the product: leader-broker-money-mover,
    clear-hold-build.
    """


@lab.command("run")
@click.argument("study")
@click.option(
    "--workers", type=click.IntRange(1, 256), default=None, help="Processes to use.  [default: all cores]"
)
@click.option("--dask", "address", default=None, help="Scheduler of a Dask cluster to use instead.")
@out_option
@json_option
def run_it(study: str, workers: int | None, address: str | None, out: Path, as_json: bool) -> None:
    """Run what is missing of a study, and write what it says.

    Results go to a folder of --out that is named by what decides the runs, so that the same study goes
    on where it stopped, and another never mixes with it. They do not depend on the number of workers or
    on Dask. Ctrl-C stops after what is under way and keeps what is done.
    """
    if workers and address:
        raise click.UsageError("give --workers or --dask, not both")
    from lab.execution.run_store import folder
    from lab.execution.study_run import run_study

    with _explain_errors():
        plan, scenario = _read_study(study)
        with ExitStack() as stack:
            engine = None if address is None else stack.enter_context(_dask(address))
            should_stop = stack.enter_context(stop_on_interrupt())
            update = stack.enter_context(_bar(plan.title))
            result = run_study(
                plan,
                scenario,
                out=out,
                workers=workers or os.cpu_count() or 1,
                engine=engine,
                progress=update,
                should_stop=should_stop,
            )
    directory = folder(out, result.facts.study_hash)
    _write(result, scenario, directory)
    _show(result, directory, as_json)
    if result.ended == "stopped":
        raise Interruption(
            f"Stopped after {result.runs_done} of {result.runs_asked} runs; {directory} keeps them. "
            "Run the same command again to go on."
        )
    say(f"{directory} holds every run and effect. Synthetic: what the model does, not a forecast.")


@lab.command()
@click.argument("study")
@json_option
def check(study: str, as_json: bool) -> None:
    """Say what a study would run, or every fault in it; nothing is run."""
    from lab.design.designs import lay_out
    from lab.execution.run_store import SHORT, study_hash

    with _explain_errors():
        plan, scenario = _read_study(study)
        layout = lay_out(plan, scenario)
    facts = {
        "title": plan.title,
        "scenario": scenario.id,
        "strategies": list(plan.names),
        "design": plan.design,
        "points": len(layout.points),
        "replicates": plan.max_replicates,
        "runs": len(layout.points) * plan.max_replicates * len(plan.names),
        "days": plan.days or scenario.calendar.days,
        "folder": study_hash(plan, scenario, layout)[:SHORT],
    }
    if as_json:
        print_json(facts)
        return
    for name, value in facts.items():
        click.echo(f"{name}: {', '.join(value) if isinstance(value, list) else value}")


@lab.command()
@click.argument("run_dir", type=RUN_DIRECTORY)
def report(run_dir: Path) -> None:
    """Write the tables and the report of a folder of runs anew; nothing is run."""
    from lab.execution.run_store import reopen
    from lab.execution.study_run import read_result

    with _explain_errors():
        result, scenario = read_result(run_dir), reopen(run_dir)[1]
    if not result.runs:
        raise CommandError(f"{run_dir}: holds no runs yet; run the study first")
    _write(result, scenario, run_dir)
    say(f"{run_dir / 'report.html'} holds the report.")


@lab.command()
@json_option
def policies(as_json: bool) -> None:
    """List the policies that a strategy can name."""
    from lab.design.policies import POLICIES, policy_description

    descriptions = {name: policy_description(policy) for name, policy in POLICIES.items()}
    if as_json:
        print_json(descriptions)
        return
    from rich.table import Table

    table = Table("policy", "what it does each cycle")
    for name, words in descriptions.items():
        table.add_row(name, words)
    print_table(table)


def _read_study(name: str) -> "tuple[Study, Scenario]":
    """Return a study and its scenario.

    Raises:
        StudyError: with every fault of the study.
        ScenarioError: with every fault of its scenario.
    """
    from lab.design.study_check import check as examine
    from lab.design.study_file import read_study, study_path
    from scenarios.load import find

    plan, document = read_study(study_path(name))
    scenario = find(plan.scenario)
    examine(plan, scenario, document)
    return plan, scenario


@contextmanager
def _explain_errors() -> Iterator[None]:
    """Turn what studies, stores and engines refuse into sentences."""
    from lab.design.study import StudyError
    from lab.execution.engines import EngineError
    from lab.execution.run_store import RunStoreError

    try:
        yield
    except (StudyError, RunStoreError, EngineError) as error:
        raise CommandError(str(error)) from error


@contextmanager
def _dask(address: str) -> Iterator[Any]:
    """Join a Dask cluster, and leave it afterwards."""
    from lab.execution.engines import DaskEngine

    engine = DaskEngine(address)
    try:
        yield engine
    finally:
        engine.close()


@contextmanager
def _bar(title: str) -> "Iterator[Callable[[Progress], None]]":
    """Show runs done, in all, a second, and the time left, on standard error."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[pace]}"),
    )
    with Bar(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task(title, total=None, pace="")

        def update(progress: "Progress") -> None:
            bar.update(task, completed=progress.runs_done, total=progress.total, pace=pace(progress))

        yield update


def pace(progress: "Progress") -> str:
    """Return rate and time left in words, and what was there already."""
    earlier = f"{progress.runs_at_start} were there" if progress.runs_at_start else ""
    failures = f"{progress.runs_failed} failed" if progress.runs_failed else ""
    if progress.per_second is None or progress.seconds_left is None:
        return ", ".join(part for part in (earlier, failures) if part)
    minutes, seconds = divmod(round(progress.seconds_left), 60)
    hours, minutes = divmod(minutes, 60)
    left = f"{hours}:{minutes:02d}:{seconds:02d} left"
    return ", ".join(part for part in (f"{progress.per_second:.1f} runs/s", left, earlier, failures) if part)


def _write(result: "StudyResult", scenario: "Scenario", directory: Path) -> None:
    """Write tables and report."""
    from lab.records.result_tables import write
    from lab.report import write_report

    write(result, directory)
    write_report(result, directory / "report.html", scenario=scenario)


def _show(result: "StudyResult", directory: Path, as_json: bool) -> None:
    from lab.records.result_tables import in_words, summary

    if as_json:
        effects = [asdict(effect) for effect in result.effects]
        print_json({"directory": str(directory), **summary(result), "effects": effects})
        return
    for sentence in in_words(result):
        click.echo(sentence)
    for index in result.sensitivity:
        figures = {k: v for k, v in asdict(index).items() if v is not None}
        click.echo(
            ", ".join(f"{k} {v:.3g}" if isinstance(v, float) else f"{k} {v}" for k, v in figures.items())
        )
    for note in result.notes:
        say(note)
