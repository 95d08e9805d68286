"""Which group does it: one of the named or another; one named group carries for others and one buys, and both look like it."""

from itertools import permutations

import numpy as np

from synthetic.questions.indicator_sheet import RoleAssignments
from synthetic.questions.two_sides import ASSOCIATE, CUSTOMER, DRIVER, HOLDER

LOOK_ALIKES = (DRIVER, CUSTOMER)


def assignments(groups: int, otherwise: bool) -> RoleAssignments:
    """Return every way in which groups can hold the roles; with ``otherwise`` the last answer is another group."""
    answers, roles = [], []
    for answer in range(groups + int(otherwise)):
        rest = [g for g in range(groups) if g != answer]
        for holders in permutations(rest, min(len(LOOK_ALIKES), groups - 1)):
            row = [ASSOCIATE] * groups
            for role, group in zip(LOOK_ALIKES, holders, strict=False):
                row[group] = role
            if answer < groups:
                row[answer] = HOLDER
            answers.append(answer)
            roles.append(row)
    index = np.array(answers, dtype=np.int64)
    return RoleAssignments(
        index, np.array(roles, dtype=np.int64).reshape(len(answers), -1), 1.0 / np.bincount(index)[index]
    )
