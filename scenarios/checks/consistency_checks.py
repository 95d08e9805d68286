"""Checks that the numbers of a scenario agree: calendar, budgets, shares and people.

Every check reads the document as written, and takes a default from the schema where the
author left a number out.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from scenarios.checks.reference_checks import Check, sources_of
from scenarios.faults import ScenarioFault
from scenarios.questions.holder import NominalQuestion
from scenarios.questions.place import ClearedQuestion
from scenarios.questions.whether import WhetherQuestion
from scenarios.schema.area import Area
from scenarios.schema.evidence import ViewPlan
from scenarios.schema.groups import GroupPlan
from scenarios.schema.injects import OnWorld
from scenarios.schema.policing import PLANS, ActionPlan, Force, Partner
from scenarios.schema.scenario import Calendar
from scenarios.yaml_text import Document, Path

LEAST_PEOPLE = 10
"""Residents that a neighbourhood needs on average."""

MOST_NEIGHBOURHOODS = 20_000
"""Neighbourhoods that a town may have in all."""


def number(part: Mapping[str, Any], name: str, model: type[BaseModel]) -> float | None:
    """Return a number as written, else its default; None when there is neither."""
    value = part.get(name, model.model_fields[name].default)
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > 1e12:
        return None
    return None if math.isnan(value) else float(value)


@dataclass(frozen=True)
class _Calendar:
    warm_up: int
    cycles: int
    length: int

    @property
    def days(self) -> int:
        return self.warm_up + self.cycles * self.length

    @property
    def last_start(self) -> int:
        return self.warm_up + (self.cycles - 1) * self.length


def _calendar(document: Document) -> _Calendar | None:
    part = document.part("calendar")
    numbers = [number(part, name, Calendar) for name in ("warm_up_days", "cycles", "cycle_days")]
    whole = [int(n) for n in numbers if n is not None and n == int(n)]
    if len(whole) < 3 or whole[1] < 1 or whole[2] < 1:
        return None
    return _Calendar(*whole)


def windows(document: Document) -> Iterator[ScenarioFault]:
    """Find policy windows that close before they open, or lie outside the calendar."""
    calendar = _calendar(document)
    for path, market in document.parts("markets"):
        listed = market.get("windows")
        for index, window in enumerate(listed if isinstance(listed, tuple) else ()):
            if not isinstance(window, dict):
                continue
            here: Path = (*path, "windows", index)
            opens, closes = window.get("opens_day"), window.get("closes_day")
            if not isinstance(opens, int) or not isinstance(closes, int):
                continue
            if closes < opens:
                problem = f"the window closes on day {closes}, before it opens on day {opens}"
                yield document.fault((*here, "closes_day"), problem, "swap the two days")
            for name, day in (("opens_day", opens), ("closes_day", closes)):
                if calendar and day >= calendar.days:
                    problem = f"day {day} comes after the last day of the exercise, {calendar.days - 1}"
                    yield document.fault((*here, name), problem, f"give a day from 0 to {calendar.days - 1}")


def triggers(document: Document) -> Iterator[ScenarioFault]:
    """Find injects that can never arrive."""
    calendar = _calendar(document)
    for path, inject in document.parts("injects"):
        trigger = inject.get("trigger")
        if not isinstance(trigger, dict):
            continue
        here: Path = (*path, "trigger")
        if trigger.get("when") == "world" and (trigger.get("above") is None) == (
            trigger.get("below") is None
        ):
            problem = "the trigger needs exactly one of above and below"
            yield document.fault(here, problem, "give one level and leave the other out")
        if calendar:
            yield from _too_late(document, here, trigger, calendar)


def _too_late(
    document: Document, path: Path, trigger: Mapping[str, Any], calendar: _Calendar
) -> Iterator[ScenarioFault]:
    when, last = trigger.get("when"), calendar.cycles - 1
    if when == "day" and isinstance(trigger.get("day"), int) and trigger["day"] > calendar.last_start:
        problem = f"day {trigger['day']} comes after the last cycle has begun, on day {calendar.last_start}"
        yield document.fault((*path, "day"), problem, f"give a day up to {calendar.last_start}")
    for kind, name in (("inaction", "by_cycle"), ("world", "from_cycle")):
        cycle = trigger.get(name, OnWorld.model_fields[name].default if kind == "world" else None)
        if when == kind and isinstance(cycle, int) and cycle > last:
            problem = f"nobody would see it: {name} is {cycle} and the exercise has {calendar.cycles} cycles"
            yield document.fault((*path, name), problem, f"give a cycle from 1 to {last}, or add cycles")


def delays(document: Document) -> Iterator[ScenarioFault]:
    """Find delays that run backwards or outlast the exercise."""
    calendar = _calendar(document)
    played = calendar.cycles * calendar.length if calendar else None
    for path, source in sources_of(document):
        least, most = number(source, "delay_min", ViewPlan), number(source, "delay_max", ViewPlan)
        if least is not None and most is not None and most < least:
            name = "delay_max" if "delay_max" in source else "delay_min"
            problem = f"delay_max {most:g} is below delay_min {least:g}"
            yield document.fault((*path, name), problem, "swap the two, or raise delay_max")
        if least is not None and played is not None and least >= played:
            problem = f"its reports come {least:g} days late, but the cycles last {played} days"
            yield document.fault((*path, "delay_min"), problem, "shorten the delay or add cycles")
    for path, partner in document.parts("partners"):
        delay = number(partner, "delay_days", Partner)
        if delay is not None and played is not None and delay >= played:
            problem = f"the partner answers after {delay:g} days, but the cycles last {played} days"
            yield document.fault((*path, "delay_days"), problem, "shorten the delay or add cycles")
        wait = number(partner, "lever_delay_days", Partner) if partner.get("lever") == "conditional" else None
        if wait is not None and played is not None and wait >= played:
            problem = f"its lever makes actions wait {wait:g} days, but the cycles last {played} days"
            where = (*path, "lever_delay_days" if "lever_delay_days" in partner else "lever")
            yield document.fault(where, problem, "shorten the wait or add cycles")


def clear_days(document: Document) -> Iterator[ScenarioFault]:
    """Find questions for a place in which Clear would not start with a cycle."""
    calendar = _calendar(document)
    if calendar is None or calendar.cycles > 1000:
        return
    starts = [calendar.warm_up + n * calendar.length for n in range(calendar.cycles)]
    for path, question in document.parts("questions"):
        if question.get("kind") != "place":
            continue
        day = number(question, "from_day", ClearedQuestion)
        if day is not None and day not in starts:
            days = ", ".join(map(str, starts[:12])) + (", …" if len(starts) > 12 else "")
            where = (*path, "from_day") if "from_day" in question else path
            yield document.fault(
                where, f"from_day {day:g} is not the first day of a cycle", f"use one of {days}"
            )


def base_rates(document: Document) -> Iterator[ScenarioFault]:
    """Find base rates that do not fit the hypotheses or do not add up to 1."""
    for path, question in document.parts("questions"):
        rates = question.get("base_rates")
        if not isinstance(rates, tuple) or any(
            isinstance(rate, bool) or not isinstance(rate, int | float) for rate in rates
        ):
            continue
        here = (*path, "base_rates")
        hypotheses = _hypothesis_count(question)
        if hypotheses is not None and len(rates) != hypotheses:
            problem = f"{len(rates)} base rates are given for {hypotheses} hypotheses"
            yield document.fault(
                here, problem, "give one for each, 'otherwise' last where the question has it"
            )
        if any(not rate > 0 for rate in rates):
            yield document.fault(here, "a base rate is 0 or less", "give every rival some chance")
        elif abs(math.fsum(rates) - 1) > 1e-6:
            yield document.fault(here, f"base rates add up to {math.fsum(rates):g}", "make them add up to 1")


_RIVALS = {"group": "groups", "place": "zones", "number": "bands"}


def _hypothesis_count(question: Mapping[str, Any]) -> int | None:
    kind = question.get("kind")
    if kind in ("holder", "whether"):
        nominals = number(question, "candidates", WhetherQuestion if kind == "whether" else NominalQuestion)
        return None if nominals is None else int(nominals) + 1
    field = _RIVALS.get(kind, "") if isinstance(kind, str) else ""
    rivals = question.get(field)
    if not isinstance(rivals, tuple):
        return None
    more = question.get("otherwise") is not None if kind == "group" else field != "groups"
    return len(rivals) + int(more)


def people(document: Document) -> Iterator[ScenarioFault]:
    """Find a town too small for its neighbourhoods, its offenders or its groups."""
    area = document.part("area")
    shares = [number(name, "share", _NameShare) for _, name in document.parts("area", "names")]
    stated_shares = [share for share in shares if share is not None]
    if stated_shares and len(stated_shares) == len(shares) and abs(math.fsum(stated_shares) - 1) > 1e-6:
        where: Path = ("area", "names")
        yield document.fault(
            where, f"name shares add up to {math.fsum(stated_shares):g}", "make them add up to 1"
        )
    population = number(area, "population", Area)
    if population is None:
        return
    places = sum(
        zone["neighbourhoods"]
        for _, zone in document.parts("area", "zones")
        if isinstance(zone.get("neighbourhoods"), int)
    )
    if places > MOST_NEIGHBOURHOODS:
        problem = f"the town has {places:,} neighbourhoods in all"
        yield document.fault(("area", "zones"), problem, f"keep it to {MOST_NEIGHBOURHOODS:,}")
    elif population < places * LEAST_PEOPLE:
        problem = f"{population:,g} residents are too few for {places:,} neighbourhoods"
        remedy = f"give at least {LEAST_PEOPLE} residents for each neighbourhood"
        yield document.fault(("area", "population"), problem, remedy)
    propensity = number(area, "propensity", Area)
    if propensity is None:
        return
    offenders = propensity * population
    members = sum(number(group, "size", GroupPlan) or 0 for _, group in document.parts("groups"))
    if members > offenders:
        problem = f"the groups have {members:,g} members, but only {offenders:,.0f} residents have criminal propensity"
        yield document.fault(
            ("groups",), problem, "raise area.propensity or population, or shrink the groups"
        )


class _NameShare(BaseModel):
    share: float | None = None


_COSTS = (
    ("actions", "officer_days", ActionPlan, "officer_days", "officer-days"),
    ("actions", "specialist_hours", ActionPlan, "specialist_hours", "specialist hours"),
    ("sources", "task_hours", ViewPlan, "specialist_hours", "specialist hours"),
    ("sources", "open_hours", ViewPlan, "analyst_hours", "analyst hours"),
)


def _plan_of(action: Mapping[str, Any]) -> type[ActionPlan]:
    """Return the plan whose defaults an action has; the common one when its name is not known."""
    name = action.get("action")
    return PLANS.get(name, ActionPlan) if isinstance(name, str) else ActionPlan


def budgets(document: Document) -> Iterator[ScenarioFault]:
    """Find actions and sources that cost more than a cycle's whole budget."""
    force = document.part("force")
    for parts, cost, model, budget, unit in _COSTS:
        has = number(force, budget, Force)
        for path, part in sources_of(document) if parts == "sources" else document.parts(parts):
            needs = number(part, cost, _plan_of(part) if model is ActionPlan else model)
            if needs is not None and has is not None and needs > has:
                where = (*path, cost) if cost in part else path
                problem = f"it takes {needs:g} {unit}, but a cycle has {has:g}"
                yield document.fault(where, problem, f"lower {cost}, or raise force.{budget}")


CHECKS: tuple[Check, ...] = (windows, triggers, delays, clear_days, base_rates, people, budgets)
