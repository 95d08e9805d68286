"""``goldenthread lab``: a researcher's study from a file."""

import os
from pathlib import Path

import click

from commands.failures import Failure, Stopped, out_directory
from commands.terminal import (
    json_option,
    out_option,
    overwrite_option,
    print_json,
    progress,
    say,
    stop_on_interrupt,
)


@click.command()
@click.argument("study", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--workers", type=click.IntRange(1, 256), default=None, help="Processes to use.  [default: all cores]"
)
@out_option
@overwrite_option
@json_option
def lab(study: Path, workers: int | None, out: Path, overwrite: bool, as_json: bool) -> None:
    """Run a study: strategies compared over paired seeds, with intervals.

    STUDY is a YAML file with a title, a scenario, strategies as lists of orders, replicates and a
    seed; simulator/lab/examples holds one. Results do not depend on the number of workers. Ctrl-C
    stops after what is under way and writes the pairs that are finished.
    """
    from scenarios.load import find
    from simulator.lab.study import StudyError, check, effects, load_study, run_study, write

    try:
        plan = load_study(study)
        scenario = find(plan.scenario)
        check(plan, scenario)
        out = out_directory(out, overwrite)
        with stop_on_interrupt() as stopped, progress(plan.title) as update:
            result = run_study(
                plan, scenario, workers=workers or os.cpu_count() or 1, progress=update, should_stop=stopped
            )
    except StudyError as error:
        raise Failure(str(error)) from error
    if result.replicates_done == 0:
        raise Stopped(f"Stopped before the first pair was finished; {out} is left empty")
    write(result, out)
    found = effects(result)
    if as_json:
        print_json({"replicates_done": result.replicates_done, "stopped": result.stopped, "effects": found})
    else:
        for effect in found:
            click.echo(effect.words)
    if result.stopped:
        raise Stopped(
            f"Stopped after {result.replicates_done} of {plan.replicates} pairs; {out} holds those."
        )
    say(f"{out} holds every run and effect. Synthetic: what the model does, not a forecast.")
