"""What an enquiry is worth before its answer is known: the bits by which it is expected to settle each question.

An enquiry about a person, group, handset or number brings accounts that all bear on the questions through one local
state of its subject, so that its value follows from the joint chance of answers and states and from what an account
may show in each state. One account is summed over exactly; several are drawn from belief with keyed draws, and belief
after each draw is exact. The history of a plate is worth what the rows add to acts that were opened: those are drawn
together with the worlds that belief allows. No truth is looked at.
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from assessment.observer.joint.joint_activities import JointActivity
from assessment.observer.joint.joint_belief import JointBelief
from assessment.observer.joint.joint_inference import joint_belief_of
from assessment.observer.joint.joint_looks import act_outcomes
from assessment.observer.joint.joint_tables import bases_of
from assessment.observer.joint.joint_value import answers_by_state
from synthetic.draws import Purpose, uniform
from synthetic.enquiries.enquiry import Enquiry
from synthetic.questions.indicator_sheet import Floats, Rows
from synthetic.questions.looked_at import HELD, askable
from synthetic.questions.two_sides import VEHICLE_KINDS

DRAWS = 256
"""Draws from belief for an enquiry of several accounts: standard errors of a few thousandths of a bit."""
HISTORY_DRAWS = 48
"""Draws from belief for the history of a plate, each with a belief worked out anew."""


def enquiry_bits(belief: JointBelief, request: Enquiry, *, draws: int = 0) -> Mapping[str, float]:
    """Return, by question, the expected fall in entropy in bits from what an enquiry brings.

    Every account counts as one of an act of its own of which nothing was opened, and nothing as known of who is in town
    then. An enquiry that no source can answer is worth nothing. ``draws`` is how many are made where the
    sum is not exact; 0 for as many as usual.

    Raises:
        KeyError: when its source is not in the plan.
    """
    questions = _questions(belief)
    if request.is_history:
        return dict(zip(questions, _history_bits(belief, request, draws or HISTORY_DRAWS), strict=True))
    shares = askable(belief.tables.model.plan, request.subject.kind, request.source, request.acts)
    names = shares.keys() <= {"use", "pairing"}
    total = np.zeros(len(questions))
    if shares:
        starts, joint = answers_by_state(belief, request.subject, names=names)
        chances = account_chances(belief, request)
        if request.looks == 1:
            total = _single_value(starts, joint, chances)
        else:
            total = _sampled_value(starts, joint, chances, request, draws or DRAWS)
    return dict(zip(questions, np.maximum(total, 0.0).tolist(), strict=True))


def account_chances(belief: JointBelief, request: Enquiry) -> Floats:
    """Return the chance of everything that one account of an enquiry may show; shape (states, things), rows add up to 1.

    A number of which its operator holds nothing has a thing of its own, the last.
    """
    tables, subject = belief.tables, request.subject
    shares = askable(tables.model.plan, subject.kind, request.source, request.acts)
    blocks = [
        share * part * act_outcomes(tables, subject, kind, request.source, basis)
        for kind, share in shares.items()
        for basis, part in bases_of(tables.model.plan, request.source)
    ]
    chances = np.hstack(blocks)
    if shares.keys() <= {"use"} and subject.kind in HELD:
        share = HELD[subject.kind]
        chances = np.hstack([share * chances, np.full((len(chances), 1), 1 - share)])
    return chances


def _questions(belief: JointBelief) -> tuple[str, ...]:
    model = belief.tables.model
    return tuple(latent.question for latent in (*model.others, *((model.group,) if model.group else ())))


def _single_value(starts: Rows, joint: Floats, chances: Floats) -> Floats:
    """Return the value of one account, summed over what it may show."""
    after = joint @ chances
    things = _of_first(starts, after)
    entropy = _entropies(starts, joint.sum(axis=1)[:, None])[:, 0]
    return np.asarray(entropy - _entropies(starts, after / np.where(things > 0, things, 1.0)) @ things)


def _sampled_value(starts: Rows, joint: Floats, chances: Floats, request: Enquiry, draws: int) -> Floats:
    """Return the value of several accounts: a state is drawn from belief, then what each account shows in it."""
    states = _of_first(starts, joint)
    ends, things = np.cumsum(states), np.cumsum(chances, axis=1)
    with np.errstate(divide="ignore"):
        logs = np.log(chances)
    total = np.zeros((len(chances), draws))
    for turn in range(draws):
        state = _place(ends, _draw(request, turn, 0))
        for look in range(request.looks):
            total[:, turn] += logs[:, _place(things[state], _draw(request, turn, 1 + look))]
    after = joint @ np.exp(total - total.max(axis=0))
    after /= _of_first(starts, after)
    entropy = _entropies(starts, joint.sum(axis=1)[:, None])[:, 0]
    return np.asarray(entropy - _entropies(starts, after).mean(axis=1))


def _of_first(starts: Rows, rows: Floats) -> Floats:
    """Return the sum down the rows of the first question; every question's rows add up to the same."""
    last = int(starts[1]) if len(starts) > 1 else len(rows)
    return np.asarray(rows[:last].sum(axis=0), dtype=np.float64)


def _entropies(starts: Rows, chances: Floats) -> Floats:
    """Return the entropy in bits of each question; shape (questions, columns)."""
    logs = chances * np.log2(np.where(chances > 0, chances, 1.0))
    return np.asarray(-np.add.reduceat(logs, starts, axis=0), dtype=np.float64)


def _draw(request: Enquiry, turn: int, fact: int) -> float:
    return uniform(request.number, 0, Purpose.ENQUIRY, turn, fact)


def _place(ends: Floats, draw: float) -> int:
    """Return where a draw in [0, 1) falls among running sums."""
    return min(int(np.searchsorted(ends, draw * ends[-1], side="right")), len(ends) - 1)


def _history_bits(belief: JointBelief, request: Enquiry, draws: int) -> Floats:
    """Return the value of the rows of a plate; nothing where no act that was opened may hold the vehicle."""
    slots = _open_slots(belief, request)
    now = _answer_entropies(belief)
    if not slots:
        return np.zeros(len(now))
    after = np.zeros(len(now))
    for turn in range(draws):
        rows = dict(_drawn_rows(belief, request, slots, turn))
        after += _answer_entropies(
            joint_belief_of(belief.tables, belief.activities, {**belief.presence, **rows})
        )
    return np.maximum(now - after / draws, 0.0)


def _answer_entropies(belief: JointBelief) -> Floats:
    entropies = []
    for question in _questions(belief):
        chances = belief.answer(question)
        entropies.append(-float((chances * np.log2(np.where(chances > 0, chances, 1.0))).sum()))
    return np.array(entropies)


def _open_slots(belief: JointBelief, request: Enquiry) -> dict[tuple[int, int], list[JointActivity]]:
    """Return the opened acts that the rows asked for bear on, by day and slot."""
    slots: dict[tuple[int, int], list[JointActivity]] = {}
    for activity in belief.activities:
        where = (activity.day, activity.slot)
        vehicular = activity.subject.kind == "person" and activity.kind in VEHICLE_KINDS
        new = (request.subject.id, *where) not in belief.presence
        if vehicular and new and activity.day in request.days and activity.slot >= 0:
            slots.setdefault(where, []).append(activity)
    return slots


def _drawn_rows(
    belief: JointBelief, request: Enquiry, slots: Mapping[tuple[int, int], Sequence[JointActivity]], turn: int
) -> Iterator[tuple[tuple[str, int, int], bool]]:
    """Yield rows of presence drawn with a world that belief allows: given the world, slots are independent."""
    tables, plate, rho = belief.tables, request.subject.id, belief.tables.model.plan.presence
    core = belief.core.ravel()
    place = _place(np.cumsum(core), _draw(request, turn, 0))
    cell = int(tables.cell_of.ravel()[place])
    rows = [
        _place(np.cumsum(other.rows[:, cell]), _draw(request, turn, 1 + number))
        for number, other in enumerate(belief.others)
    ]
    for fact, ((day, slot), activities) in enumerate(slots.items(), start=1 + len(rows)):
        weights = [1 - rho, rho]
        for there in (False, True):
            presence = {**belief.presence, (plate, day, slot): there}
            pattern = tables.pattern(presence, day, slot)
            for activity in activities:
                number, own = tables.place_of.get(("person", activity.subject.id), (-1, -1))
                ways = belief.others[number].latent.assignments.roles if number >= 0 else None
                role = int(ways[rows[number], own]) if ways is not None else tables.model.outsider
                weights[there] *= float(np.exp(tables.likelihood(activity, pattern)[role, cell]))
        yield (plate, day, slot), _draw(request, turn, fact) * sum(weights) < weights[1]
