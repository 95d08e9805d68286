"""Why an office wrote something down follows from the form and from whom it is about, never from what was done."""

import pytest

from scenarios.schema.intelligence import SourceId
from synthetic.testimony.occasion import Subject
from synthetic.testimony.view import VAGUE
from synthetic.views.registry import VIEWS
from synthetic.writing.reasons import list_number, reason_words
from tests.synthetic.views.sample_town import TOWN
from tests.synthetic.views.sample_views import bases_of, natures_of, subjects_of, view_of
from tests.synthetic.views.writer_promises import LOTS, written

LABELS: dict[SourceId, str] = {
    "pcso": "Asked for",
    "source_report": "Answers",
    "surveillance": "Objective",
    "stop_search": "Copied to",
    "custody": "Copied to",
    "prison": "Entered because",
    "open_source": "Searched",
    "communications": "For",
    "crypto": "For",
    "fire": "Police asked",
}
REASONS = ("sightings of {subject}, sheet {list}", "what is seen {place}")


@pytest.mark.parametrize("source", LABELS)
def test_a_form_gives_one_reason_for_a_look_whatever_it_found(source: SourceId) -> None:
    view_source = VIEWS[source]
    for kind in view_source.licence:
        for subject in subjects_of(view_source, kind):
            for basis in bases_of(view_source, kind):
                for lot in LOTS:
                    reasons = {
                        dict(written(view_source, view).form).get(LABELS[source], "")
                        for nature in (VAGUE, *natures_of(view_source, kind))
                        for view in [view_of(view_source, kind, nature, basis, lot, subject)]
                    }
                    assert len(reasons) == 1
                    assert reasons != {""}


def test_a_subject_stands_on_one_list_whoever_reports_of_it() -> None:
    subject = Subject("person", "P00001")
    numbers = {
        list_number(view_of(VIEWS[source], kind, 3, "direct", 3, subject))
        for source in ("pcso", "surveillance", "fire")
        for kind in ("visit",)
    }
    assert len(numbers) == 1


def test_a_reason_with_a_place_falls_to_accounts_of_that_place_alone() -> None:
    placed = view_of(VIEWS["public_line"], "meeting", 3, "direct", 3)
    away = view_of(VIEWS["public_line"], "meeting", 4, "direct", 3, Subject("group", "silverholt"))
    assert reason_words(placed, TOWN, REASONS[1:]) == "what is seen in Brindlecote Road by the chapel"
    assert reason_words(away, TOWN, REASONS).startswith("sightings of the Silverholt lot, sheet ")
