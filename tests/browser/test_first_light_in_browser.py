"""A trainee plays First Light in a browser: what is on file, a report, an estimate, a decision, and who was what."""

import re

import pytest
from playwright.sync_api import expect

from exercise.control import control
from exercise.desk import desk
from tests.browser.conftest import Site, Visitor, Visits
from tests.data import first_light

pytestmark = pytest.mark.browser
NAME = "Theo Trainee"


def _assigned(site: Site) -> str:
    instructor = site.caller("Ina Instructor")
    saved = control.save_scenario(site.services, instructor, first_light.text())
    assert not isinstance(saved, tuple), saved
    cohort = control.add_cohort(site.services, instructor, "First Light", (site.caller(NAME).user,))
    (run,) = control.assign(site.services, instructor, cohort.id, saved.id, 5)
    return run


def test_a_trainee_plays_first_light_from_what_is_on_file_to_who_was_what(site: Site, visit: Visits) -> None:
    run = _assigned(site)
    theo = visit(NAME)
    _read_the_file(theo, run)
    _read_a_report(theo, run)
    _code_it_by_keyboard(theo)
    _estimate_and_close(theo, run)
    _play_on(site, run)
    _debrief(theo, run)
    assert desk.brief(site.services, site.caller(NAME), run).phase == "debrief"
    assert not theo.serious()


def _read_the_file(theo: Visitor, run: str) -> None:
    theo.open("briefing", run)
    theo.page.get_by_role("tab", name="On file").click()
    theo.sees("People on file")
    theo.sees("What a look finds, by role")
    theo.press("Begin the exercise")
    theo.sees("The exercise has begun.")


def _read_a_report(theo: Visitor, run: str) -> None:
    theo.open("desk", run)
    expect(theo.page.get_by_role("combobox", name="Question")).to_have_count(0)
    theo.page.get_by_role("combobox", name="Subject").first.click(delay=60)
    theo.page.get_by_role("option", name=re.compile("user not known")).first.click(delay=60)
    theo.settle()
    theo.page.get_by_role("combobox", name="Choose a report by number").click(delay=60)
    theo.page.get_by_role("option").first.click(delay=60)
    theo.settle()
    theo.sees(re.compile("Not opened: what it tells, how its source knows and its grade are inside"))
    theo.press(re.compile(r"^Open R-.* analyst hours$"))
    theo.sees("EXERCISE – SYNTHETIC DATA")
    theo.sees("Provenance")
    expect(theo.page.get_by_text("What it says about the questions")).to_have_count(0)


def _code_it_by_keyboard(theo: Visitor) -> None:
    page = theo.page
    rival = page.get_by_role("combobox", name="Rival hypothesis")
    rival.focus()
    rival.press_sequentially("Q1")
    rival.press("Enter")
    theo.settle()
    for choice in ("Against", "Weakly"):
        button = page.get_by_role("radio", name=choice, exact=True)
        button.focus()
        button.press("Space")
        theo.settle()
    page.get_by_role("button", name="Code it", exact=True).press("Enter")
    theo.settle()
    theo.sees(re.compile(r"^In the log: Coded R-.* on Q1, .*: weakly against\.$"))
    assert not theo.serious()


def _estimate_and_close(theo: Visitor, run: str) -> None:
    theo.open("judge", run)
    theo.sees("Whom the opened reports are about")
    theo.section("Low")
    theo.press("Record the estimate for Q1")
    theo.sees("Estimate for Q1 recorded.")
    theo.open("decide", run)
    theo.sees(re.compile("^An enquiry asks one source about one person"))
    _make_an_enquiry(theo)
    theo.write("5. Action: the rationale for what is chosen", "Too little is known to act on.")
    theo.press("Defer the decision")
    theo.sees("Deferral recorded.")
    theo.press("Close cycle 1 …")
    theo.press("Close cycle 1 now")
    theo.sees("Cycle 1 is closed.")


def _make_an_enquiry(theo: Visitor) -> None:
    """Ask for the history of a hired car with the keyboard alone, first without its reasons."""
    _choose_by_key(theo, "Kind of enquiry", "ANPR history")
    theo.sees(re.compile("^When a plate was read in the town, and when it was not"))
    _choose_by_key(theo, "About", "hired")
    necessity = "Necessity: what it would settle that nothing held already does"
    theo.write(necessity, "Two reports put this car by the harbour; one of them must be wrong.")
    _press_by_key(theo, "Make the enquiry")
    theo.sees(re.compile("Write the proportionality in at least a few words"))
    theo.write(
        "Proportionality: why no less would serve, and whom it touches",
        "One plate; nobody is watched for it.",
    )
    _press_by_key(theo, "Make the enquiry")
    theo.sees(re.compile("ANPR history of a plate asked for"))
    theo.sees("Returns")
    theo.sees(re.compile("An answer may come from"))
    assert not theo.serious()


def _choose_by_key(theo: Visitor, label: str, words: str) -> None:
    box = theo.page.get_by_role("combobox", name=label, exact=True)
    box.focus()
    theo.page.keyboard.type(words)
    theo.page.keyboard.press("Enter")
    theo.settle()


def _press_by_key(theo: Visitor, label: str) -> None:
    theo.page.get_by_role("button", name=label).focus()
    theo.page.keyboard.press("Enter")
    theo.settle()


def _play_on(site: Site, run: str) -> None:
    caller = site.caller(NAME)
    while (brief := desk.brief(site.services, caller, run)).phase == "cycle":
        desk.decide(
            site.services,
            caller,
            run,
            actions=(),
            deferred=True,
            rationale="Too little is known to act on.",
            expected_cycle=brief.cycle,
        )
        desk.advance(site.services, caller, run, expected_cycle=brief.cycle)
    assert brief.phase == "assessment"


def _debrief(theo: Visitor, run: str) -> None:
    theo.open("assess", run)
    theo.write("Written assessment", "It is a realistic possibility that one of them is the link.")
    theo.press("Hand in …")
    theo.press("Hand in the assessment now")
    theo.sees("Handed in. The debrief is open.")
    theo.follow("Open the debrief")
    theo.section("Who was what")
    theo.sees("Was the answer: dealt with both ends")
    theo.sees("One occasion, told of twice")
