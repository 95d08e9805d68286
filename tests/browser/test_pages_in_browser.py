"""Every page: no serious accessibility fault, and nothing for somebody of another role."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Site, Visits
from trainer_ui.page_registry import PAGES

pytestmark = pytest.mark.browser

WHO = {
    "trainee": "Fay Finished",
    "instructor": "Ina Instructor",
    "assessor": "Asa Assessor",
    "researcher": "Rhea Researcher",
    "any": "Fay Finished",
}


@pytest.mark.parametrize("role", ["trainee", "instructor", "assessor", "researcher"])
def test_no_page_of_a_role_has_a_serious_accessibility_fault(site: Site, visit: Visits, role: str) -> None:
    visitor = visit(WHO[role])
    found = {}
    for view in PAGES:
        if view.role == role or (view.role == "any" and role == "trainee"):
            visitor.open(view.path, site.runs["Fay Finished"] if view.role in ("trainee", "assessor") else "")
            expect(visitor.page.get_by_role("heading", level=1).first).to_be_visible()
            if faults := visitor.serious():
                found[view.path] = faults
    assert found == {}


def test_pages_under_way_have_no_serious_accessibility_fault(site: Site, visit: Visits) -> None:
    umar = visit("Umar Underway")
    found = {}
    for path in ("desk", "judge", "charts", "decide", "assess"):
        umar.open(path, site.runs["Umar Underway"])
        expect(umar.page.get_by_role("heading", level=1).first).to_be_visible()
        if path in ("judge", "charts"):
            umar.picture(path)
        if faults := umar.serious():
            found[path] = faults
    assert found == {}


def test_the_sign_in_page_is_clean_and_says_what_was_wrong(visit: Visits) -> None:
    stranger = visit("")
    stranger.page.goto(f"{stranger.site.url}/sign-in")
    stranger.picture("sign-in")
    assert stranger.serious() == []
    stranger.page.get_by_label("Name").fill("Tessa Trainee")
    stranger.page.get_by_label("Password").fill("not-the-password")
    stranger.page.keyboard.press("Enter")
    expect(stranger.page.get_by_role("alert")).to_be_visible()
    assert stranger.page.get_by_label("Name").input_value() == "Tessa Trainee"
    assert stranger.serious() == []
    assert all("401" in problem for problem in stranger.problems)
    stranger.problems.clear()


def test_a_trainee_cannot_reach_pages_of_others_or_another_trainees_exercise(
    site: Site, visit: Visits
) -> None:
    theo = visit("Theo Trainee")
    for path in ("mark", "cohorts", "studies"):
        theo.open(path, site.runs["Fay Finished"])
        theo.sees("which your account does not hold")
    theo.open("debrief", site.runs["Fay Finished"])
    expect(theo.page.get_by_role("alert").first).to_be_visible()
    assert not any(b"unlikely that any one rival" in body for _, body in theo.received)


def test_a_log_can_be_read_and_a_report_chosen_with_the_keyboard_alone(site: Site, visit: Visits) -> None:
    umar = visit("Umar Underway")
    umar.open("desk", site.runs["Umar Underway"])
    chooser = umar.page.get_by_role("combobox", name="Choose a report by number")
    chooser.focus()
    chooser.press("ArrowDown")
    chooser.press("ArrowDown")
    chooser.press("Enter")
    umar.settle()
    expect(
        umar.page.get_by_role("button", name="Open R-").or_(umar.page.get_by_text("Your own rating"))
    ).to_be_visible()
