"""Reports that the author of a scenario wrote: on the same form, numbered and released among the others."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, cast

from scenarios.schema.intelligence import WrittenReport
from scenarios.schema.scenario import Scenario
from synthetic.draws import Purpose, bits
from synthetic.filing.report_of_view import form_head, report_id
from synthetic.report import Headline, Report, SealedTruth
from synthetic.source_grading import form_grade
from synthetic.testimony.source_view import Town
from synthetic.views.registry import VIEWS
from synthetic.writing.grading import CONDITIONAL

AUTHOR = "author of the exercise"
UNEXPLAINED = "Written by the author of the exercise; it bears on no question."
"""What the debrief says of a report of which its author says nothing."""


def handwritten(
    scenario: Scenario, seed: int, town: Town, numbers: Sequence[int], shut: Mapping[str, int]
) -> Iterator[tuple[Report, SealedTruth]]:
    """Yield the scenario's hand-written reports with what lies behind each; ``numbers`` are those of all of them.

    What is true differs from seed to seed, so a report written beforehand bears on no question. ``shut`` holds by
    source with a partner the first day of which it reports; what was released before does not come.
    """
    for place, (form, number) in enumerate(zip(scenario.reports, numbers, strict=True)):
        if form.release_day >= shut.get(form.source, 0):
            yield _pair(scenario, seed, town, form, place, number)


def _pair(
    scenario: Scenario, seed: int, town: Town, form: WrittenReport, place: int, number: int
) -> tuple[Report, SealedTruth]:
    ident, evaluation = report_id(number), cast(Literal[1, 2, 3], form.evaluation)
    plan = scenario.source(form.source)
    assert plan is not None, "the checks of a scenario refuse a report through a source that it does without"
    codes = bits(seed, 0, Purpose.HANDLING, -1, place) % 8
    grade = form_grade(evaluation, form.assessment, form.source in CONDITIONAL, codes)
    head = form_head(
        ident=ident,
        reference=f"{VIEWS[form.source].prefix}-{1000 + bits(seed, 0, Purpose.CODE, -1, place) % 9000}",
        town=town,
        days=(form.release_day, form.intelligence_day),
        grade=grade,
        title=form.title,
    )
    report = Report(
        headline=Headline(
            id=ident,
            released_day=form.release_day,
            intelligence_day=form.intelligence_day,
            source=form.source,
            title=form.title,
            zone=form.zone,
            open_hours=plan.open_hours,
            tasked=False,
        ),
        entered_day=form.release_day,
        grade=grade,
        provenance=form.provenance,
        body="\n\n".join((head, form.text, f"Provenance: {form.provenance}")),
        entities=tuple(dict.fromkeys(e for e in (*form.names, form.zone) if e)),
    )
    return report, SealedTruth(
        report=ident,
        source=form.source,
        author=AUTHOR,
        error_type="background",
        claims=(),
        copy_of="",
        delay=form.release_day - form.intelligence_day,
        correct_source=evaluation,
        correct_assessment=form.assessment,
        recorded=str(grade),
        relevance="noise",
        explanation=form.explanation or UNEXPLAINED,
    )
