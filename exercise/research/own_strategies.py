"""Strategies that a researcher writes: from lines of text to rows, and what is wrong with them."""

import re
from collections.abc import Sequence

from exercise.read_models.desk_models import Target
from exercise.read_models.research_models import ActionChoice, OwnStrategy, StrategyRow
from exercise.scoring.reference_plans import PLANS
from scenarios.schema.policing import Action
from scenarios.schema.scenario import Scenario

BROKER = "@broker"
"""In a study the seed varies, and with it who is broker: the lab looks it up under each."""
ROLES: dict[str, str] = {"leader": "the leader", "money_mover": "the money mover", "enforcer": "the enforcer"}
"""Roles that somebody holds in every group under every seed."""
NAME = re.compile(r"[^\W_][\w .,'()&-]{0,59}")
MOST_STRATEGIES = 12
MOST_ROWS = 200


def read(text: str) -> tuple[tuple[OwnStrategy, ...], tuple[str, ...]]:
    """Return the strategies in a text, and a sentence for every line that cannot be read.

    A line that ends in a colon names a strategy; each line below it is a day, an action and a target.
    """
    strategies: list[tuple[str, list[StrategyRow]]] = []
    faults = []
    for number, line in enumerate(text.splitlines(), start=1):
        words = line.split(None, 2)
        if not words or words[0].startswith("#"):
            continue
        if line.rstrip().endswith(":"):
            strategies.append((" ".join(line.split())[:-1].rstrip(), []))
        elif not strategies:
            faults.append(f"Line {number}: no strategy has been named; write its name and a colon above.")
        elif len(words) < 2 or not (words[0].isascii() and words[0].isdigit() and len(words[0]) <= 5):
            start = " ".join(words)[:60]
            faults.append(
                f"Line {number} (“{start}”): write a day, an action and a target, as 15 arrest @broker."
            )
        else:
            target = words[2].strip() if len(words) == 3 else ""
            strategies[-1][1].append(StrategyRow(int(words[0]), words[1], target))
    return tuple(OwnStrategy(name, tuple(rows)) for name, rows in strategies), tuple(faults)


def faults(scenario: Scenario, own: Sequence[OwnStrategy], days: int) -> tuple[str, ...]:
    """Return a sentence for everything that keeps strategies from being compared over some days."""
    sentences = []
    names = {words.lower() for plan in PLANS.values() for words in (plan.id, plan.name)}
    if len(own) > MOST_STRATEGIES:
        sentences.append(
            f"There are {len(own)} strategies of your own; at most {MOST_STRATEGIES} are compared."
        )
    for strategy in own:
        if not NAME.fullmatch(strategy.name):
            sentences.append(
                f"“{strategy.name[:60]}” cannot be a name; use up to 60 letters, digits and spaces."
            )
        elif strategy.name.lower() in names:
            sentences.append(f"There is a strategy “{strategy.name}” already; give this one another name.")
        names.add(strategy.name.lower())
        if not strategy.rows:
            sentences.append(
                f"“{strategy.name}” has no row; add a day, an action and a target, or take it out."
            )
        if len(strategy.rows) > MOST_ROWS:
            sentences.append(f"“{strategy.name}” has {len(strategy.rows)} rows; keep at most {MOST_ROWS}.")
        for number, row in enumerate(strategy.rows[:MOST_ROWS], start=1):
            wrong = _wrong(scenario, row, days)
            if wrong:
                sentences.append(f"“{strategy.name}”, row {number}: {wrong}")
    return tuple(sentences)


def choices(scenario: Scenario) -> tuple[ActionChoice, ...]:
    """Return every action that a row may name, with the targets that it takes."""
    return tuple(ActionChoice(a.action, a.name, targets(scenario, a)) for a in scenario.actions)


def targets(scenario: Scenario, action: Action) -> tuple[Target, ...]:
    """Return the targets of an action, as written in a row and in words; none when it takes none."""
    if action.target == "zone":
        return tuple(Target(zone.id, zone.name) for zone in scenario.area.zones)
    if action.target == "group":
        return tuple(Target(group.id, group.name) for group in scenario.groups)
    if action.target == "platform":
        return tuple(Target(ident, f"Online platform {ident}") for ident in scenario.area.platform_ids)
    if action.target == "partner":
        return tuple(Target(partner.id, partner.name) for partner in scenario.partners)
    if action.target == "none":
        return ()
    role_targets = (
        Target(f"@{role}:{group.id}", f"{words} of {group.name}")
        for group in scenario.groups
        for role, words in ROLES.items()
    )
    return (Target(BROKER, "the broker of each seed"), *role_targets)


def _wrong(scenario: Scenario, row: StrategyRow, days: int) -> str:
    """Return what is wrong with a row and what to do about it, or nothing."""
    if not 0 <= row.day < days:
        return f"day {row.day} is outside the {days} days simulated; choose from 0 to {days - 1}."
    action = next((a for a in scenario.actions if a.action == row.action), None)
    if action is None:
        actions = ", ".join(a.action for a in scenario.actions)
        return f"there is no action “{row.action[:40]}”; use one of {actions}."
    able = [target.id for target in targets(scenario, action)]
    if not able:
        return "" if not row.target else f"{row.action} takes no target; leave “{row.target[:40]}” out."
    if row.target in able:
        return ""
    fault = (
        f"“{row.target[:40]}” is no target of {row.action}" if row.target else f"{row.action} needs a target"
    )
    if action.target == "nominal":
        return (
            f"{fault}; people differ from seed to seed, so write {BROKER}, or a role and a group, such as "
            f"{able[1]} (roles: {', '.join(ROLES)})."
        )
    return f"{fault}; use one of {', '.join(able)}."


def name_of(ident: str) -> str:
    """Return what a strategy is called: one that comes with the product in words, another by its name."""
    if ident == "arrest":
        return "Arrest the broker"
    return PLANS[ident].name if ident in PLANS else ident
