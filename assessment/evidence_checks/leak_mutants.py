"""Evidence that leaks on purpose, in one way each: whatever cannot find these is blind.

Each leak lets the holder, or acts that tell against somebody, show in something that a headline holds. Lots are keyed
by the filing, so that the same world leaks in the same way again.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import erf, sqrt

from assessment.evidence_checks.act_leaks import act_findings
from assessment.evidence_checks.counters import DAMNING, MACHINES
from assessment.evidence_checks.drawn_evidence import DrawnEvidence
from assessment.evidence_checks.headline_leaks import LeakFinding, leak_findings
from scenarios.schema.intelligence import SourceId
from synthetic.draws import Purpose, uniform
from synthetic.filing.filings import Filing
from synthetic.questions.looked_at import seers
from synthetic.questions.two_sides import VEHICLE_KINDS
from synthetic.testimony.occasion import ActivityKind

FOUND = 4.0
"""Standard errors from which a leak counts as detected."""
MORE_LOOKS = 0.15
LATER_DAYS = 1
MORE_SOURCES = 0.25
MORE_COPIES = 0.2
OTHER_KINDS = 0.15
SPECIAL_SHARE = 0.4
SPECIAL_SLOT = 2

Leak = Callable[[DrawnEvidence], Iterable[Filing]]


@dataclass(frozen=True)
class LeakMutant:
    """One way of leaking, how strongly, and the statistic that is there to find it."""

    title: str
    statistic: str
    leak: Leak


@dataclass(frozen=True)
class MutantFinding:
    """How surely a leak is found by its own statistic."""

    title: str
    statistic: str
    z: float
    power: float
    """Chance that as many other worlds would show it from ``FOUND`` standard errors on."""
    seeds: int

    @property
    def detected(self) -> bool:
        """Return whether it is."""
        return abs(self.z) >= FOUND


def mutated(mutant: LeakMutant, evidence: DrawnEvidence) -> DrawnEvidence:
    """Return the evidence of a world with a leak in it."""
    return replace(evidence, filed=tuple(mutant.leak(evidence)))


def mutant_findings(evidence: Sequence[DrawnEvidence]) -> tuple[MutantFinding, ...]:
    """Return how surely each leak is found over the same worlds."""
    return tuple(_finding(mutant, evidence) for mutant in MUTANTS)


def all_findings(evidence: Sequence[DrawnEvidence]) -> tuple[LeakFinding, ...]:
    """Return a finding for every statistic of the holder's headlines and of single acts."""
    return *leak_findings(evidence), *act_findings(evidence)


def _finding(mutant: LeakMutant, evidence: Sequence[DrawnEvidence]) -> MutantFinding:
    leaking = [mutated(mutant, world) for world in evidence]
    own = next(f for f in all_findings(leaking) if f.statistic == mutant.statistic)
    return MutantFinding(mutant.title, mutant.statistic, own.z, _above(abs(own.z) - FOUND), own.seeds)


def _above(distance: float) -> float:
    """Return the chance that a standard normal lies below a distance."""
    return 0.5 * (1 + erf(distance / sqrt(2)))


def _lot(evidence: DrawnEvidence, filing: Filing, purpose: int) -> float:
    return uniform(evidence.seed, 2, Purpose.PERMUTED, purpose, *filing.key)


def _look_lot(evidence: DrawnEvidence, filing: Filing, purpose: int) -> float:
    """Return a lot that all filings of one look share."""
    return uniform(evidence.seed, 2, Purpose.PERMUTED, purpose, filing.look.key)


def _holder(evidence: DrawnEvidence) -> str:
    """Return whoever holds the role, or nobody when nobody who is named does."""
    latent = evidence.model.holder
    assert latent is not None
    truth = evidence.world.answers[latent.question]
    return latent.subjects[truth] if truth < len(latent.subjects) else ""


def _damns(filing: Filing) -> bool:
    return (
        filing.look.subject.kind == "person" and filing.look.kind != "use" and filing.true.nature in DAMNING
    )


def _more_looks(evidence: DrawnEvidence) -> Iterator[Filing]:
    holder = _holder(evidence)
    for filing in evidence.filed:
        yield filing
        if filing.look.subject.id == holder and _look_lot(evidence, filing, 1) < MORE_LOOKS:
            # The second look is on a day of its own, beyond those of the exercise, so that it is no view of the first.
            day = filing.look.day + 1000
            yield replace(
                filing, look=replace(filing.look, key=filing.look.key + 500_000, day=day), released_day=day
            )


def _later(evidence: DrawnEvidence) -> Iterator[Filing]:
    for filing in evidence.filed:
        late = LATER_DAYS if _damns(filing) else 0
        yield replace(filing, released_day=filing.released_day + late)


def _more_sources(evidence: DrawnEvidence) -> Iterator[Filing]:
    plan = evidence.model.plan
    for filing in evidence.filed:
        yield filing
        look = filing.look
        rest = [s for s in seers(plan, look.subject.kind, look.kind) if s not in look.sources]
        is_first = filing.copy == 0 and filing.account.source == look.sources[0]
        if _damns(filing) and is_first and rest and _lot(evidence, filing, 2) < MORE_SOURCES:
            yield replace(filing, source=rest[0], account=replace(filing.account, source=rest[0]))


def _more_copies(evidence: DrawnEvidence) -> Iterator[Filing]:
    for filing in evidence.filed:
        yield filing
        is_talk = filing.copy == 0 and filing.account.basis != "machine"
        if _damns(filing) and is_talk and _lot(evidence, filing, 3) < MORE_COPIES:
            yield replace(filing, copy=9, basis="hearsay")


def _by_machine(kind: ActivityKind, source: SourceId) -> Leak:
    def leak(evidence: DrawnEvidence) -> Iterator[Filing]:
        holder = _holder(evidence)
        for filing in evidence.filed:
            is_own = filing.look.subject.id == holder and filing.source not in MACHINES
            if is_own and _look_lot(evidence, filing, 4) < OTHER_KINDS:
                look = replace(filing.look, kind=kind)
                yield replace(
                    filing, look=look, source=source, account=replace(filing.account, source=source)
                )
            else:
                yield filing

    return leak


def _special_hour(evidence: DrawnEvidence) -> Iterator[Filing]:
    for filing in evidence.filed:
        look = filing.look
        is_special = _damns(filing) and look.kind in VEHICLE_KINDS and filing.true.vehicle >= 0
        if is_special and _look_lot(evidence, filing, 5) < SPECIAL_SHARE:
            yield replace(filing, look=replace(look, slot=SPECIAL_SLOT))
        else:
            yield filing


MUTANTS: tuple[LeakMutant, ...] = (
    LeakMutant(f"the holder is looked at {MORE_LOOKS:.0%} more", "number of reports", _more_looks),
    LeakMutant(f"what damns comes {LATER_DAYS} day later", "delay of an act", _later),
    LeakMutant(
        f"{MORE_SOURCES:.0%} of what damns is seen by a source more", "sources of an act", _more_sources
    ),
    LeakMutant(f"{MORE_COPIES:.0%} of damning talk goes round again", "reports of an act", _more_copies),
    LeakMutant(
        f"{OTHER_KINDS:.0%} of the holder's other reports are calls off a machine",
        "reports by machines",
        _by_machine("call", "communications"),
    ),
    LeakMutant(
        f"{SPECIAL_SHARE:.0%} of acts with a visiting car are at 10 o'clock", "hour of an act", _special_hour
    ),
)
"""Ways in which headlines can leak, each with the statistic that has to find it."""
