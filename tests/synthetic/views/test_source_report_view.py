"""The contact sheet: items that stand alone, and nothing that leads to whoever told them."""

import re

from synthetic.testimony.occasion import Subject
from synthetic.views.source_report_view import VIEW, contact_sheet
from tests.synthetic.views.sample_town import TOWN
from tests.synthetic.views.sample_views import view_of, views_of
from tests.synthetic.views.view_checks import whole_text


def test_nobody_speaks_in_the_first_person_and_no_source_is_spoken_of() -> None:
    for view in views_of(VIEW, range(4)):
        text = whole_text(contact_sheet(view, TOWN))
        assert not re.search(r"\b(?:I|me|my|we|our)\b", text), text
        assert not re.search(r"\bsource (?:was|is|has|says|saw)\b", text)


def test_two_acts_are_two_numbered_items_each_with_its_limit() -> None:
    body = contact_sheet(view_of(VIEW, "handover", 0, "told", 2**40), TOWN).body
    assert body.startswith("1. ")
    assert " 2. " in body
    assert body.count("is not known.") == 2


def test_each_item_says_how_it_is_known() -> None:
    marks = {
        "direct": r"Seen|First hand|Direct knowledge",
        "told": "a person who had ",
        "hearsay": "The speaker had not |the speaker had not ",
    }
    for view in views_of(VIEW, range(3)):
        assert re.search(marks[view.basis], contact_sheet(view, TOWN).body) or view.indication.nature == -1


def test_what_few_can_know_is_marked_as_such() -> None:
    form = dict(contact_sheet(view_of(VIEW, "meeting", 1, "direct"), TOWN).form)
    assert form["Known to"] == "fewer than five people"


def test_who_uses_a_number_is_told_with_how_that_is_known() -> None:
    body = contact_sheet(
        view_of(VIEW, "use", 0, "told", 2**40, Subject("handset", "07700 900377")), TOWN
    ).body
    assert "Stewart CHADDERLEY" in body
    assert "07700 900377" in body
    assert "Gives out the number." in body


def test_a_call_by_a_member_names_member_and_group_and_says_that_a_hire_firm_is_one() -> None:
    group = Subject("group", "silverholt")
    for lot in (3, 2**40, 2**61):
        body = contact_sheet(view_of(VIEW, "call", 1, "told", lot, group), TOWN).body
        assert "Owen PRESSLAND (spoken of by the same person as one of the Silverholt lot)" in body
        assert "a vehicle hire firm" in body.lower()
