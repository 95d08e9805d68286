"""Hard negatives: innocent residents whose lives look like somebody's who is not.

They are drawn by lot among people of no group, whatever the truth. Sources name them again and again in
the words used of others; the sealed record says what lies behind.
"""

from collections.abc import Mapping

import numpy as np

from simulator.ids import person_id
from synthetic.draws import Purpose
from synthetic.observed_run import ObservedRun

REASONS = (
    "rides for two delivery firms and carries a handset for each",
    "deals in scrap under a licence and is paid in notes by some",
    "cares for relatives at three addresses and calls at night",
    "drives a taxi and is hired by the same people every week",
    "collects rents for a landlord and banks the cash on Fridays",
    "runs a youth club and holds keys, telephones and money for its members",
    "trades on markets out of the county and hires vans",
    "was once close to a group, left years ago and still lives among them",
)
"""What is so of each. Assumptions, after red herrings that trainers use."""


def lookalikes(run: ObservedRun) -> Mapping[str, str]:
    """Return up to eight innocent people and what is so of each, by lot; candidates are never among them."""
    groups = run.trace.people["group"].astype(np.int64)
    candidates = {h.entity for s in run.slots.values() for h in s.hypotheses}
    others = np.flatnonzero(groups < 0)
    reasons: dict[str, str] = {}
    for ordinal, reason in enumerate(REASONS):
        if len(others):
            lot = run.bits(Purpose.LOOKALIKE, (ordinal,))
            person = person_id(int(others[lot % len(others)]))
            if person not in candidates:
                reasons.setdefault(person, reason)
    return reasons
