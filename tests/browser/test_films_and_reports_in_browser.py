"""Pages that open from disk: a run is played, a report is read, and nothing is asked of any network."""

import runpy
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request, expect

from assessment.difficulty.card_page import difficulty_page
from assessment.difficulty.difficulty import difficulty
from lab.film import write_film
from lab.report import write_report
from scenarios.load import load
from simulator.orders import Order
from simulator.run import run

pytestmark = pytest.mark.browser

DATA = Path(__file__).parents[1] / "data"
ORDERS = (Order(8, "clear", "Z-WHARF"),)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    town = load(DATA / "small-town.yaml")
    write_film(folder / "plot.html", town, run(town, 4, orders=ORDERS), orders=ORDERS, twin=run(town, 4))
    study = runpy.run_path(str(DATA / "study_result.py"))["result"](town, "factorial")
    write_report(study, folder / "report.html", scenario=town)
    card = difficulty_page(difficulty(town, (1, 2)), town.summary, (("level", town.level),))
    (folder / "card.html").write_text(card, encoding="utf-8")
    return folder


@pytest.fixture(params=["light", "dark", "narrow"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page without a network, on which nothing may go wrong."""
    context = browser.new_context(
        viewport={"width": 400 if request.param == "narrow" else 1280, "height": 800},
        color_scheme="dark" if request.param == "dark" else "light",
        offline=True,
    )
    opened = context.new_page()
    problems: list[str] = []

    def note(request: Request) -> None:
        if not request.url.startswith("file:"):
            problems.append(request.url)

    opened.on("console", lambda message: problems.append(message.text))
    opened.on("pageerror", lambda fault: problems.append(str(fault)))
    opened.on("request", note)
    yield opened
    context.close()
    assert problems == []


def seen(page: Page) -> list[str]:
    """Return what axe-core finds, and whether the page is wider than its window."""
    found = Axe().run(page).response["violations"]
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found] + ["too wide"] * wide


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")


def test_a_film_plays_to_its_end_and_says_each_week(page: Page, pages: Path) -> None:
    page.goto((pages / "plot.html").as_uri())
    words = page.locator("#words")
    expect(words).to_contain_text("Week 1 of 4")
    page.get_by_label("Speed").select_option("Faster")
    page.get_by_role("button", name="Play").click()
    expect(words).to_have_attribute("aria-live", "off")
    expect(words).to_contain_text("Week 4 of 4")
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    expect(words).to_have_attribute("aria-live", "polite")
    expect(page.get_by_role("slider", name="Week")).to_have_attribute(
        "aria-valuetext", "Week 4 of 4 (days 21 to 27, cycle 3)"
    )


def test_a_film_is_steered_with_the_keyboard(page: Page, pages: Path) -> None:
    page.goto((pages / "plot.html").as_uri())
    words = page.locator("#words")
    page.locator("#map").focus()
    page.keyboard.press("ArrowRight")
    expect(words).to_contain_text("Week 2 of 4")
    expect(words).to_contain_text("under way: Clear")
    expect(page.locator(".border.on")).to_have_count(1)
    page.keyboard.press("End")
    expect(words).to_contain_text("Week 4 of 4")
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    expect(words).to_contain_text("Week 1 of 4")
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Play")).to_be_visible()


def test_the_week_on_the_map_is_the_week_of_the_tables(page: Page, pages: Path) -> None:
    page.goto((pages / "plot.html").as_uri())
    unfold(page)
    shown = page.locator("#now tbody tr")
    for measure, column in (("Harm, all", 0), ("Harm, recorded", 1), ("Offences, all", 2)):
        table = page.get_by_role("table").filter(has=page.locator("caption", has_text=measure))
        row = table.locator("tbody tr").first.locator("td").all_inner_texts()
        live = [cells.locator("td").nth(column).inner_text() for cells in shown.all()]
        assert [float(one.replace(",", "")) for one in live] == [
            float(one.replace(",", "")) for one in row[:-1]
        ]


def test_one_group_is_followed_over_the_map(page: Page, pages: Path) -> None:
    page.goto((pages / "plot.html").as_uri())
    every = float(page.locator("#now tbody tr td:nth-child(4)").first.inner_text())
    page.get_by_label("Offences of").select_option(index=1)
    expect(page.locator("#words")).to_contain_text("alone:")
    assert page.locator("#feet circle").count() > 0
    alone = float(page.locator("#now tbody tr td:nth-child(4)").first.inner_text())
    assert alone <= every


def test_nobody_who_asked_for_less_motion_is_moved(pages: Path, browser: Browser) -> None:
    context = browser.new_context(reduced_motion="reduce", offline=True)
    page = context.new_page()
    page.goto((pages / "plot.html").as_uri())
    assert page.evaluate("getComputedStyle(document.querySelector('.place')).transitionDuration") == "0s"
    page.wait_for_timeout(1500)
    expect(page.locator("#words")).to_contain_text("Week 1 of 4")
    context.close()


@pytest.mark.parametrize("name", ["plot.html", "report.html", "card.html"])
def test_pages_are_accessible_folded_and_unfolded(page: Page, pages: Path, name: str) -> None:
    page.goto((pages / name).as_uri())
    assert seen(page) == []
    unfold(page)
    assert seen(page) == []


def test_a_report_prints_with_its_folded_tables(pages: Path, browser: Browser, tmp_path: Path) -> None:
    from pypdf import PdfReader

    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto((pages / "report.html").as_uri())
    page.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True)
    context.close()
    text = " ".join(sheet.extract_text() for sheet in PdfReader(tmp_path / "report.pdf").pages)
    assert "EXERCISE – SYNTHETIC DATA" in text
    assert "Area.population" in text
