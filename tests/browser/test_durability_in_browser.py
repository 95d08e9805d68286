"""A power cut while somebody types: nothing that was entered is lost."""

import re

import pytest
from playwright.sync_api import expect

from exercise.desk import desk
from tests.browser.conftest import Site, Visits

pytestmark = pytest.mark.browser


def test_text_and_choices_survive_a_killed_server_and_another_browser(site: Site, visit: Visits) -> None:
    umar, run = visit("Umar Underway"), site.runs["Umar Underway"]
    before = desk.log_lines(site.services, site.caller("Umar Underway"), run)
    umar.open("judge", run)
    share = umar.page.get_by_role("textbox", name="Probability in per cent").first
    share.fill("61")
    share.press("Tab")
    umar.sees("Likely or probable")
    umar.open("assess", run)
    box = umar.page.get_by_role("textbox", name="Written assessment")
    box.fill("")  # other journeys may have left a draft in the same run
    box.press_sequentially("The broker is likely to be one of the four, and ", delay=15)
    umar.sees(re.compile(r"^Saved \d\d:\d\d$"))
    box.press_sequentially("not", delay=15)
    site.kill()
    umar.problems.clear()
    umar.page.close()
    umar.problems.clear()

    site.start()
    again = visit("Umar Underway")
    again.open("assess", run)
    text = again.page.get_by_role("textbox", name="Written assessment").input_value()
    assert text.startswith("The broker is likely to be one of the four")
    again.open("judge", run)
    expect(again.page.get_by_role("textbox", name="Probability in per cent").first).to_have_value(
        "61", timeout=15_000
    )
    after = desk.log_lines(site.services, site.caller("Umar Underway"), run)
    assert after[: len(before)] == before
