"""What has to hold of a scenario's evidence: each check with its band, what was measured, and whether it holds."""

from collections.abc import Iterator

from assessment.evidence_checks.connectivity import KINDS_IN_PLAY, NOT_KNOWN
from assessment.evidence_checks.counters import HEADLINE_COUNTERS, counters_of
from assessment.evidence_checks.leak_mutants import FOUND
from assessment.evidence_checks.world_reading import EVERYTHING, HANDS
from benchmarks.evidence import ScenarioEvidence
from benchmarks.evidence_figures import (
    OWN,
    affordable,
    connected,
    counting,
    latent,
    plain,
    questions,
    ratio,
    read_skill,
)

MOST_COUNTING, MOST_IDLE, MOST_NAMED, LEAST_HAND = 0.4, 0.05, 0.8, 0.8
LEAST_UNKNOWN, LEAST_IN_PLAY = 0.95, 0.60
POWER = 0.9
NAMED = ("person", "group")
"""Subjects that are known by name; what a zone or a crew is, nothing but looks at itself can tell."""


def checks(result: ScenarioEvidence) -> Iterator[tuple[str, str, str, str]]:
    def row(check: str, band: str, value: str, *, holds: bool) -> tuple[str, str, str, str]:
        return check, band, value, "holds" if holds else "**falls short**"

    outside = result.sheet.outside
    yield row("published figures outside their interval", "0", f"{len(outside)}", holds=not outside)
    for question in questions(result):
        asked = latent(result, question)
        if asked.subject_kind in NAMED:
            own = read_skill(result, EVERYTHING, question, "named people and groups only").value
            yield row(
                f"{question}: names alone, everything read",
                f"< {MOST_NAMED}",
                plain(own),
                holds=own < MOST_NAMED,
            )
        worst, counter, choice = max(
            (ratio(result, c, question, k), k, c) for k in counters_of(asked) for c in (*OWN, EVERYTHING)
        )
        value = f"{plain(worst)} ({counter}; {choice})"
        yield row(
            f"{question}: best counter over the ideal",
            f"≤ {MOST_COUNTING}",
            value,
            holds=worst <= MOST_COUNTING,
        )
        idle = max(counting(result, EVERYTHING, question, k).value for k in HEADLINE_COUNTERS)
        yield row(f"{question}: nobody reads", f"≤ {MOST_IDLE}", plain(idle), holds=idle <= MOST_IDLE)
    yield from (row(*check, holds=holds) for check, holds in _headline_checks(result))
    yield from (row(*check, holds=holds) for check, holds in _hand_checks(result))
    for check, least, kinds in (
        ("unknown handsets and visiting vehicles that connect", LEAST_UNKNOWN, NOT_KNOWN),
        ("everybody in play that connects", LEAST_IN_PLAY, KINDS_IN_PLAY),
    ):
        share = connected(result, kinds)
        yield row(check, f"≥ {least}", plain(share), holds=share >= least)


def _headline_checks(result: ScenarioEvidence) -> Iterator[tuple[tuple[str, str, str], bool]]:
    headlines = result.headlines
    findings = [f for q in headlines.questions for f in q.findings] + list(headlines.acts)
    top = max(abs(f.z) for f in findings)
    yield ("largest z of a headline's statistic", f"< {FOUND:g}", plain(top, 1)), top < FOUND
    for leaks in headlines.questions:
        if leaks.auc is None:
            continue
        low, high = leaks.null
        band = f"{plain(low, 3)} to {plain(high, 3)}"
        yield (f"{leaks.question}: AUC of headlines", band, plain(leaks.auc, 3)), low <= leaks.auc <= high
    if headlines.mutants:
        least = min(m.power for m in headlines.mutants)
        yield ("least power against a leak made on purpose", f"≥ {POWER}", plain(least)), least >= POWER


def _hand_checks(result: ScenarioEvidence) -> Iterator[tuple[tuple[str, str, str], bool]]:
    holder = result.plan.model.holder
    if holder is None:
        return
    matrix, _, lone, _ = HANDS
    for choice in (affordable(result), EVERYTHING):
        ideal = read_skill(result, choice, holder.question).value
        own = read_skill(result, choice, holder.question, matrix).value / ideal
        yield (
            (f"by hand with the matrix, over the ideal, {choice}", f"≥ {LEAST_HAND}", plain(own)),
            own >= LEAST_HAND,
        )
        alone = counting(result, choice, holder.question, lone).value / ideal
        yield (f"by hand without it, tempered, {choice}", "clearly less", plain(alone)), alone < own - 0.1
