"""Policies that a study can name: each a small function of what the force knows, never of the truth.

A policy may ask for more than the force can pay: orders are taken in turn, without those that the rest
of the budget cannot pay.
None of them repeats an action that is still under way on the same target.

The text of a policy, from ``def`` to its end, is part of the hash of every study that names it
(``lab.execution.run_store``): another wording, even of a name, makes it another study.
"""

from collections.abc import Iterable

from simulator.knowledge import ForceKnowledge as Known
from simulator.knowledge import GroupKnowledge, Policy, Suspect
from simulator.orders import Order

SURE = 0.5
"""Least confidence at which a policy acts on a person. Source: assumption."""
PICTURE = 0.4
"""Least picture of a group before its money is restrained. Source: assumption."""


def do_nothing(known: Known) -> tuple[Order, ...]:
    """Order nothing and watch."""
    return ()


def hot_spots(known: Known) -> tuple[Order, ...]:
    """Patrol the zones with most recorded harm, the worst first."""
    return _orders(known, "hot_spot_patrol", _worst(known)[:3])


def hot_spots_by_count(known: Known) -> tuple[Order, ...]:
    """Patrol the zones with most recorded offences, whatever harm they did."""
    ranked = sorted(known.recorded, key=lambda zone: (-known.recorded[zone], zone))
    return _orders(known, "hot_spot_patrol", [zone for zone in ranked if known.recorded[zone] > 0][:3])


def leaders_first(known: Known) -> tuple[Order, ...]:
    """Arrest the suspected leaders, most confident first."""
    return _orders(known, "arrest", _held(known, "leader"))


def brokers_first(known: Known) -> tuple[Order, ...]:
    """Arrest those who are suspected of linking groups, most confident first."""
    return _orders(known, "arrest", _held(known, "broker"))


def money_first(known: Known) -> tuple[Order, ...]:
    """Restrain the money of the best-known groups, then arrest suspected money movers."""
    rich = [one.group for one in _best_known(known) if one.picture >= PICTURE]
    return _orders(known, "asset_restraint", rich) + _orders(known, "arrest", _held(known, "money_mover"))


def best_known_group(known: Known) -> tuple[Order, ...]:
    """Put everything on the group that is known best: its leader, its money, its addresses."""
    groups = _best_known(known)
    if not groups:
        return ()
    one = groups[0]
    people = [s.person for s in known.suspects if s.group == one.group and s.confidence >= SURE]
    return (
        *_orders(known, "arrest", people[:2]),
        *_orders(known, "asset_restraint", [one.group] if one.picture >= PICTURE else []),
        *_orders(known, "disruption_visit", [one.group]),
    )


def community_first(known: Known) -> tuple[Order, ...]:
    """Safeguard and build in the zone with most recorded harm; patrol it with what is left."""
    worst = _worst(known)[:1]
    return (
        *_orders(known, "safeguarding", worst),
        *_orders(known, "build", worst),
        *_orders(known, "hot_spot_patrol", worst),
    )


POLICIES: dict[str, Policy] = {
    "do_nothing": do_nothing,
    "hot_spots": hot_spots,
    "hot_spots_by_count": hot_spots_by_count,
    "leaders_first": leaders_first,
    "brokers_first": brokers_first,
    "money_first": money_first,
    "best_known_group": best_known_group,
    "community_first": community_first,
}
"""Every policy by the name that a study gives."""


def policy_description(policy: Policy) -> str:
    """Return a policy in words: its ``words``, or the first line of its docstring."""
    text = getattr(policy, "words", None) or getattr(policy, "__doc__", None) or ""
    return str(text).strip().split("\n")[0]


def _orders(knowledge: Known, action: str, targets: Iterable[str]) -> tuple[Order, ...]:
    """Return an action today on each target on which it is not under way."""
    busy = {order.target for order in knowledge.under_way if order.action == action}
    return tuple(Order(knowledge.day, action, target) for target in targets if target not in busy)


def _worst(knowledge: Known) -> list[str]:
    """Return zones with recorded harm, most first; ties by id."""
    harm = knowledge.harm_recorded
    return [zone for zone in sorted(harm, key=lambda z: (-harm[z], z)) if harm[zone] > 0]


def _held(knowledge: Known, role: str) -> list[str]:
    """Return the suspects in a role, in the order of the force's list, each once and none in doubt."""
    sure: list[Suspect] = [s for s in knowledge.suspects if s.role == role and s.confidence >= SURE]
    return list(dict.fromkeys(s.person for s in sure))


def _best_known(knowledge: Known) -> list[GroupKnowledge]:
    """Return the groups by how well they are known, the best first; ties by id."""
    return sorted(knowledge.groups, key=lambda group: (-group.picture, group.group))
