"""Checks of partners: sources and actions behind a door that nothing in the scenario opens."""

from collections.abc import Iterator

from scenarios.checks.reference_checks import Check, ids, reference_faults, sources_of
from scenarios.faults import ScenarioFault
from scenarios.yaml_text import Document


def partners(document: Document) -> Iterator[ScenarioFault]:
    """Find sources behind a partner with whom nothing can be agreed."""
    closed = [
        p.get("id") for _, p in document.parts("partners") if p.get("access") in ("conditional", "shut")
    ]
    if "partner_agreement" in ids(document, "actions"):
        return
    for path, source in sources_of(document):
        if source.get("partner") in closed and isinstance(source.get("partner"), str):
            problem = f"the source stays shut, since no agreement with {source['partner']} can be ordered"
            yield document.fault((*path, "partner"), problem, "add the action partner_agreement")


def levers(document: Document) -> Iterator[ScenarioFault]:
    """Find actions that need a partner who does not exist, or whose lever can never be opened."""
    partner_ids = ids(document, "partners")
    shut = {p.get("id") for _, p in document.parts("partners") if p.get("lever") == "shut"}
    agreeable = "partner_agreement" in ids(document, "actions")
    for path, action in document.parts("actions"):
        partner = action.get("partner")
        if not isinstance(partner, str) or not partner:
            continue
        yield from reference_faults(document, path, action, "partner", "partner", partner_ids)
        if partner in shut and not agreeable:
            problem = f"it can never be ordered, since no agreement with {partner} can be"
            yield document.fault((*path, "partner"), problem, "add the action partner_agreement")


CHECKS: tuple[Check, ...] = (partners, levers)
