"""Measure speed against a named baseline in the same run, print it and write ``docs/performance.md``."""

import platform
import time
from pathlib import Path

import mesa
import numpy as np

from benchmarks.desk import cycle_more, game, reports_more
from benchmarks.marking import WORKERS, marking
from benchmarks.start import second_start
from benchmarks.timing import ROUNDS, timed
from scenarios.load import find
from scenarios.schema.scenario import Scenario
from simulator.answers import Answer, answers, slots
from simulator.phases.registry import PHASES
from simulator.residents import residents
from simulator.run import run
from simulator.streams import Decision, Streams
from simulator.world import World, discard

OBJECT_DAYS = 10
DOCUMENT = Path(__file__).parent.parent / "docs" / "performance.md"


class Resident(mesa.Agent):
    """One resident as an object: the baseline keeps what the people columns keep."""

    def __init__(self, model: "ObjectTown", place: int, release_day: int) -> None:
        super().__init__(model)
        self.place = place
        self.release_day = release_day
        self.free = release_day < 0

    def step(self) -> None:
        """Leave custody when the day has come: what the first phase does for all residents."""
        if self.release_day == self.model.day:
            self.free, self.release_day = True, -1


class ObjectTown(mesa.Model):
    """The people phases with one Mesa agent a person: releases, then a victim for each offence."""

    def __init__(self, scenario: Scenario, seed: int, offences: list[list[int]]) -> None:
        super().__init__(rng=int(seed))
        self.day = 0
        self.offences = offences
        self.draws = Streams(seed)
        self.at: dict[int, list[Resident]] = {}
        for number, place in enumerate(residents(scenario, seed).place.tolist()):
            release = number % 97 if number % 50 == 0 else -1
            self.at.setdefault(place, []).append(Resident(self, place, release))

    def step(self) -> None:
        """Live one day."""
        self.agents.do("step")
        for number, place in enumerate(self.offences[self.day % len(self.offences)]):
            living = self.at.get(place, [])
            if living:
                draw = self.draws.uniform(Decision.VICTIM, self.day, number)
                self.victim = living[int(draw * len(living))]
        self.day += 1


def phase_times(scenario: Scenario) -> dict[str, float]:
    """Return processor seconds by phase over one whole run."""
    world = World(scenario, 1, 0, frozenset(scenario.adaptation.rules), ())
    spent = {name: 0.0 for name, _ in PHASES}
    while world.day < scenario.calendar.days:
        for name, phase in PHASES:
            start = time.process_time()
            phase(world)
            spent[name] += time.process_time() - start
        world.day += 1
    discard(world)
    return spent


def object_day(scenario: Scenario) -> float:
    """Return processor seconds a day of the people phases with one agent a person."""
    events = run(scenario, 1, days=28).events
    crimes = [
        events["place"][(events["day"] == day) & (events["kind"] == 1) & (events["place"] >= 0)].tolist()
        for day in range(28)
    ]
    town = ObjectTown(scenario, 1, crimes)

    def days() -> None:
        for _ in range(OBJECT_DAYS):
            town.step()

    return timed(days) / OBJECT_DAYS


def _desk_rows(scenario: Scenario, settled: tuple[Answer, ...]) -> list[tuple[str, str, str]]:
    """Return the rows on what people wait for: a cycle more, a game, and a start of the server."""
    resumed, anew = cycle_more(scenario)
    further, afresh = reports_more(scenario, settled)
    marked, raced, worlds = marking(scenario)
    started, imported = second_start()
    return [
        (
            "world of one cycle more",
            f"{resumed * 1000:.0f} ms",
            f"the last cycle, resumed; {anew / resumed:.0f} times as fast as from the first day",
        ),
        (
            "reports of one cycle more",
            f"{further * 1000:.0f} ms",
            f"the last cycle; {afresh / further:.1f} times as fast as writing all reports",
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
    ]


def report() -> str:
    """Return the measurements as a Markdown page."""
    scenario = find("harrowmere-lines")
    days, people = scenario.calendar.days, scenario.area.population
    whole = timed(lambda: run(scenario, 1))
    start = time.process_time()
    settled = answers(scenario, 1)
    settling = time.process_time() - start
    spent = phase_times(scenario)
    columns = (spent["shocks"] + spent["victims"] + spent["enforcement"]) / days
    objects = object_day(scenario)
    machine = f"{platform.machine()}, Python {platform.python_version()}, NumPy {np.__version__}, Mesa {mesa.__version__}"
    rows = [
        ("one run", f"{whole:.2f} s", f"{days} days, {people:,} people, {len(scenario.groups)} groups"),
        ("person-days a second", f"{people * days / whole:,.0f}", "whole run, set-up and trace included"),
        ("slots", f"{timed(lambda: slots(scenario, 1)) * 1000:.0f} ms", "hypotheses of all questions"),
        ("answers", f"{settling:.1f} s", "truths of all questions, twin runs included"),
        ("baseline: people as Mesa agents", f"{objects * 1000:.2f} ms a day", "releases and victims only"),
        (
            "the same phases as columns",
            f"{columns * 1000:.2f} ms a day",
            f"{objects / columns:.0f} times as fast; also does reports, violence, arrests and recording",
        ),
    ]
    rows += _desk_rows(scenario, settled)
    lines = [
        "# Speed",
        "",
        f"Written by `make bench`: processor time, median of {ROUNDS} after a warm-up, one core, {machine}.",
        "Ratios come from one run of the benchmark; figures from a busy machine are up to twice too high.",
        "",
    ]
    lines += ["| what | measured | of what |", "| --- | --- | --- |"]
    lines += [f"| {a} | {b} | {c} |" for a, b, c in rows]
    lines += ["", "| phase | ms a day | share |", "| --- | --- | --- |"]
    total = sum(spent.values())
    lines += [f"| {n} | {t / days * 1000:.2f} | {t / total:.0%} |" for n, t in spent.items()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    page = report()
    DOCUMENT.write_text(page, encoding="utf-8")
    print(page)
