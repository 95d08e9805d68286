"""A run played, marked and signed."""

from assessment.cpd.record import CpdRecord
from exercise.desk import desk
from exercise.marking import marking
from tests.exercise.conftest import Place, Play


def signed(
    place: Place, play_through: Play, seed: int = 3, credit_rated_by: str = "", text: str = ""
) -> tuple[str, CpdRecord]:
    """Play, reflect, mark and sign a run, of the small town or of a text; return it and its record."""
    run = place.run(seed, text)
    play_through(place, run)
    desk.reflect(place.services, place.trainee, run, "Read rivals first.", "Task earlier.", "")
    rows = marking.dossier(place.services, place.assessor, run).rubric.rows
    marking.mark(place.services, place.assessor, run, {row.id: 3 for row in rows}, "Clear and sourced.")
    return run, marking.sign(
        place.services, place.assessor, run, "meets", 1.0, "Good work.", credit_rated_by=credit_rated_by
    )
