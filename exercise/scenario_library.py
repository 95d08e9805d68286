"""The library of scenarios: those stored and those that come with the product, newest versions first."""

from exercise.access import Refused
from exercise.read_models.control_models import ScenarioRow
from exercise.services.services import Services
from exercise.store.rows import TextRow
from scenarios.load import ScenarioError, library, library_path, load_text, scenario_hash


def rows_of_library(services: Services) -> tuple[ScenarioRow, ...]:
    """Return the newest version of every scenario, stored or packaged, by id; texts of an old format are left out."""
    newest = {row.id: row for row in services.store.library.versions() if _reads(services, row)}
    return tuple(row_of(services, row) for _, row in sorted({**_packaged(services), **newest}.items()))


def newest_text(services: Services, ident: str) -> TextRow:
    """Return the newest version of a scenario.

    Raises:
        Refused: when there is none.
    """
    stored = [row for row in services.store.library.versions(ident) if _reads(services, row)]
    if stored:
        return stored[-1]
    row = _packaged(services).get(ident)
    if row is None:
        raise Refused(f"There is no scenario {ident}; choose one of the library.")
    return row


def _reads(services: Services, row: TextRow) -> bool:
    """Return whether this program reads a stored text."""
    try:
        services.caches.scenarios.get(row.hash, lambda: load_text(row.text, row.id))
    except ScenarioError:
        return False
    return True


def store_newest(services: Services, ident: str) -> TextRow:
    """Return the newest version of a scenario, stored so that runs can be pinned to it."""
    row = newest_text(services, ident)
    return services.store.library.add_text(
        row.hash, row.id, row.version, row.text, row.origin, services.now()
    )


def _packaged(services: Services) -> dict[str, TextRow]:
    """Return the scenarios that come with the product, by id."""

    def read() -> dict[str, TextRow]:
        rows = {}
        for name in library():
            text = library_path(name).read_text(encoding="utf-8")
            scenario = load_text(text, f"{name}.yaml")
            digest = scenario_hash(scenario)
            services.caches.scenarios.put(digest, scenario)
            rows[scenario.id] = TextRow(digest, scenario.id, scenario.version, text, "packaged", 0)
        return rows

    return services.caches.read_models.get("packaged", read)


def row_of(services: Services, row: TextRow) -> ScenarioRow:
    """Return a stored or packaged text as a line of the library."""
    scenario = services.caches.scenarios.get(row.hash, lambda: load_text(row.text, row.id))
    return ScenarioRow(
        id=row.id,
        version=row.version,
        hash=row.hash,
        title=scenario.title,
        summary=scenario.summary,
        level=scenario.level,
        origin=row.origin,
        cycles=scenario.calendar.cycles,
        cycle_days=scenario.calendar.cycle_days,
        days=scenario.calendar.days,
        notional_hours=scenario.notional_hours,
        stored=row.stored,
        trains=scenario.trains,
    )
