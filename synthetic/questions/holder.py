"""Who holds a role: a candidate or somebody else; one driver, one customer and one landlord look like the holder."""

from itertools import permutations

import numpy as np

from synthetic.questions.indicator_sheet import RoleAssignments
from synthetic.questions.two_sides import ASSOCIATE, CUSTOMER, DRIVER, HOLDER, LANDLORD

LOOK_ALIKES = (DRIVER, CUSTOMER, LANDLORD)


def assignments(candidates: int) -> RoleAssignments:
    """Return every way in which candidates can hold the roles; the last answer is somebody who is not named.

    With fewer than four candidates there are as many look-alikes as there are candidates beside a holder.
    """
    answers, roles = [], []
    for answer in range(candidates + 1):
        rest = [c for c in range(candidates) if c != answer]
        for holders in permutations(rest, min(len(LOOK_ALIKES), candidates - 1)):
            row = [ASSOCIATE] * candidates
            for role, candidate in zip(LOOK_ALIKES, holders, strict=False):
                row[candidate] = role
            if answer < candidates:
                row[answer] = HOLDER
            answers.append(answer)
            roles.append(row)
    return _even(answers, roles)


def _even(answers: list[int], roles: list[list[int]]) -> RoleAssignments:
    index = np.array(answers, dtype=np.int64)
    return RoleAssignments(
        index, np.array(roles, dtype=np.int64).reshape(len(answers), -1), 1.0 / np.bincount(index)[index]
    )
