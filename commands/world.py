"""``goldenthread simulate`` and ``observe``: the world as it was, and as it was reported."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.failures import Failure, out_directory
from commands.terminal import (
    as_text,
    json_option,
    out_option,
    overwrite_option,
    print_json,
    say,
    seed_option,
    steps,
)

if TYPE_CHECKING:
    from scenarios.schema.scenario import Scenario
    from simulator.answers import Slots
    from simulator.measures import Comparison, Summary
    from simulator.orders import Order
    from simulator.trace import Trace
    from synthetic.pole import Pole
    from synthetic.report import IntelLog


@click.command()
@click.argument("name")
@seed_option
@click.option("--days", type=click.IntRange(min=1), default=None, help="Days to run.  [default: all]")
@click.option(
    "--order",
    "ordered",
    multiple=True,
    metavar="DAY:ACTION[:TARGET]",
    help="A policing action, such as 42:clear:Z-SALT; may be given many times.",
)
@click.option("--plot", is_flag=True, help="Also write plot.html: map and time series to play in a browser.")
@out_option
@overwrite_option
@json_option
def simulate(
    name: str,
    seed: int,
    days: int | None,
    ordered: tuple[str, ...],
    plot: bool,
    out: Path,
    overwrite: bool,
    as_json: bool,
) -> None:
    """Run the world and write what really happened.

    NAME is a scenario of the library or a file. Writes the ground truth as Parquet and
    summary.json: digest, harm by market and zone, and the difference from the same world
    without the orders. With --plot, one more file shows the run week by week; it opens from
    disk and needs no network.
    """
    from scenarios.load import find
    from simulator.run import run
    from simulator.trace import write_parquet

    scenario = find(name)
    length = _length(days, scenario)
    orders = _orders(ordered, length, scenario)
    out = out_directory(out, overwrite)
    with steps() as step:
        step(f"Simulating {length} days of {scenario.title}, seed {seed} ...")
        trace = run(scenario, seed, orders=orders, days=length)
        write_parquet(trace, out / "trace")
        if orders:
            step("Simulating the same world without the orders ...")
        twin = run(scenario, seed, days=length) if orders else None
        if plot:
            step("Drawing the run ...")
            _draw(out / "plot.html", scenario, trace, orders, twin)
    told = _told(scenario, orders, trace, twin)
    (out / "summary.json").write_text(as_text(told) + "\n", encoding="utf-8")
    if as_json:
        print_json(told)
    else:
        _print(told, out, len(trace.events["event"]))
    say("This is what really happened. Keep it from trainees until the debrief.")


def _print(told: "Told", out: Path, events: int) -> None:
    click.echo(f"{out}: {events} events in {told.days} days, digest {told.digest}")
    click.echo(f"harm: {told.summary.harm:.0f} days")
    if told.against_no_action:
        change = told.against_no_action.harm
        worse = "more" if change > 0 else "less"
        click.echo(f"against no action: {abs(change):.0f} days {worse}")


def _draw(
    path: Path, scenario: "Scenario", trace: "Trace", orders: "tuple[Order, ...]", twin: "Trace | None"
) -> None:
    from simulator.lab.film import write_film  # on use: a run without a plot need not load templates

    write_film(path, scenario, trace, orders=orders, twin=twin)


@dataclass(frozen=True)
class Told:
    """What ``summary.json`` tells of a run."""

    scenario: str
    version: int
    scenario_hash: str
    seed: int
    days: int
    orders: "tuple[Order, ...]"
    digest: str
    summary: "Summary"
    survival_days: dict[str, int]
    """Day on which each group dissolved; the length of the run for those that did not."""
    against_no_action: "Comparison | None"
    """The run minus the same world without the orders; None without orders."""


def _told(scenario: "Scenario", orders: "tuple[Order, ...]", trace: "Trace", twin: "Trace | None") -> Told:
    from simulator.measures import compare, summary, survival
    from simulator.trace import digest

    return Told(
        scenario=scenario.id,
        version=scenario.version,
        scenario_hash=trace.scenario_hash,
        seed=trace.seed,
        days=trace.days,
        orders=orders,
        digest=digest(trace),
        summary=summary(scenario, trace),
        survival_days=survival(scenario, trace),
        against_no_action=compare(scenario, trace, twin) if twin else None,
    )


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
@out_option
@overwrite_option
@json_option
def observe(
    name: str, seed: int, formats: tuple[str, ...], out: Path, overwrite: bool, as_json: bool
) -> None:
    """Write the intelligence of a run, and the sealed truth apart from it.

    NAME is a scenario of the library or a file. The pack for trainees is the reports as JSONL, CSV and
    Parquet, and what they say, a directory each:

    \b
    pole     people, objects, locations, events, links: JSONL, CSV, Parquet
    graphml  the same as one graph
    i2       CSV for i2 Analyst's Notebook, and mapping.html
    ftm      FollowTheMoney entities, one a line

    What lies behind each report goes into the directory sealed.
    """
    from scenarios.load import find

    scenario = find(name)
    out = out_directory(out, overwrite)
    with steps() as step:
        log, files = _reported(scenario, seed, out, step)
        said, more = _laid_out(scenario, seed, log, formats, out, step)
    files += more
    checked = _checked(out) if "ftm" in formats else ""
    if as_json:
        print_json({"scenario": scenario.id, "seed": seed, "reports": len(log.reports), "files": files})
    else:
        click.echo(f"{out}: {len(log.reports)} reports as JSONL, CSV and Parquet")
        click.echo(f"{', '.join(dict.fromkeys(formats))}: {_counted(said)}")
    if checked:
        say(checked)
    say(f"{out / 'sealed'} holds the truth. Keep it from trainees until the debrief.")


def _reported(
    scenario: "Scenario", seed: int, out: Path, step: Callable[[str], None]
) -> "tuple[IntelLog, list[Path]]":
    """Write the reports, the questions and the sealed truth; returns the log and the files."""
    from simulator.answers import answers, slots
    from simulator.run import run
    from synthetic.exports import reports
    from synthetic.log import observe as report

    step(f"Simulating {scenario.title}, seed {seed} ...")
    trace = run(scenario, seed)
    step("Settling what is true ...")
    rivals, truth = slots(scenario, seed), answers(scenario, seed)
    step("Writing what is reported of it ...")
    log = report(scenario, seed, trace, rivals, truth, until_day=scenario.calendar.days)
    files = list(reports.write(log, out))
    rows = [{"question": s, "labels": _labels(scenario, seed, s)} for s in rivals]
    (out / "questions.json").write_text(as_text(rows) + "\n", encoding="utf-8")
    (out / "sealed" / "answers.json").write_text(as_text(truth) + "\n", encoding="utf-8")
    (out / "sealed").chmod(0o700)
    return log, [*files, out / "questions.json", out / "sealed" / "answers.json"]


def _laid_out(
    scenario: "Scenario",
    seed: int,
    log: "IntelLog",
    formats: tuple[str, ...],
    out: Path,
    step: Callable[[str], None],
) -> "tuple[Pole, list[Path]]":
    """Write what the reports say in each format, a directory each; returns the tables and the files."""
    from synthetic.exports.registry import FORMATS as writers
    from synthetic.pole import pole

    said = pole(scenario, seed, log.reports)
    files: list[Path] = []
    for chosen in dict.fromkeys(formats):
        step(f"Writing {chosen} ...")
        files += writers[chosen](said, out / chosen)
    return said, files


def _counted(said: "Pole") -> str:
    tables = ("people", "objects", "locations", "events", "links")
    return ", ".join(f"{len(getattr(said, table))} {table}" for table in tables)


def _checked(out: Path) -> str:
    """Return what FollowTheMoney makes of its file; raises Failure when it would drop anything."""
    from synthetic.exports.ftm import dropped

    lost = dropped(out / "ftm" / "entities.ftm.json")
    if lost is None:
        return "ftm was not checked: pip install 'goldenthread[ftm]' brings FollowTheMoney's own validation."
    if lost:
        raise Failure(
            f"FollowTheMoney would drop {len(lost)} value(s), such as {lost[0]}; please report this"
        )
    return "ftm was checked: FollowTheMoney keeps every value."


def _labels(scenario: "Scenario", seed: int, rivals: "Slots") -> dict[str, str]:
    from synthetic.labels import label

    otherwise = next(getattr(q, "otherwise", "") for q in scenario.questions if q.id == rivals.question)
    return {h.id: label(scenario, seed, h.entity) if h.entity else otherwise for h in rivals.hypotheses}


def _length(days: int | None, scenario: "Scenario") -> int:
    longest = scenario.calendar.days
    if days is not None and days > longest:
        raise click.BadParameter(f"{days} is more than the {longest} of the calendar", param_hint="--days")
    return days or longest


def _orders(texts: tuple[str, ...], days: int, scenario: "Scenario") -> "tuple[Order, ...]":
    from simulator.policing.schedule import OrderError, schedule

    orders = tuple(_order(text, days) for text in texts)
    try:
        schedule(scenario, orders)
    except OrderError as error:
        raise click.BadParameter(str(error), param_hint="--order") from error
    return orders


def _order(text: str, days: int) -> "Order":
    from simulator.orders import Order

    day, _, rest = text.partition(":")
    action, _, target = rest.partition(":")
    if not (day.isascii() and day.isdecimal() and action):
        message = f"{text!r} is no order; write DAY:ACTION[:TARGET], such as 42:clear:Z-SALT"
        raise click.BadParameter(message, param_hint="--order")
    if int(day) >= days:
        message = f"{text}: this run's last day is {days - 1}; give an earlier day or more --days"
        raise click.BadParameter(message, param_hint="--order")
    return Order(int(day), action, target)
