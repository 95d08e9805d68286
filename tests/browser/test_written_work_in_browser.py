"""Written work in a browser: language remarks while it is written, blind marking, comments on the text."""

import pytest
from playwright.sync_api import expect

from exercise.marking import marking, panel_of_markers
from tests.browser.conftest import Site, Visitor, Visits

pytestmark = pytest.mark.browser


def test_language_remarks_follow_the_text_as_it_is_typed_and_stay_off_the_log(
    site: Site, visit: Visits
) -> None:
    umar, run = visit("Umar Underway"), site.runs["Umar Underway"]
    umar.open("assess", run)
    umar.sees("Help for the writer. It looks at wording alone, enters no mark, and is kept nowhere.")
    entries = len(site.services.store.logs.entries(run))
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
    assert len(site.services.store.logs.entries(run)) == entries


def _mark_with(ina: Visitor, name: str) -> None:
    """Choose a marker; a page that is being drawn again may drop what was begun, so begin again."""
    chosen = ina.page.locator('[data-testid="stMultiSelect"]').get_by_text(name)
    for _ in range(3):
        ina.page.get_by_role("combobox", name="Markers").press_sequentially(name)
        ina.page.get_by_role("option", name=name).click(delay=60)
        ina.settle()
        if chosen.count():
            break
    expect(chosen).to_be_visible()


def test_two_mark_blind_a_third_settles_and_the_trainee_reads_the_comments(site: Site, visit: Visits) -> None:
    run = site.runs["Dora Done"]
    ina = visit("Ina Instructor")
    ina.open("cohorts")
    ina.choose("Cohort", "Cohort of Dora Done")
    ina.page.locator("summary").filter(has_text="Name the markers of this cohort").click(delay=60)
    ina.settle()
    for name in ("Asa Assessor", "Ben Blind"):
        _mark_with(ina, name)
    ina.page.keyboard.press("Escape")
    ina.write("Reason (at least ten characters)", "Certificate cohort: marked twice.")
    ina.press("Name the markers of the cohort")
    ina.sees("Markers named for 1 of 1 exercises.")
    assert (
        panel_of_markers.standing(site.services, site.caller("Ina Instructor"), run)
        == "Blind marking: 0 of 2 in"
    )
    asa, ben, cleo = visit("Asa Assessor"), visit("Ben Blind"), visit("Cleo Careful")
    asa.open("queue")
    asa.sees("Blind marking: 0 of 2 in; not signed yet")
    rows = marking.dossier(site.services, site.caller("Asa Assessor"), run).rubric.rows
    for marker, level in ((asa, 3), (ben, 2)):
        marker.open("mark", run)
        marker.sees("Trainee U-")
        if marker is asa:
            _comment(asa)
        for row in rows:
            group = marker.page.get_by_role("radiogroup", name=row.name)
            group.locator("label").nth(level if row.name == "Clear" else 3).click(delay=60)
            marker.settle()
        assert marker is asa or marker.page.get_by_text("A plain start.").count() == 0
        marker.press("Hand in my levels …")
        marker.press("Hand in my levels now")
        marker.sees("Your levels are handed in.")
    ben.section("Markers")
    ben.sees_table("Levels of each marker, and what counts")
    ben.sees("The markers differ on 1 of 8 rows.")
    assert ben.serious() == []
    cleo.open("mark", run)
    cleo.section("Markers")
    cleo.sees("Settle what differs")
    cleo.page.get_by_role("radiogroup", name="Clear").locator("label").nth(2).click()
    cleo.settle()
    cleo.write("Reason (at least ten characters)", "Judgement first, terms as defined.")
    cleo.press("Settle these rows")
    cleo.sees("Settled. These levels count")
    cleo.section("Sign off")
    cleo.section("Meets the standard")
    cleo.press("Sign off …")
    cleo.press("Sign now")
    cleo.sees("Signed. The CPD record is ready to download.")
    dora = visit("Dora Done")
    dora.open("debrief", run)
    dora.section("Marking")
    dora.sees("A plain start.")
    assert dora.page.locator(".marked mark").first.inner_text() == "any one rival"
    assert dora.serious() == []


def _comment(asa: Visitor) -> None:
    asa.page.locator("summary").filter(has_text="Comment on a part of the text").click(delay=60)
    asa.settle()
    words = asa.page.get_by_label("Only these words of it")
    words.fill("any one rival")
    words.press("Tab")
    asa.settle()
    asa.write("Comment on this part", "A plain start.")
    asa.press("Add the comment")
    asa.sees("Comment added.")
