"""Belief over a joint world by plain loops over every explicit world. Slow, and shares nothing with what it checks."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, permutations, product

from synthetic.questions.indicator_sheet import IndicatorSheet
from synthetic.questions.joint_model import JointModel, LatentQuestion
from synthetic.questions.looked_at import SEERS
from synthetic.questions.two_sides import sheet
from synthetic.testimony.view import Indication

MACHINES_ONLY = {"call", "message", "arrest"}
BY_VEHICLE = {"meeting", "handover", "letting", "visit", "journey", "purchase", "threat", "post"}
Merge = Callable[[str, str], tuple[int, ...]]
Rows = Mapping[tuple[str, int, int], bool]


@dataclass(frozen=True)
class World:
    """One explicit joint world."""

    answer: int
    group_roles: tuple[int, ...]
    groups: tuple[int, ...]
    """Group of each number."""
    numbers: tuple[int, ...]
    """Number of each vehicle."""
    rows: tuple[tuple[int, tuple[int, ...]], ...]
    """Of each other question, its driver and the roles of its subjects."""
    users: tuple[int, ...]


@dataclass(frozen=True)
class Totals:
    """What the loops add up to; each list adds up to 1."""

    answers: dict[str, list[float]]
    roles: dict[tuple[str, int], list[float]]
    """By question and subject."""
    users: list[list[float]]
    owners: list[list[float]]
    pairings: list[list[float]]


def rows_of(latent: LatentQuestion) -> list[tuple[float, int, tuple[int, ...]]]:
    """Return chance, driver and roles of every way to hold the roles of a question."""
    ways = latent.assignments
    return [
        (float(latent.drivers[a]) * float(share), int(a), tuple(int(r) for r in roles))
        for a, roles, share in zip(ways.answers, ways.roles, ways.shares, strict=True)
    ]


def worlds(model: JointModel) -> Iterator[tuple[float, World]]:
    """Yield every joint world with its prior chance."""
    group = rows_of(model.group) if model.group else [(1.0, 0, ())]
    parties = len(model.numbers)
    pairings = list(permutations(range(parties))) if model.group else [tuple(range(parties))]
    for p, answer, roles in group:
        for groups in product(range(len(model.owners)), repeat=parties):
            q = p
            for owner in groups:
                q *= float(model.owners[owner])
            for numbers in pairings:
                for rows in product(*[rows_of(latent) for latent in model.others]):
                    r = q / len(pairings)
                    for row in rows:
                        r *= row[0]
                    for users in product(range(len(model.users)), repeat=len(model.handsets)):
                        w = r
                        for user in users:
                            w *= float(model.users[user])
                        yield (
                            w,
                            World(answer, roles, groups, numbers, tuple((a, b) for _, a, b in rows), users),
                        )


def shares_of(model: JointModel, world: World) -> list[float]:
    """Return the chance of each number that a visiting party in an act has."""
    supplier = model.group is not None and world.answer < len(model.group.subjects)
    odds = [1 + model.plan.link if supplier and owner == world.answer else 1.0 for owner in world.groups]
    return [x / sum(odds) for x in odds]


def party_count(model: JointModel, view: Indication) -> tuple[int, float]:
    """Return how many parties an account may give, and how often it does."""
    basis = view.basis
    if view.subject.kind == "person" and view.kind in BY_VEHICLE:
        return len(model.vehicles), getattr(model.plan.plates, basis)
    if view.subject.kind in ("person", "handset") and view.kind in MACHINES_ONLY:
        return len(model.numbers), 1.0 if basis == "machine" else 0.0
    return 0, 0.0


def accounts(
    model: JointModel, laid: IndicatorSheet, view: Indication, merge: Merge, k: int, party: int
) -> Iterator[tuple[float, int, int]]:
    """Yield chance, class and party of whatever an account of a basis through a source may show; -1 is none."""
    merged = merge(view.source, view.kind)
    errors = getattr(model.plan.errors, view.basis)
    parties, share = party_count(model, view)

    def giving(p: float, c: int, candidates: Sequence[int]) -> Iterator[tuple[float, int, int]]:
        if c in laid.visiting and share and parties:
            yield p * (1 - share), c, -1
            for candidate in candidates:
                yield p * share / len(candidates), c, candidate
        else:
            yield p, c, -1

    yield from giving(errors.right, merged[k], [party])
    merged = merged[: len(laid.classes)]
    for c in range(len(laid.classes)):
        yield from giving(errors.wrong_person * laid.wrong[c], merged[c], range(parties))
        yield from giving(errors.planted * laid.planted[c], merged[c], range(parties))
    yield errors.vague, -1, -1
    nearby = merged[laid.neighbours[k]]
    if nearby == merged[k]:
        nearby = merged[laid.neighbours[laid.neighbours[k]]]
    if merged[k] in laid.visiting and share and parties > 1:
        yield errors.misread * (1 - share), nearby, -1
        for other in range(parties):
            if other != party:
                yield errors.misread * share / (parties - 1), merged[k], other
    else:
        yield errors.misread, nearby, -1


def chance_of_view(
    model: JointModel, laid: IndicatorSheet, view: Indication, merge: Merge, k: int, party: int
) -> float:
    """Return the chance of a view if the act was of a class with a party; -1 when there is none."""
    told = -1
    if view.vehicle:
        told = model.vehicles.index(view.vehicle)
    if view.number:
        told = model.numbers.index(view.number)
    return sum(
        p
        for p, c, shown in accounts(model, laid, view, merge, k, party)
        if c == view.nature and (view.repeated or shown == told)
    )


def classes_and_parties(
    model: JointModel, laid: IndicatorSheet, views: list[Indication], role: int, shares: list[float],
    numbers: tuple[int, ...], presence: Rows,
) -> Iterator[tuple[float, int, int]]:  # fmt: skip
    """Yield chance, class and party of whatever the act may have been."""
    first = views[0]
    row = [float(x) for x in laid.chances[first.kind][role]]
    kind, subject = first.kind, first.subject.kind
    if subject == "person" and kind in BY_VEHICLE:
        slot = max(view.slot for view in views)
        for here in product((False, True), repeat=len(model.vehicles)):
            chance = 1.0
            for there, plate in zip(here, model.vehicles, strict=True):
                granted = presence.get((plate, first.day, slot)) if slot >= 0 else None
                if granted is None:
                    chance *= model.plan.presence if there else 1 - model.plan.presence
                else:
                    chance *= 1.0 if granted == there else 0.0
            if not any(here):
                rest = row[1] + row[3] + row[4]
                for k, p in ((2, row[2] + row[0]), (3, 0.8 * rest), (4, 0.2 * rest)):
                    yield chance * p, k, -1
                continue
            weights = [shares[numbers[m]] if here[m] else 0.0 for m in range(len(here))]
            for k, p in enumerate(row):
                if k in (0, 1):
                    for m, weight in enumerate(weights):
                        yield chance * p * weight / sum(weights), k, m
                else:
                    yield chance * p, k, -1
    elif subject in ("person", "handset") and kind in MACHINES_ONLY:
        for k, p in enumerate(row):
            if k in (0, 1):
                for y, weight in enumerate(shares):
                    yield p * weight, k, y
            else:
                yield p, k, -1
    else:
        for k, p in enumerate(row):
            yield p, k, -1


def chance_of_name(model: JointModel, view: Indication, true: int) -> float:
    """Return the chance of what an account says of a user, group or number."""
    errors = getattr(model.plan.errors, view.basis)
    names = {"handset": len(model.users), "number": len(model.owners), "pairing": len(model.numbers)}
    count = names[view.subject.kind]
    plantable = count if view.subject.kind == "pairing" or count == 1 else count - 1
    if view.nature == -1:
        return float(errors.vague + errors.misread)
    p = errors.right if view.nature == true else 0.0
    p += errors.wrong_person / count
    if view.nature < plantable:
        p += errors.planted / plantable
    return float(p)


def sorted_into_acts(indications: Sequence[Indication]) -> list[list[Indication]]:
    """Return the accounts of every act: its originals, and one copy of each original that was not opened."""
    acts: dict[object, dict[object, Indication]] = {}
    for view in indications:
        accounts_of_act = acts.setdefault((view.subject, view.day), {})
        if view.repeated and view.nature == -1:
            continue
        mark = view.detail or view.source
        if mark not in accounts_of_act or accounts_of_act[mark].repeated:
            accounts_of_act[mark] = view
    return [list(act.values()) for act in acts.values() if act]


def chance_of_accounts(
    model: JointModel, laid: IndicatorSheet, views: list[Indication], merge: Merge, k: int, party: int
) -> float:
    """Return the chance of all accounts of an act of a class, over every set of sources that may have seen it."""
    originals = {view.source: view for view in views if not view.repeated}
    copies = [view for view in views if view.repeated]
    known = 1.0
    for view in originals.values():
        known *= chance_of_view(model, laid, view, merge, k, party)
    if not copies:
        return known
    first, slot = views[0], max(view.slot for view in views)
    plans = {plan.id: plan for plan in model.plan.sources}
    able = [source for source in SEERS[first.subject.kind][first.kind] if source in plans]
    if slot in (0, 8) and able != ["pcso"]:
        able = [source for source in able if source != "pcso"]
    told = {}
    for source in able:
        shares = plans[source].basis
        for i, copy in enumerate(copies):
            told[source, i] = sum(
                getattr(shares, basis)
                * chance_of_view(model, laid, replace(copy, source=source, basis=basis), merge, k, party)
                for basis in ("direct", "told", "hearsay")
            )
    plan, total = model.plan, 0.0
    for number, lot in enumerate((1 - plan.second_view - plan.third_view, plan.second_view, plan.third_view)):
        sets = list(combinations(able, min(number + 1, len(able))))
        for drawn in sets:
            rest = [source for source in drawn if source not in originals]
            if len(rest) + len(originals) > len(drawn):
                continue
            for givers in permutations(rest, len(copies)):
                p = lot / len(sets)
                for i, giver in enumerate(givers):
                    p *= told[giver, i]
                total += p
    return known * total


def chance_of_act(
    model: JointModel, views: list[Indication], world: World, merge: Merge, presence: Rows,
    memory: dict[object, float], further: Indication | None = None,
) -> float:  # fmt: skip
    """Return the chance of all accounts of one act in a world; ``further`` leaves open whose the talk of it is."""
    first = views[0] if views else further
    assert first is not None
    subject, kind = first.subject, first.kind
    if subject.kind == "vehicle":
        return 1.0
    if kind in ("use", "pairing"):
        true = {
            "handset": lambda: world.users[model.handsets.index(subject.id)],
            "number": lambda: world.groups[model.numbers.index(subject.id)],
            "pairing": lambda: world.numbers[model.vehicles.index(subject.id)],
        }[subject.kind]()
        p = 1.0
        for view in [*views, *([further] if further else [])]:
            p *= chance_of_name(model, view, true)
        return p
    laid, role = role_of(model, world, subject.kind, subject.id)
    key = (subject, first.day, role, world.answer, world.groups, world.numbers)
    if key not in memory:
        total = 0.0
        shares = shares_of(model, world)
        for p, k, party in classes_and_parties(
            model, laid, views or [first], role, shares, world.numbers, presence
        ):
            state = (subject, first.day, k, party)
            if state not in memory:
                memory[state] = chance_of_accounts(model, laid, views, merge, k, party)
                if further:
                    memory[state] *= chance_of_view(model, laid, further, merge, k, party)
            total += p * memory[state]
        memory[key] = total
    return memory[key]


def role_of(model: JointModel, world: World, kind: str, ident: str) -> tuple[IndicatorSheet, int]:
    """Return the sheet that tells what a subject does, and its role."""
    holders = [latent for latent in model.others if latent.kind == "holder"]
    outside = (holders[0].sheet, 5) if holders else (sheet(model.plan.sharpness), 5)
    if kind == "group":
        assert model.group is not None
        return model.group.sheet, world.group_roles[model.group.subjects.index(ident)]
    if kind == "handset":
        user = world.users[model.handsets.index(ident)]
        if not holders or user == len(holders[0].subjects):
            return outside
        return holders[0].sheet, world.rows[0][1][user]
    for latent, (_, roles) in zip(model.others, world.rows, strict=True):
        for (own_kind, own, laid), role in zip(latent.columns, roles, strict=True):
            if (own_kind, own) == (kind, ident):
                return laid, role
    return outside


def weighed(
    model: JointModel, indications: Sequence[Indication], merge: Merge, presence: Rows
) -> list[tuple[float, World]]:
    """Return every world with its prior chance times that of all that was opened."""
    reads = {(v.subject.id, v.day, v.slot): True for v in indications if v.subject.kind == "vehicle"}
    rows = {**presence, **reads}
    acts = sorted_into_acts(indications)
    memory: dict[object, float] = {}
    weights = []
    for prior, world in worlds(model):
        p = prior
        for act in acts:
            p *= chance_of_act(model, act, world, merge, rows, memory)
        weights.append((p, world))
    return weights


def totals(model: JointModel, indications: Sequence[Indication], merge: Merge, presence: Rows) -> Totals:
    """Return what every latent is believed to be, by adding up all worlds."""
    answers = {latent.question: [0.0] * len(latent.prior) for latent in model.questions}
    roles = {
        (latent.question, i): [0.0] * len(latent.sheet.roles)
        for latent in model.questions
        for i in range(len(latent.subjects))
    }
    users = [[0.0] * len(model.users) for _ in model.handsets]
    owners = [[0.0] * len(model.owners) for _ in model.numbers]
    pairings = [[0.0] * len(model.numbers) for _ in model.vehicles]
    whole = 0.0
    for p, world in weighed(model, indications, merge, presence):
        whole += p
        states = [(latent.question, *row) for latent, row in zip(model.others, world.rows, strict=True)]
        if model.group:
            states.append((model.group.question, world.answer, world.group_roles))
        outcomes = {latent.question: latent.outcomes for latent in model.questions}
        for question, driver, held in states:
            for answer, chance in enumerate(outcomes[question][driver]):
                answers[question][answer] += p * float(chance)
            for i, role in enumerate(held):
                if (question, i) in roles:
                    roles[question, i][role] += p
        for table, values in ((users, world.users), (owners, world.groups), (pairings, world.numbers)):
            for i, value in enumerate(values):
                table[i][value] += p

    def shares(weights: list[float]) -> list[float]:
        return [w / whole for w in weights]

    return Totals(
        {q: shares(w) for q, w in answers.items()},
        {key: shares(w) for key, w in roles.items()},
        [shares(w) for w in users],
        [shares(w) for w in owners],
        [shares(w) for w in pairings],
    )
