"""Parts of a CPD record taken from the scenario and the rubric: competencies, objective, and levels in words."""

import re
from collections.abc import Iterable, Mapping

from assessment.cpd.record import Alignment, RowLevel, Written
from assessment.mark_records import Rubric
from assessment.rubric.rubric import rubric_result
from scenarios.schema.scenario import Competency, Scenario


def alignments(competencies: Iterable[Competency]) -> tuple[Alignment, ...]:
    """Return a scenario's competencies as a record states them: aligned to, never awarded by."""
    return tuple(
        Alignment(
            id=c.id,
            name=c.name,
            alignment="aligned to " + re.sub(r"(?i)^\s*aligned to\s+", "", c.aligned_to)
            if c.aligned_to
            else "not aligned to a public framework",
        )
        for c in competencies
    )


def objective_of(scenario: Scenario) -> str:
    """Return a scenario's learning aims as one objective."""
    return " ".join(aim.text if aim.text.endswith(".") else aim.text + "." for aim in scenario.aims)


def written_product(levels: Mapping[str, int], rubric: Rubric) -> Written:
    """Return the written product's levels, by row id, with the words of each level.

    Raises:
        RubricError: for a row that the rubric does not have, or a level that it does not.
    """
    mean = rubric_result(levels, rubric).mean
    return Written(
        rubric=rubric.name,
        title=rubric.title,
        source=rubric.source,
        rows=tuple(
            RowLevel(
                id=row.id,
                name=row.name,
                level=levels.get(row.id),
                described=row.levels[levels[row.id]] if row.id in levels else "Not marked.",
            )
            for row in rubric.rows
        ),
        mean=None if mean is None else round(mean, 4),
    )
