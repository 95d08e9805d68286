"""``goldenthread simulate``: the world as it was."""

from dataclasses import dataclass
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

import click

from commands.output_files import out_directory
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
from simulator.orders import Order

if TYPE_CHECKING:
    from scenarios.schema.groups import Rule
    from scenarios.schema.scenario import Scenario
    from simulator.analysis.measures import Comparison, Summary
    from simulator.trace import Trace


@click.command()
@click.argument("name")
@seed_option
@click.option("--days", type=click.IntRange(min=1), default=None, help="Days to run.  [default: all]")
@click.option(
    "--order",
    "order_texts",
    multiple=True,
    metavar="DAY:ACTION[:TARGET]",
    help="A policing action, such as 42:clear:Z-SALT; may be given many times.",
)
@click.option(
    "--without",
    "switched_off",
    multiple=True,
    metavar="RULE",
    help="An adaptation rule to switch off, such as place; may be given many times, all for every rule.",
)
@click.option("--timing", is_flag=True, help="Print the phases of a day and what each took.")
@click.option("--plot", is_flag=True, help="Also write plot.html: map and time series to play in a browser.")
@out_option
@overwrite_option
@json_option
def simulate(
    name: str,
    seed: int,
    days: int | None,
    order_texts: tuple[str, ...],
    switched_off: tuple[str, ...],
    timing: bool,
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
    from simulator.day import described
    from simulator.run import begin, run
    from simulator.trace import write_parquet

    scenario = find(name)
    length = _length(days, scenario)
    orders = _orders(order_texts, length, scenario)
    rules = _rules(switched_off, scenario)
    out = out_directory(out, overwrite)
    with steps() as step:
        step(f"Simulating {length} days of {scenario.title}, seed {seed} ...")
        trace, world = begin(scenario, seed, orders=orders, days=length, rules=rules, timer=process_time)
        write_parquet(trace, out / "trace")
        if orders:
            step("Simulating the same world without the orders ...")
        twin = run(scenario, seed, days=length, rules=rules) if orders else None
        if plot:
            step("Drawing the run ...")
            _draw(out / "plot.html", scenario, trace, orders, twin)
    run_summary = _run_summary(scenario, orders, trace, twin)
    (out / "summary.json").write_text(as_text(run_summary) + "\n", encoding="utf-8")
    if as_json:
        print_json(run_summary)
    else:
        _print(run_summary, out, len(trace.events["event"]))
    if timing:
        click.echo(described(spent=world.spent, days=length), err=as_json)
    say("This is what really happened. Keep it from trainees until the debrief.")


def _rules(switched_off: tuple[str, ...], scenario: "Scenario") -> "frozenset[Rule]":
    """Return the rules in force without those that are switched off."""
    from scenarios.schema.groups import RULES

    unknown = sorted(set(switched_off) - {*RULES, "all"})
    if unknown:
        message = f"there is no rule {', '.join(unknown)}; use all or some of {', '.join(RULES)}"
        raise click.BadParameter(message, param_hint="--without")
    rules = frozenset(scenario.adaptation.rules)
    return frozenset() if "all" in switched_off else rules - set(switched_off)


def _print(run_summary: "RunSummary", out: Path, events: int) -> None:
    click.echo(f"{out}: {events} events in {run_summary.days} days, digest {run_summary.digest}")
    click.echo(f"harm: {run_summary.summary.harm:.0f} days")
    if run_summary.against_no_action:
        change = run_summary.against_no_action.harm
        worse = "more" if change > 0 else "less"
        click.echo(f"against no action: {abs(change):.0f} days {worse}")


def _draw(
    path: Path, scenario: "Scenario", trace: "Trace", orders: tuple[Order, ...], twin: "Trace | None"
) -> None:
    from lab.film import write_film  # on use: a run without a plot need not load templates

    write_film(path, scenario, trace, orders=orders, twin=twin)


@dataclass(frozen=True)
class RunSummary:
    """The contents of ``summary.json``, which sums a run up."""

    scenario: str
    version: int
    scenario_hash: str
    seed: int
    days: int
    orders: tuple[Order, ...]
    digest: str
    summary: "Summary"
    survival_days: dict[str, int]
    """Day on which each group dissolved; the length of the run for those that did not."""
    against_no_action: "Comparison | None"
    """The run minus the same world without the orders; None without orders."""


def _run_summary(
    scenario: "Scenario", orders: tuple[Order, ...], trace: "Trace", twin: "Trace | None"
) -> RunSummary:
    from simulator.analysis.measures import compare, summary, survival
    from simulator.trace import digest

    return RunSummary(
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


def _length(days: int | None, scenario: "Scenario") -> int:
    longest = scenario.calendar.days
    if days is not None and days > longest:
        raise click.BadParameter(f"{days} is more than the {longest} of the calendar", param_hint="--days")
    return days or longest


def _orders(texts: tuple[str, ...], days: int, scenario: "Scenario") -> tuple[Order, ...]:
    from simulator.schedule import OrderError, schedule

    orders = tuple(_order(text, days) for text in texts)
    try:
        schedule(scenario, orders)
    except OrderError as error:
        raise click.BadParameter(str(error), param_hint="--order") from error
    return orders


def _order(text: str, days: int) -> Order:
    day, _, rest = text.partition(":")
    action, _, target = rest.partition(":")
    if not (day.isascii() and day.isdecimal() and action):
        message = f"{text!r} is no order; write DAY:ACTION[:TARGET], such as 42:clear:Z-SALT"
        raise click.BadParameter(message, param_hint="--order")
    if int(day) >= days:
        message = f"{text}: this run's last day is {days - 1}; give an earlier day or more --days"
        raise click.BadParameter(message, param_hint="--order")
    return Order(int(day), action, target)
