"""Checks that what a scenario names exists: zones, groups, markets, partners, sources and the rest.

Every check reads the document as written, so that it runs even when the schema found faults.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from scenarios.fault_sentences import alike
from scenarios.faults import ScenarioFault
from scenarios.schema.area import Area
from scenarios.schema.policing import PLANS
from scenarios.yaml_text import Document, Path, short

NAME_ORIGINS = frozenset(
    {
        "english",
        "scottish",
        "welsh",
        "irish",
        "south_asian",
        "polish",
        "romanian",
        "west_african",
        "caribbean",
        "turkish",
        "vietnamese",
        "chinese",
        "portuguese",
    }
)
"""Origins for which a frozen pool of names exists."""

RUBRICS = frozenset({"analytical-standards"})
"""Marking rubrics that exist."""

Check = Callable[[Document], Iterator[ScenarioFault]]

_LISTS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("area", "zones"), "id"),
    (("area", "names"), "origin"),
    (("markets",), "id"),
    (("groups",), "id"),
    (("insiders",), "id"),
    (("partners",), "id"),
    (("actions",), "action"),
    (("questions",), "id"),
    (("evidence", "sources"), "id"),
    (("injects",), "id"),
    (("competencies",), "id"),
    (("aims",), "id"),
)


def ids(document: Document, *names: str) -> set[str]:
    """Return the ids given in a list of the document."""
    key = next((key for path, key in _LISTS if path == names), "id")
    return {part[key] for _, part in document.parts(*names) if isinstance(part.get(key), str)}


def sources_of(document: Document) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Yield path and content of each source."""
    yield from document.parts("evidence", "sources")


def source_ids(document: Document) -> set[str]:
    """Return the ids of the sources."""
    return ids(document, "evidence", "sources")


def texts(path: Path, part: Mapping[str, Any], name: str) -> Iterator[tuple[Path, str]]:
    """Yield path and content of each text of a field that holds one or a list of them."""
    value = part.get(name)
    if isinstance(value, str):
        yield (*path, name), value
    for index, item in enumerate(value if isinstance(value, tuple) else ()):
        if isinstance(item, str):
            yield (*path, name, index), item


def reference_faults(
    document: Document, path: Path, part: Mapping[str, Any], name: str, noun: str, ids: set[str]
) -> Iterator[ScenarioFault]:
    """Yield a fault for every unknown or repeated id in a field."""
    values: set[str] = set()
    for where, value in texts(path, part, name):
        if value not in ids:
            yield document.fault(where, f"there is no {noun} {short(value)}", alike(value, ids))
        elif value in values:
            yield document.fault(where, f"{value} is named twice", "name it once")
        values.add(value)


def repeated_ids(document: Document) -> Iterator[ScenarioFault]:
    """Find ids used twice in a list."""
    lists = [(document.parts(*names), key) for names, key in _LISTS]
    for path, market in document.parts("markets"):
        methods = market.get("methods")
        entries = methods if isinstance(methods, tuple) else ()
        parts = [((*path, "methods", i), m) for i, m in enumerate(entries) if isinstance(m, dict)]
        lists.append((iter(parts), "id"))
    for parts_, key in lists:
        first: dict[str, int] = {}
        for path, part in parts_:
            name = part.get(key)
            if not isinstance(name, str):
                continue
            line = document.line((*path, key))
            if name in first:
                problem = f"{key} {short(name)} is used twice, first on line {first[name]}"
                yield document.fault((*path, key), problem, "give each its own")
            first.setdefault(name, line)


def groups(document: Document) -> Iterator[ScenarioFault]:
    """Find zones, markets and rivals that groups name in vain."""
    zones, markets, group_ids = (
        ids(document, "area", "zones"),
        ids(document, "markets"),
        ids(document, "groups"),
    )
    for path, group in document.parts("groups"):
        yield from reference_faults(document, path, group, "home", "zone", zones)
        yield from reference_faults(document, path, group, "footholds", "zone", zones)
        yield from reference_faults(document, path, group, "markets", "market", markets)
        yield from reference_faults(document, path, group, "rivals", "group", group_ids)
        yield from reference_faults(document, path, group, "partners", "group", group_ids)
        for where, zone in texts(path, group, "footholds"):
            if zone == group.get("home"):
                yield document.fault(where, f"{zone} is the group's home already", "leave it out")
        for word in ("rival", "partner"):
            for where, other in texts(path, group, f"{word}s"):
                if other == group.get("id"):
                    yield document.fault(where, f"the group is named as its own {word}", "leave it out")


def insiders(document: Document) -> Iterator[ScenarioFault]:
    """Find groups that insiders name in vain."""
    group_ids = ids(document, "groups")
    for path, insider in document.parts("insiders"):
        if insider.get("group"):
            yield from reference_faults(document, path, insider, "group", "group", group_ids)


def line(document: Document) -> Iterator[ScenarioFault]:
    """Find a supply line that feeds no market, or markets that no line feeds."""
    part = document.part("line")
    fed = part.get("market")
    yield from reference_faults(document, ("line",), part, "market", "market", ids(document, "markets"))
    for path, market in document.parts("markets"):
        if market.get("id") == fed and not market.get("needs_supply", False):
            problem = f"the line feeds {short(fed)}, which does not need supply"
            yield document.fault(("line", "market"), problem, "set needs_supply: true in that market")
        if market.get("needs_supply") is True and isinstance(fed, str) and market.get("id") != fed:
            problem = "the market needs supply, but the line feeds another"
            yield document.fault((*path, "needs_supply"), problem, "set needs_supply: false")


def sources(document: Document) -> Iterator[ScenarioFault]:
    """Find partners that sources name in vain."""
    partners = ids(document, "partners")
    for path, source in sources_of(document):
        yield from reference_faults(document, path, source, "partner", "partner", partners)


def actions(document: Document) -> Iterator[ScenarioFault]:
    """Find a scenario in which doing nothing cannot be chosen."""
    listed = document.data.get("actions")
    if isinstance(listed, tuple) and listed and "no_action" not in ids(document, "actions"):
        problem = "no_action is not among the actions"
        yield document.fault(("actions",), problem, "add it, so that holding back is a decision too")


def injects(document: Document) -> Iterator[ScenarioFault]:
    """Find actions, zones and targets that triggers name in vain."""
    zones, action_ids = ids(document, "area", "zones"), ids(document, "actions")
    for path, inject in document.parts("injects"):
        trigger = inject.get("trigger")
        if not isinstance(trigger, dict):
            continue
        here: Path = (*path, "trigger")
        when = trigger.get("when")
        if when == "world":
            yield from reference_faults(document, here, trigger, "zone", "zone", zones)
        if when in ("action", "inaction"):
            also = {"any"} if when == "inaction" else set()
            yield from reference_faults(document, here, trigger, "action", "action", action_ids | also)
        if when == "action":
            yield from _target(document, here, trigger)


def _target(document: Document, path: Path, trigger: Mapping[str, Any]) -> Iterator[ScenarioFault]:
    action, target = trigger.get("action"), trigger.get("target")
    if not isinstance(target, str) or not isinstance(action, str) or action not in ids(document, "actions"):
        return
    kind = PLANS[action].model_fields["target"].default if action in PLANS else "none"
    target_ids = {
        "group": ids(document, "groups"),
        "zone": ids(document, "area", "zones"),
        "platform": _platforms(document),
        "partner": ids(document, "partners"),
    }.get(kind)
    if target_ids is None:
        problem = f"{action} has no target that can be known before a run"
        yield document.fault((*path, "target"), problem, "leave target out")
    else:
        yield from reference_faults(document, path, trigger, "target", kind, target_ids)


def _platforms(document: Document) -> set[str]:
    """Return the ids of the online platforms, as far as their number can be told."""
    platforms = document.part("area").get("platforms", Area.model_fields["platforms"].default)
    number = platforms if isinstance(platforms, int) and not isinstance(platforms, bool) else 0
    return {f"W{n}" for n in range(1, min(number, 12) + 1)}


def aims(document: Document) -> Iterator[ScenarioFault]:
    """Find competencies that aims name in vain."""
    competency_ids = ids(document, "competencies")
    for path, aim in document.parts("aims"):
        yield from reference_faults(document, path, aim, "competencies", "competency", competency_ids)


def pools(document: Document) -> Iterator[ScenarioFault]:
    """Find name origins and rubrics that do not exist."""
    for path, origin in document.parts("area", "names"):
        yield from reference_faults(document, path, origin, "origin", "name pool", set(NAME_ORIGINS))
    yield from reference_faults(document, (), document.data, "rubric", "rubric", set(RUBRICS))


CHECKS: tuple[Check, ...] = (
    repeated_ids,
    groups,
    insiders,
    line,
    sources,
    actions,
    injects,
    aims,
    pools,
)
