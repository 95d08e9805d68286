"""Written work in a browser: language remarks while it is written, blind marking, comments on the text."""

import pytest

pytestmark = pytest.mark.browser


def test_language_remarks_follow_the_text_as_it_is_typed_and_stay_off_the_log(site, visit):
    umar, run = visit("Umar Underway"), site.runs["Umar Underway"]
    umar.open("assess", run)
    umar.sees("Help for the writer. It looks at wording alone, enters no mark, and is kept nowhere.")
    entries = len(site.house.store.logs.entries(run))
    box = umar.page.get_by_role("textbox", name="Written assessment")
    box.fill("It is likely (30%) that <b>she</b> left & hid. We have high confidence that it is unlikely.")
    umar.sees("2. Yardstick term and number disagree")
    umar.sees("Likelihood and confidence in one sentence")
    shown = umar.page.get_by_role("group", name="Your text with the places marked")
    assert "that <b>she</b> left & hid." in shown.inner_text()
    assert shown.locator("mark").first.inner_text().startswith("It is ")
    assert umar.serious() == []
    box.fill("It is unlikely (30%) that she left (R-031-7K3D). Confidence is low. One gap is left.")
    umar.sees("No remark. That says nothing of the judgements themselves.")
    assert len(site.house.store.logs.entries(run)) == entries
