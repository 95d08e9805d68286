"""Measure speed against a named baseline in the same run, print it and write ``docs/performance.md``."""

import os
import platform
import sys
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

import mesa
import numpy as np

from benchmarks.desk import all_reports, cycle_more, game
from benchmarks.intelligence import intelligence_rows
from benchmarks.marking import WORKERS, marking
from benchmarks.parallel import StudyCost, study_cost
from benchmarks.people import PeopleCost, people_cost
from benchmarks.records import RECORDS, export_cohort
from benchmarks.start import second_start
from benchmarks.timing import ROUNDS, timed
from benchmarks.worlds import WorldCost, import_time, world_cost
from scenarios.load import find
from scenarios.reference_worlds import FORCE, NATIONAL, REGION
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, answers, slots
from simulator.phases.registry import PHASES
from simulator.run import new_world, run
from simulator.world.world import discard

T = TypeVar("T")
DOCUMENT = Path(__file__).parent.parent / "docs" / "performance.md"
YEARS = 200
"""Force-years of the study; ``python -m benchmarks.run 20`` takes fewer."""


def phase_times(scenario: Scenario) -> dict[str, float]:
    """Return processor seconds by phase over one whole run."""
    world = new_world(scenario, 1, 0, frozenset(scenario.adaptation.rules), ())
    spent = {name: 0.0 for name, _ in PHASES}
    while world.day < scenario.calendar.days:
        for name, phase in PHASES:
            start = time.process_time()
            phase(world)
            spent[name] += time.process_time() - start
        world.day += 1
    discard(world)
    return spent


def _desk_rows(scenario: Scenario, settled: tuple[Answer, ...]) -> list[tuple[str, str, str]]:
    """Return the rows on what people wait for: a cycle more, a game, and a start of the server."""
    resumed, anew = cycle_more(scenario)
    written = all_reports(scenario, settled)
    marked, raced, worlds = marking(scenario)
    started, imported = second_start()
    bundle_seconds, checked, elapsed, size = export_cohort()
    return [
        (
            "world of one cycle more",
            f"{resumed * 1000:.0f} ms",
            f"the last cycle, resumed; {anew / resumed:.0f} times as fast as from the first day",
        ),
        (
            "all reports of an exercise",
            f"{written * 1000:.0f} ms",
            "written anew for each cycle; what a page asks again is remembered",
        ),
        ("one game of the ideal observer", f"{game(scenario):.1f} s", "answers settled; log in memory"),
        (
            "marking one finished game",
            f"{marked:.1f} s",
            "all marks and prompts; nothing remembered but the settled answers",
        ),
        (
            "paired worlds of a debrief",
            f"{raced:.0f} s",
            f"{worlds} runs, all plans and choices; {raced / WORKERS:.0f} s on {WORKERS} idle cores",
        ),
        (
            "second start of `serve --demo`",
            f"{started:.1f} s elapsed",
            f"to a passing health check; {started / imported:.1f} times a bare `import streamlit`",
        ),
        (
            f"bundles of a cohort of {RECORDS} records",
            f"{bundle_seconds:.0f} s, {elapsed:.0f} s elapsed",
            f"{size / RECORDS / 1000:.0f} kB each: badge, picture, signed certificate, statements, manifest",
        ),
        (f"checking those {RECORDS} bundles", f"{checked:.0f} s", "every signature, file and total"),
    ]


def exercise_rows() -> tuple[list[tuple[str, str, str]], dict[str, float]]:
    """Return the rows on one exercise and what a day of it costs by phase."""
    scenario = find("harrowmere-lines")
    days, people = scenario.calendar.days, scenario.area.population
    whole = timed(lambda: run(scenario, 1))
    start = time.process_time()
    settled = answers(scenario, 1)
    settling = time.process_time() - start
    spent = {name: seconds / days for name, seconds in phase_times(scenario).items()}
    rows = [
        ("one run", f"{whole:.2f} s", f"{days} days, {people:,} people, {len(scenario.groups)} groups"),
        ("person-days a second", f"{people * days / whole:,.0f}", "whole run, set-up and trace included"),
        ("slots", f"{timed(lambda: slots(scenario, 1)) * 1000:.0f} ms", "hypotheses of all questions"),
        ("answers", f"{settling:.1f} s", "truths of all questions, twin runs included"),
    ]
    return rows + _desk_rows(scenario, settled) + intelligence_rows(scenario), spent


def alone(work: Callable[..., T], *arguments: object) -> T:
    """Return what a piece of work returns in a fresh process, so that its memory is its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *arguments).result()


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    lines = ["", "| " + " | ".join(head) + " |", "| " + " | ".join("---" for _ in head) + " |"]
    return lines + ["| " + " | ".join(row) + " |" for row in rows]


def world_lines(costs: dict[str, WorldCost], importing: float) -> list[str]:
    """Return what the reference worlds cost, beside what they should."""
    names = tuple(costs)
    goals = {"force": ("0.7 s", "0.05 s", ""), "region": ("6 s", "", ""), "national": ("60 s", "", "2 GB")}

    def row(label: str, words: Callable[[str, WorldCost], str]) -> tuple[str, ...]:
        return (label, *(words(name, cost) for name, cost in costs.items()))

    def beside_goal(measured: str, goal: str) -> str:
        return f"{measured} (to reach: {goal})" if goal else measured

    rows = [
        row("people", lambda _, c: f"{c.people:,}"),
        row("first set-up, map drawn", lambda _, c: f"{c.set_up:.2f} s"),
        row("one year, set-up and trace included", lambda n, c: beside_goal(f"{c.year:.2f} s", goals[n][0])),
        row("a two-week cycle", lambda n, c: beside_goal(f"{c.cycle:.3f} s", goals[n][1])),
        row(
            "a two-week cycle resumed from a checkpoint",
            lambda _, c: f"{c.resumed:.3f} s" if c.resumed else "not measured",
        ),
        row("a person and day", lambda _, c: f"{c.person_day * 1e9:.0f} ns"),
        row("memory at most", lambda n, c: beside_goal(f"{c.peak / 2**20:.0f} MB", goals[n][2])),
        row("bytes that a day must touch", lambda _, c: f"{c.touched / 1e6:.1f} MB"),
        row("bandwidth of a plain copy", lambda _, c: f"{c.bandwidth / 1e9:.1f} GB/s"),
        row("least time of a day at that bandwidth", lambda _, c: f"{c.bound * 1000:.3f} ms"),
        row("measured day, times the least", lambda _, c: f"{sum(c.phases.values()) / c.bound:.0f}"),
    ]
    lines = ["", "## Reference worlds", *_table(("what", *names), rows)]
    phases = [row(f"`{p}`", lambda _, c, p=p: f"{c.phases[p] * 1000:.3f}") for p, _ in PHASES]  # type: ignore[misc]
    lines += ["", "Milliseconds a day by phase:", *_table(("phase", *names), phases)]
    small, large = costs["force"], costs["national"]
    return [
        *lines,
        "",
        f"- Time a person and day changes by a factor of {large.person_day / small.person_day:.2f} from "
        f"{small.people:,} to {large.people:,} people (to reach: at most 1.5).",
        f"- Importing the simulator takes {importing:.2f} s (to reach: under 1.5 s).",
    ]


def people_lines(costs: Iterable[PeopleCost]) -> list[str]:
    """Return what the rules of people cost as columns and as one agent a person."""
    rows = []
    for cost in costs:
        for rules, columns, objects in (
            ("phase `people`: custody ends, strain fades", cost.columns_phase, cost.objects_phase),
            ("and who sets out to offend, and whom offences harm", cost.columns_all, cost.objects_all),
        ):
            factor = f"{objects / columns:.0f} times"
            rows.append(
                (f"{cost.people:,}", rules, f"{objects * 1000:.2f} ms", f"{columns * 1000:.3f} ms", factor)
            )
    head = ("people", "rules", "a Mesa agent a person", "columns", "faster by")
    return [
        "",
        "## People as columns and as agents",
        "",
        "The same rules on the same days, with the same people released, under strain and harmed",
        "(`benchmarks/people_as_agents.py`; `tests/simulator` holds the two equal). A day, median.",
        "The phase is to be 50 times as fast at 20,000 people and 100 times at 1,000,000. Agents offend only",
        "when drawn, and each offence looks its victim up by bisection, so few objects are touched there.",
        *_table(head, rows),
    ]


def study_lines(cost: StudyCost) -> list[str]:
    """Return how well a study spreads over two cores."""
    return [
        "",
        "## A study on two cores",
        "",
        f"{cost.years} force-years: {cost.alone:.0f} s elapsed on one worker, {cost.together:.0f} s on two, starting "
        f"them included: {cost.efficiency:.0%} of ideal (to reach: 85% at 200). "
        f"Load of the machine before: {cost.load:.1f}; beyond 1 the figure says little.",
    ]


def report(years: int) -> str:
    """Return the measurements as a Markdown page."""
    load = os.getloadavg()[0]
    costs = {
        "force": alone(world_cost, FORCE, 5, 5),
        "region": alone(world_cost, REGION, 2, 2),
        "national": alone(world_cost, NATIONAL, 1, 0),
    }
    people = [alone(people_cost, FORCE, 14), alone(people_cost, NATIONAL, 5)]
    study = study_cost(years)
    rows, spent = exercise_rows()
    machine = f"{platform.machine()}, Python {platform.python_version()}, NumPy {np.__version__}, Mesa {mesa.__version__}"
    total = sum(spent.values())
    lines = [
        "# Speed",
        "",
        f"Written by `make bench`: processor time, warm, one core, {machine}; load of the machine {load:.1f}.",
        "Ratios come from one run of the benchmark; figures from a busy machine are up to twice too high.",
        *world_lines(costs, import_time()),
        *people_lines(people),
        *study_lines(study),
        "",
        "## One exercise",
        "",
        f"Harrowmere Lines; median of {ROUNDS} after a warm-up.",
        *_table(("what", "measured", "of what"), rows),
        *_table(
            ("phase", "ms a day", "share"),
            [(f"`{n}`", f"{t * 1000:.2f}", f"{t / total:.0%}") for n, t in spent.items()],
        ),
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    page = report(int(sys.argv[1]) if len(sys.argv) > 1 else YEARS)
    DOCUMENT.write_text(page, encoding="utf-8")
    print(page)
