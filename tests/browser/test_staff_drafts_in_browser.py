"""What staff type is kept under their account: a killed server and another browser lose none of it."""

import re

import pytest
from playwright.sync_api import expect

from exercise.research import research
from tests.browser.conftest import Site, Visitor, Visits

pytestmark = pytest.mark.browser

SAVED = re.compile(r"^Saved \d\d:\d\d$")


def _type(visitor: Visitor, label: str, text: str) -> None:
    box = visitor.page.get_by_role("textbox", name=label)
    box.press_sequentially(text, delay=10)
    visitor.sees(SAVED)


def _text(visitor: Visitor, label: str) -> str:
    return visitor.page.get_by_role("textbox", name=label).input_value()


def _leave(visitor: Visitor) -> None:
    visitor.problems.clear()
    visitor.page.close()
    visitor.problems.clear()


def test_a_scenario_a_comment_and_a_statement_survive_a_killed_server(site: Site, visit: Visits) -> None:
    run = site.runs["Fay Finished"]
    ina, asa = visit("Ina Instructor"), visit("Asa Assessor")
    ina.open("author")
    ina.choose("Start from a scenario of the library", "Small Town")
    expect(ina.page.get_by_role("textbox", name="Scenario (YAML)")).to_have_value(
        re.compile("id: small-town")
    )
    _type(ina, "Scenario (YAML)", "# A note of mine. ")
    asa.open("mark", run)
    _type(asa, "Comment to the trainee", "Clear and sourced throughout.")
    asa.section("Sign off")
    _type(asa, "Statement on the record", "Works to the standard.")
    site.kill()
    for gone in (ina, asa):
        _leave(gone)

    site.start()
    ina, asa = visit("Ina Instructor"), visit("Asa Assessor")
    ina.open("author")
    text = _text(ina, "Scenario (YAML)")
    assert "id: small-town" in text
    assert "# A note of mine." in text
    assert ina.serious() == []
    asa.open("mark", run)
    assert _text(asa, "Comment to the trainee") == "Clear and sourced throughout."
    asa.section("Sign off")
    assert _text(asa, "Statement on the record") == "Works to the standard."
    assert asa.serious() == []


def test_a_researcher_builds_a_strategy_row_by_row_and_compares_it(site: Site, visit: Visits) -> None:
    rhea = visit("Rhea Researcher")
    rhea.open("studies")
    if research.jobs(site.services, site.caller("Rhea Researcher")):
        rhea.page.locator("summary").filter(has_text="Start a study").click(delay=60)
    rhea.choose("Scenario", "Small Town")
    pairs = rhea.page.get_by_role("textbox", name="Paired seeds")
    pairs.fill("2")
    pairs.press("Tab")
    rhea.settle()
    rhea.write("Strategies of your own", "By hand:\n15 bribe Z-WHARF")
    rhea.sees(re.compile("“By hand”, row 1: there is no action “bribe”"))
    rhea.press("Start the study")
    rhea.sees("Nothing was started; your text is kept.")
    rhea.write("Strategies of your own", "By hand:\n15 clear Z-WHARF")
    name = rhea.page.get_by_role("textbox", name="Strategy", exact=True)
    name.fill("By rows")
    name.press("Tab")
    rhea.settle()
    rhea.page.get_by_role("combobox", name="Action", exact=True).click(delay=60)
    rhea.page.get_by_role("option", name="Arrest and charge").first.click(delay=60)
    rhea.settle()
    rhea.press("Add the row")
    box = rhea.page.get_by_role("textbox", name="Strategies of your own")
    expect(box).to_have_value("By hand:\n15 clear Z-WHARF\n\nBy rows:\n0 arrest @broker\n")
    assert rhea.serious() == []
    rhea.press("Start the study")
    expect(rhea.page.get_by_text("Done: ")).to_be_visible(timeout=90_000)
    rhea.sees_table("Effects of each strategy with 95% intervals")
    newest = research.jobs(site.services, site.caller("Rhea Researcher"))[0]
    seen = research.study(site.services, site.caller("Rhea Researcher"), newest.id)
    assert {"By hand", "By rows"} < set(seen.names.values())
