"""What talk that goes round tells: an account whose source and basis are not told, summed over both.

The lot draws the sources of a look alike, and repeats accounts and picks who passes them on without regard to who
gave them or what they say. So, whatever else was opened of an act, the source of an account that was not opened is
any of the others that can see the act, all alike; and its basis is one on which people know, by that source's shares.
"""

from collections.abc import Sequence
from itertools import permutations

import numpy as np

from scenarios.schema.evidence import BASES, Basis, EvidencePlan
from scenarios.schema.intelligence import SourceId
from synthetic.filing.filings import TALKED_OF, carriers
from synthetic.questions.indicator_sheet import Floats
from synthetic.questions.looked_at import seers_out
from synthetic.testimony.occasion import ActivityKind, SubjectKind

PEOPLE: frozenset[Basis] = frozenset({"direct", "told", "hearsay"})
"""Bases on which somebody knows, rather than a machine."""
Origins = dict[SourceId, dict[Basis, float]]
"""By source, the bases on which it may give an account that is repeated, each with its share; shares add up to at most 1."""


def origins(plan: EvidencePlan, subject: SubjectKind, kind: ActivityKind, slot: int) -> Origins:
    """Return whose accounts of an act may go round as talk; none where nobody passes such talk on.

    Shares are not scaled: a source that is often a machine is as much less often the one that is repeated. A slot
    of -1 is one that is not known, and then everybody counts as on duty.
    """
    if subject not in TALKED_OF or not carriers(plan, kind):
        return {}
    by_source = {
        source: {
            basis: share
            for basis, share in zip(BASES, plan.plan_of(source).basis.shares, strict=True)
            if share > 0 and basis in PEOPLE
        }
        for source in seers_out(plan, subject, kind, slot)
    }
    return {source: shares for source, shares in by_source.items() if shares}


def hidden_accounts(chances: Sequence[Sequence[Floats]]) -> Floats:
    """Return the chance of accounts whose sources are not told, up to a constant.

    ``chances`` are, by possible source, those of what each account shows if it is that source's. No source views an
    act twice, so the sum is over every way to give each account a source of its own.
    """
    ways = permutations(range(len(chances)), len(chances[0]))
    products = [np.prod([chances[s][place] for place, s in enumerate(sources)], axis=0) for sources in ways]
    return np.asarray(np.sum(products, axis=0), dtype=np.float64)
