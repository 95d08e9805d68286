"""``goldenthread simulate`` and ``observe``: the world as it was, and as it was reported."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.failures import out_directory
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
    from simulator.orders import Order

SEALED = "Sealed truth: it answers every question. Keep it away from trainees until the debrief.\n"


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
@out_option
@overwrite_option
@json_option
def simulate(
    name: str,
    seed: int,
    days: int | None,
    ordered: tuple[str, ...],
    out: Path,
    overwrite: bool,
    as_json: bool,
) -> None:
    """Run the world and write what really happened.

    NAME is a scenario of the library or a file. Writes the ground truth as Parquet and
    summary.json: digest, harm by market and zone, and the difference from the same world
    without the orders.
    """
    from scenarios.load import find
    from simulator.measures import compare
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
        twin = run(scenario, seed, days=length) if orders else trace
        summary = compare(trace, twin)
    (out / "summary.json").write_text(as_text(summary) + "\n", encoding="utf-8")
    if as_json:
        print_json(summary)
    else:
        click.echo(f"{len(trace.events['event'])} events in {length} days; {out}")


@click.command()
@click.argument("name")
@seed_option
@out_option
@overwrite_option
@json_option
def observe(name: str, seed: int, out: Path, overwrite: bool, as_json: bool) -> None:
    """Write the intelligence of a run, and the sealed truth apart from it.

    NAME is a scenario of the library or a file. The pack for trainees is written as JSONL, CSV
    and Parquet; what lies behind each report goes into the directory sealed.
    """
    from scenarios.load import find
    from simulator.answers import answers, slots
    from simulator.run import run
    from synthetic import exports
    from synthetic.log import observe as report

    scenario = find(name)
    out = out_directory(out, overwrite)
    with steps() as step:
        step(f"Simulating {scenario.title}, seed {seed} ...")
        trace = run(scenario, seed)
        step("Observing it ...")
        log = report(
            scenario,
            seed,
            trace,
            slots(scenario, seed),
            answers(scenario, seed),
            until_day=scenario.calendar.days,
        )
        exports.write(log, out)


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
