"""Whether evidence connects: who and what occurs in several reports by several kinds of source, by what is printed."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scenarios.schema.scenario import Scenario
from simulator.answers import answers, slots
from simulator.run import run
from synthetic.entities.town_register import Register
from synthetic.evidence_log import observe, public_register
from synthetic.report import Report

FEWEST_REPORTS = 3
FEWEST_SOURCES = 2
FEW_WORDS = 35
NOT_KNOWN = ("handset", "vehicle")
"""Kinds whose user is not known: nothing else leads to the answer so surely."""
KINDS_IN_PLAY = (*NOT_KNOWN, "candidate", "seller", "member", "number", "plate")
"""Kinds of whom and what are looked for."""


@dataclass(frozen=True)
class Occurrence:
    """How often somebody or something in play is printed."""

    kind: str
    """One of ``KINDS_IN_PLAY``."""
    reports: int
    sources: int

    @property
    def connects(self) -> bool:
        """Return whether it occurs in enough reports by enough kinds of source to be linked through."""
        return self.reports >= FEWEST_REPORTS and self.sources >= FEWEST_SOURCES


@dataclass(frozen=True)
class WrittenWorld:
    """What the written reports of one seed hold."""

    seed: int
    reports: int
    occurrences: tuple[Occurrence, ...]
    words: tuple[tuple[str, int], ...]
    """Source and number of words of every report, without its form, table and provenance."""

    def share(self, kinds: Sequence[str] = ()) -> float:
        """Return the share of those in play that connect, of some kinds or of all."""
        own = [o.connects for o in self.occurrences if not kinds or o.kind in kinds]
        return sum(own) / len(own) if own else 1.0


def written_world(scenario: Scenario, seed: int) -> WrittenWorld:
    """Return what the reports of a scenario under a seed hold, every partner agreed on the first day.

    Raises:
        ValueError: when the scenario has no evidence plan.
    """
    register = public_register(scenario, seed)
    agreements = {partner.id: 0 for partner in scenario.partners}
    log = observe(
        scenario,
        seed,
        run(scenario, seed),
        slots(scenario, seed),
        answers(scenario, seed),
        until_day=scenario.calendar.days,
        agreements=agreements,
    )
    words = tuple((r.headline.source, word_count(r)) for r in log.reports)
    return WrittenWorld(seed, len(log.reports), occurrences(register, log.reports), words)


def word_count(report: Report) -> int:
    """Return how many words a report has without its form, tables and the line of its provenance."""
    _, _, rest = report.body.partition("\n\n")
    parts = [p for p in rest.split("\n\n") if " | " not in p and not p.startswith("Provenance: ")]
    return sum(len(part.split()) for part in parts)


def occurrences(register: Register, reports: Sequence[Report]) -> tuple[Occurrence, ...]:
    """Return how often each person, number and plate in play is printed in the bodies of reports.

    In play are the candidates, the known sellers, members of groups who occur at all, the numbers and plates of all
    these, and the numbers and vehicles whose user is not known.
    """
    texts = dict(_in_play(register))
    pattern = re.compile(
        "|".join(re.escape(text) for text in sorted(texts, key=lambda t: (-len(t), t))), re.IGNORECASE
    )
    by_text: dict[str, set[str]] = {text: set() for text in texts}
    sources: dict[str, set[str]] = defaultdict(set)
    for report in reports:
        for match in {m.group().casefold() for m in pattern.finditer(report.body)}:
            by_text[match].add(report.headline.id)
            sources[match].add(report.headline.source)
    silent = _silent_members(register, by_text)
    return tuple(
        Occurrence(kind, len(by_text[text]), len(sources[text]))
        for text, kind in texts.items()
        if text not in silent
    )


def _in_play(register: Register) -> Iterator[tuple[str, str]]:
    """Yield what each of those in play is printed as, in small letters, and its kind; whoever is two things counts as the last."""
    yield from ((number, "handset") for number in register.unknown_handsets)
    yield from ((plate.casefold(), "vehicle") for plate in register.visiting_vehicles)
    people_in_play = [
        ("candidate", register.candidates),
        ("seller", register.sellers),
        ("member", _members(register)),
    ]
    for kind, people in people_in_play:
        for ident in people:
            person = register.people[ident]
            yield person.name.casefold(), kind
            yield from ((number, "number") for number in person.handsets)
            yield from ((plate.casefold(), "plate") for plate in person.vehicles)
    yield from ((number, "number") for number in register.visiting_numbers)


def _members(register: Register) -> tuple[str, ...]:
    """Return the known members of groups who are nobody else in play."""
    others = {*register.candidates, *register.sellers}
    return tuple(m for members in register.members.values() for m in members if m not in others)


def _silent_members(register: Register, by_text: dict[str, set[str]]) -> set[str]:
    """Return the names, numbers and plates of members who are never named."""
    silent: set[str] = set()
    for ident in _members(register):
        person = register.people[ident]
        if not by_text[person.name.casefold()]:
            plates = (plate.casefold() for plate in person.vehicles)
            silent |= {person.name.casefold(), *person.handsets, *plates}
    return silent
