"""A debrief is read part by part, printed, and shared in a plenary whose link can be taken back."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from exercise.debrief import debrief
from tests.browser.conftest import Site, Visitor, Visits

pytestmark = pytest.mark.browser


def test_the_parts_of_a_debrief_tell_what_should_have_changed_the_mind_and_what_to_practise(
    site: Site, visit: Visits
) -> None:
    run = site.runs["Fay Finished"]
    told = debrief.debrief(site.services, site.caller("Fay Finished"), run)
    fay = visit("Fay Finished")
    fay.open("debrief", run)
    fay.section("Timeline")
    fay.sees(re.compile(r"^What happened in the town at large\."))
    fay.section("Turning points")
    for point in told.turning_points:
        fay.sees(point.sentences[1])
    fay.page.get_by_text("The same as tables, and the next largest: Q1").click()
    fay.settle()
    fay.sees_table("Reports that told most about Q1")
    fay.sees("Copies of one origin")
    assert fay.serious() == []
    fay.section("Network")
    fay.sees_table("Who was missed in the network")
    fay.section("Practise next")
    for one in told.recommendations:
        fay.sees(one.name)
    assert fay.serious() == []
    fay.section("Your decisions")
    fay.sees("What each rival course of action would have led to")
    fay.page.get_by_text("The courses of action as a table").click()
    fay.settle()
    fay.sees_table("What each rival course of action would have led to")
    fay.page.set_viewport_size({"width": 390, "height": 844})
    fay.section("Turning points")
    assert fay.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_a_debrief_is_downloaded_as_a_document_to_print(site: Site, visit: Visits) -> None:
    fay = visit("Fay Finished")
    fay.open("debrief", site.runs["Fay Finished"])
    with fay.page.expect_download() as coming:
        fay.page.get_by_role("link", name="Debrief (PDF)").click()
    pdf = PdfReader(BytesIO(Path(coming.value.path()).read_bytes()))
    assert "Practise next" in " ".join(page.extract_text() for page in pdf.pages)
    theo = visit("Theo Trainee")
    answer = theo.page.request.get(f"{site.url}/downloads/debrief/{site.runs['Fay Finished']}.pdf")
    assert answer.status == 403
    own = theo.page.request.get(f"{site.url}/downloads/debrief/{site.runs['Theo Trainee']}.pdf")
    assert (own.status, "once the written assessment has been handed in" in own.text()) == (403, True)


def test_a_plenary_is_shared_by_link_read_by_its_cohort_alone_and_taken_back(
    site: Site, visit: Visits
) -> None:
    ina = visit("Ina Instructor")
    ina.open("cohorts")
    ina.choose("Cohort", "Cohort of Fay Finished")
    ina.page.get_by_text("Make a link").first.click()
    ina.settle()
    ina.press("Make the link")
    ina.sees("Link made.")
    address = ina.page.locator("code").first.inner_text().strip()
    assert address.startswith(f"{site.url}/plenary?link=")
    assert ina.serious() == []

    fay = visit("")
    _sign_in_at(fay, address)
    assert fay.page.url == address
    fay.sees("Cohort of Fay Finished: 1 run, under letters. You are A; only you see that.")
    fay.section("Judgement")
    fay.page.get_by_text("The same as a table: Q1").click()
    fay.settle()
    fay.sees_table("Probability of the true answer of Q1 by run")
    assert fay.serious() == []
    fay.section("Turning points")
    fay.sees_table("Who opened the report that told most")
    fay.section("Decisions")
    fay.sees("How many runs chose each action in each cycle.")
    fay.page.set_viewport_size({"width": 390, "height": 844})
    assert fay.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")

    umar = visit("Umar Underway")
    umar.page.goto(address)
    umar.settle()
    umar.sees("There is no plenary for you at this link")

    ina.press("Take the link back")
    ina.sees("The link was taken back")
    fay.page.reload()
    fay.settle()
    fay.sees(re.compile("This plenary cannot be opened any more. Taken back on"))
    expect(fay.page.get_by_text("under letters")).to_have_count(0)


def _sign_in_at(fay: Visitor, address: str) -> None:
    fay.page.goto(address)
    fay.page.get_by_label("Name").fill("Fay Finished")
    fay.page.get_by_label("Password").fill("a-long-enough-word")
    fay.page.keyboard.press("Enter")
    fay.settle()
