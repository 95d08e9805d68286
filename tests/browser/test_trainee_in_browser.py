"""A trainee does the whole job in a browser, and learns no truth before the debrief."""

import re
from collections.abc import Iterable

import pytest
from playwright.sync_api import expect

from exercise.debrief import debrief
from exercise.desk import desk
from tests.browser.conftest import Site, Visitor, Visits

pytestmark = pytest.mark.browser

SEALED = (
    "Was the answer: ",
    "This account tells it as it was",
    "This account has somebody else",
    "error_type",
    "decoy",
)
"""Words that only sealed records and the debrief use."""


def test_a_trainee_plays_from_briefing_to_reflection_and_no_truth_comes_early(
    site: Site, visit: Visits
) -> None:
    tessa = visit("Tessa Trainee")
    run = site.runs["Tessa Trainee"]
    _begin(tessa)
    _read_and_rate(tessa)
    _judge(tessa)
    _look_at_charts(tessa)
    _task_decide_and_close(tessa)
    _defer_and_close(tessa, 2)
    _defer_and_close(tessa, 3)
    _hand_in(tessa)
    early = list(tessa.received)

    _debrief(tessa)
    _reflect(tessa)

    told = debrief.debrief(site.services, site.caller("Tessa Trainee"), run)
    sealed = {*SEALED, *(answer.explanation for answer in told.answers)}
    assert not _found(sealed, early)
    assert len(_found(sealed, tessa.received)) > len(told.answers), "the debrief itself must be seen"
    assert [line.kind for line in desk.log_lines(site.services, site.caller("Tessa Trainee"), run)][
        -1
    ] == "reflected"


def _found(needles: Iterable[str], received: Iterable[tuple[str, bytes]]) -> set[str]:
    return {needle for needle in needles for _, body in received if needle.encode() in body}


def _begin(tessa: Visitor) -> None:
    tessa.sees("Small Town")
    tessa.sees("Not begun")
    tessa.follow("Read the briefing and begin")
    tessa.sees("A supply line reaches the Wharf estate in Littlemarket from outside the town.")
    tessa.page.get_by_role("tab", name="Questions and terms of reference").click()
    tessa.sees("Q1: Who links the supplying group with Littlemarket?")
    tessa.press("Begin the exercise")
    tessa.sees("The exercise has begun.")


def _read_and_rate(tessa: Visitor) -> None:
    tessa.follow("Go to the intelligence log")
    tessa.sees("8 of 8 left")
    tessa.page.get_by_role("combobox", name="Choose a report by number").click(delay=60)
    tessa.page.get_by_role("option").first.click(delay=60)
    tessa.settle()
    tessa.press(re.compile(r"^Open R-.* analyst hours$"))
    tessa.sees("EXERCISE – SYNTHETIC DATA")
    expect(tessa.page.get_by_text("8 of 8 left")).to_have_count(0)
    tessa.press("Save rating")
    tessa.sees("Choose a source evaluation, an intelligence assessment and a weight, then save.")
    tessa.section("2 Untested")
    tessa.tick("B Known indirectly but corroborated")
    tessa.section("Strong")
    tessa.picture("desk")
    tessa.press("Save rating")
    tessa.sees(re.compile(r"Rated 2B strong"))


def _judge(tessa: Visitor) -> None:
    tessa.follow("Hypotheses")
    boxes = tessa.page.get_by_role("textbox", name="Probability in per cent")
    expect(boxes).to_have_count(5)
    for box, share in zip(boxes.all(), (55, 20, 10, 10, 4), strict=True):
        box.fill(str(share))
        box.press("Tab")
        tessa.settle()
    tessa.sees("The probabilities add up to 99%.")
    boxes.last.fill("5")
    boxes.last.press("Tab")
    tessa.sees("The probabilities add up to 100%.")
    tessa.sees("Likely or probable")
    tessa.press("Record the estimate for Q1")
    tessa.sees("Choose low, moderate or high analytical confidence, then record.")
    tessa.section("Moderate")
    tessa.write("Reason: what decides between the rivals", "One graded report, no corroboration yet.")
    tessa.press("Record the estimate for Q1")
    tessa.sees("Estimate for Q1 recorded.")
    tessa.sees("Q1 – estimated this cycle")
    tessa.tick("Insufficient intelligence")
    tessa.sees("This counts as the base rates")
    expect(boxes.first).to_be_disabled()
    assert not tessa.serious()
    tessa.tick("Insufficient intelligence")
    expect(boxes.first).to_be_enabled()


def _look_at_charts(tessa: Visitor) -> None:
    tessa.follow("Charts and map")
    tessa.sees("The chart as a table")
    tessa.section("Map")
    tessa.sees("The map as a table")
    tessa.section("Timeline")
    tessa.sees("The timeline as a table")


def _task_decide_and_close(tessa: Visitor) -> None:
    tessa.follow("Decide and advance")
    tessa.choose("Kind of enquiry", "Tasking of a source")
    tessa.page.get_by_role("combobox", name="About").click(delay=60)
    tessa.page.get_by_role("option").first.click(delay=60)
    tessa.settle()
    tessa.write(
        "Necessity: what it would settle that nothing held already does", "It would settle who meets them."
    )
    tessa.write(
        "Proportionality: why no less would serve, and whom it touches",
        "One person is asked about, for two weeks.",
    )
    tessa.press("Make the enquiry")
    tessa.sees(re.compile("Tasking of a source asked for"))
    tessa.choose("Action", "Hot-spot patrol")
    tessa.press("Add")
    tessa.sees("Choose a target for “Hot-spot patrol”, then add it.")
    tessa.choose("Target", "Wharf estate")
    tessa.press("Add")
    tessa.sees("The plan costs 5 of 16 officer-days")
    tessa.press("Record the decision")
    tessa.sees("Write the rationale (step 5) first")
    tessa.write("5. Action: the rationale for what is chosen", "Hold the place while the picture grows.")
    tessa.picture("decide")
    tessa.press("Record the decision")
    tessa.sees("Decision recorded.")
    tessa.sees("11 of 16 left")
    _close(tessa, 1)
    tessa.sees("What has happened since cycle 1 was closed")


def _close(tessa: Visitor, cycle: int) -> None:
    tessa.press(f"Close cycle {cycle} …")
    tessa.press(f"Close cycle {cycle} now")
    tessa.sees(f"Cycle {cycle} is closed.")


def _defer_and_close(tessa: Visitor, cycle: int) -> None:
    tessa.sees(f"Decision for cycle {cycle}")
    tessa.write("5. Action: the rationale for what is chosen", "Too little is known to act on.")
    tessa.press("Defer the decision")
    tessa.sees("Deferral recorded.")
    _close(tessa, cycle)


def _hand_in(tessa: Visitor) -> None:
    tessa.sees("All cycles are closed.")
    tessa.follow("Written assessment")
    tessa.write("Written assessment", "It is likely that one person links the two. Confidence is moderate.")
    tessa.press("Hand in …")
    tessa.press("Hand in the assessment now")
    tessa.sees("Handed in. The debrief is open.")


def _debrief(tessa: Visitor) -> None:
    tessa.follow("Open the debrief")
    tessa.sees("Q2: Which group supplies Littlemarket?")
    tessa.section("Your judgement")
    tessa.sees("The same as a table: Q1")
    tessa.sees("Processing loss")
    tessa.picture("debrief")
    tessa.section("Your decisions")
    expect(tessa.page.get_by_text("What your decisions were worth")).to_be_visible(timeout=60_000)
    tessa.section("Timeline")
    tessa.sees(re.compile("^What happened in the town at large."))
    tessa.section("Bias prompts")
    tessa.sees("Prompts for reflection only. They are never part of a mark or a certificate.")
    tessa.section("Reports")
    tessa.sees_table("What lay behind the reports that you opened")
    tessa.sees_table("What lay behind the reports that you did not open")


def _reflect(tessa: Visitor) -> None:
    tessa.section("Reflection")
    tessa.press("Record the reflection")
    tessa.sees("Write both what you learned and what you will change.")
    tessa.write("What did you learn?", "I gave one report too much weight.")
    tessa.write("What will you do differently at work?", "Ask what each rival would predict.")
    tessa.press("Record the reflection")
    tessa.sees("Reflection recorded.")
