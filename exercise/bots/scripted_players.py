"""How scripted players read, believe and act: only through what a trainee can see on the desk."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from assessment.observer.ideal_reader import IdealReader, by_id, worth
from assessment.observer.readers import ideal_reader
from exercise.read_models.desk_models import ActionDetails, Brief, InboxItem, QuestionDetails, Target
from scenarios.schema.scenario import Scenario
from synthetic.report import Headline, Report

Beliefs = Mapping[str, Mapping[str, float]]
"""Question to hypothesis to probability."""
Choice = tuple[tuple[str, str], ...] | None
"""Actions and targets, or None to defer."""
SURE = 0.75
"""Probability above which the sensible player acts on a belief."""
LEAST_BITS = 1e-4
"""Value of information below which reading on is not worth the time."""


@dataclass(frozen=True)
class Situation:
    """What lies before a player: the published tables, the desk, the menu and what has been read."""

    scenario: Scenario
    seed: int
    brief: Brief
    menu: tuple[InboxItem, ...]
    """Unopened headlines, oldest first."""
    read: tuple[Report, ...]
    beliefs: Beliefs
    """As last stated; base rates before that."""

    @property
    def reader(self) -> IdealReader:
        """Return the exact reader of the published tables."""
        return ideal_reader(self.scenario, self.seed)

    @property
    def affordable(self) -> tuple[Headline, ...]:
        """Return the headlines that the hours left allow to be opened."""
        left = self.brief.resources.analyst_hours + 1e-9
        return tuple(item.headline for item in self.menu if item.headline.open_hours <= left)

    def draw(self, *key: object) -> float:
        """Return a number in [0, 1) that depends on the seed and a key alone."""
        text = "|".join(str(part) for part in (self.seed, self.brief.cycle, *key))
        return int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big") / 2**48


@dataclass(frozen=True)
class Player:
    """A scripted player: what to open next, what to believe, what to do."""

    name: str
    read: Callable[[Situation], str]
    """Id of the report to open next, or empty to stop."""
    believe: Callable[[Situation, QuestionDetails], Mapping[str, float]]
    act: Callable[[Situation], Choice]


def base_rates(question: QuestionDetails) -> dict[str, float]:
    """Return the published base rates."""
    return {h.id: h.base_rate for h in question.hypotheses}


def by_value(table: Situation) -> str:
    """Open what tells most for an hour of reading."""
    best, gain = "", LEAST_BITS
    affordable = table.affordable
    for headline, bits in zip(affordable, worth(table.reader.reading(table.read), affordable), strict=True):
        per_hour = bits / headline.open_hours
        if per_hour > gain:
            best, gain = headline.id, per_hour
    return best


def in_order(table: Situation) -> str:
    """Open whatever came first."""
    return next((headline.id for headline in table.affordable), "")


def at_random(table: Situation) -> str:
    """Open anything."""
    picked = min(table.affordable, key=lambda h: table.draw("read", h.id), default=None)
    return picked.id if picked else ""


def about_the_leader(table: Situation) -> str:
    """Open only what mentions the hypothesis that leads already."""
    leaders = {
        question: max(chances, key=lambda h: (chances[h], h)) for question, chances in table.beliefs.items()
    }
    mentions = table.reader.mentions
    return next(
        (h.id for h in table.affordable if any(leaders[q] in rivals for q, rivals in mentions(h).items())), ""
    )


def nothing(table: Situation) -> str:
    """Open nothing."""
    return ""


def ideally(table: Situation, question: QuestionDetails) -> Mapping[str, float]:
    """Believe what the reports warrant under the published table."""
    reader = table.reader
    return by_id(reader, question.id, reader.reading(table.read).beliefs[question.id])


def by_counting(table: Situation, question: QuestionDetails) -> Mapping[str, float]:
    """Count every report alike, whatever its source, grade or origin."""
    return _counted(table, question, weight_against=1.0)


def by_hoping(table: Situation, question: QuestionDetails) -> Mapping[str, float]:
    """Count what speaks for a hypothesis, and give what speaks against it a quarter of the weight."""
    return _counted(table, question, weight_against=0.25)


def _counted(table: Situation, question: QuestionDetails, weight_against: float) -> Mapping[str, float]:
    weights, face = base_rates(question), table.reader.face
    for report in table.read:
        for assertion in face(report):
            if assertion.question == question.id and assertion.hypothesis in weights:
                weights[assertion.hypothesis] *= 2.0 if assertion.polarity == "for" else 0.5**weight_against
    total = sum(weights.values())
    return {ident: weight / total for ident, weight in weights.items()}


def blindly(table: Situation, question: QuestionDetails) -> Mapping[str, float]:
    """Believe anything."""
    weights = {h.id: 0.01 + table.draw("believe", question.id, h.id) for h in question.hypotheses}
    total = sum(weights.values())
    return {ident: weight / total for ident, weight in weights.items()}


def by_base_rate(table: Situation, question: QuestionDetails) -> Mapping[str, float]:
    """Believe what was given at the start."""
    return base_rates(question)


def sensibly(table: Situation) -> Choice:
    """Open partners' doors first, then act on what is believed with more than SURE; else do nothing."""
    wishes: list[tuple[str, str]] = []
    if table.brief.cycle == 1:
        wishes += [("partner_agreement", t.id) for t in _targets(table, "partner_agreement")]
    for question in table.brief.questions:
        chances = table.beliefs[question.id]
        leader = max(question.hypotheses, key=lambda h: (chances[h.id], h.id))
        if chances[leader.id] > SURE and leader.entity:
            wishes += [(a, leader.entity) for a in AIMED.get(question.kind, ())]
    return _affordable(table, wishes) or (("no_action", ""),)


AIMED: dict[str, tuple[str, ...]] = {
    "holder": ("arrest",),
    "group": ("asset_restraint", "disruption_visit"),
    "place": ("hot_spot_patrol",),
}
"""What the sensible player does about a question once it is sure, in order."""


def anyhow(table: Situation) -> Choice:
    """Order one affordable action against any target."""
    wishes = [
        (action.action, target.id) for action in table.brief.actions for target in action.targets if target.id
    ]
    wishes.sort(key=lambda wish: table.draw("act", *wish))
    return _affordable(table, wishes[:1]) or (("no_action", ""),)


def do_nothing(table: Situation) -> Choice:
    """Decide, on purpose, to do nothing."""
    return (("no_action", ""),)


def defer(table: Situation) -> Choice:
    """Put the decision off."""
    return None


def _targets(table: Situation, action: str) -> Sequence[Target]:
    return next((a.targets for a in table.brief.actions if a.action == action), ())


def _affordable(table: Situation, wishes: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    officers = table.brief.resources.officer_days + 1e-9
    specialists = table.brief.resources.specialist_hours + 1e-9
    offered: dict[str, ActionDetails] = {a.action: a for a in table.brief.actions}
    affordable: list[tuple[str, str]] = []
    for action, target in wishes:
        view = offered.get(action)
        if view is None or view.shut or target not in {t.id for t in view.targets}:
            continue
        if view.officer_days <= officers and view.specialist_hours <= specialists:
            officers -= view.officer_days
            specialists -= view.specialist_hours
            affordable.append((action, target))
    return tuple(affordable)


PLAYERS: dict[str, Player] = {
    player.name: player
    for player in (
        Player("ideal", by_value, ideally, sensibly),
        Player("open-all", in_order, by_counting, sensibly),
        Player("random", at_random, blindly, anyhow),
        Player("confirming", about_the_leader, by_hoping, sensibly),
        Player("base-rate", nothing, by_base_rate, do_nothing),
        Player("never-decides", by_value, ideally, defer),
    )
}
