"""A real server over a house of its own, a real browser, and people who sign in and look."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from urllib.request import urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Error,
    Page,
    Request,
    WebSocket,
    expect,
    sync_playwright,
)

from exercise import accounts
from exercise.access import Caller
from exercise.control import control
from exercise.desk import desk
from exercise.services.services import Services, open_services
from exercise.services.settings import Settings

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "pictures"
TOWN = ROOT / "tests" / "data" / "small-town.yaml"
PASSWORD = "a-long-enough-word"
PEOPLE = {
    "Tessa Trainee": "trainee",
    "Theo Trainee": "trainee",
    "Umar Underway": "trainee",
    "Fay Finished": "trainee",
    "Dora Done": "trainee",
    "Ina Instructor": "instructor",
    "Asa Assessor": "assessor",
    "Ben Blind": "assessor",
    "Cleo Careful": "assessor",
    "Rhea Researcher": "researcher",
}
_SERVE = """
import sys
from exercise.services.settings import Settings
from trainer_ui.server import serve
sys.exit(serve(Settings(), port=int(sys.argv[1])))
"""
_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
]
_IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'

expect.set_options(timeout=60_000)


@dataclass
class Site:
    """A server on a port of its own, the house behind it, and the runs that are in it."""

    home: Path
    port: int
    services: Services
    runs: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def caller(self, name: str) -> Caller:
        return accounts.caller_of(self.services, name)

    def start(self) -> None:
        with (self.home / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-c", _SERVE, str(self.port)],
                cwd=self.home,
                env=_environment(self.home),
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        ends = time.monotonic() + 60
        while time.monotonic() < ends:
            try:
                with urlopen(f"{self.url}/health", timeout=1):
                    return
            except OSError:
                time.sleep(0.1)
        raise AssertionError((self.home / "server.log").read_text(encoding="utf-8"))

    def kill(self) -> None:
        """End the server and its worker as a power cut would."""
        assert self.process is not None
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(20)

    def stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(20)


def _environment(home: Path) -> dict[str, str]:
    mine = {key: value for key, value in os.environ.items() if not key.startswith("GOLDENTHREAD_")}
    return mine | {
        "GOLDENTHREAD_HOME": str(home),
        "GOLDENTHREAD_ARGON2_TIME_COST": "1",
        "GOLDENTHREAD_ARGON2_MEMORY_KIB": "64",
        "GOLDENTHREAD_ENSEMBLE": "4",
        "GOLDENTHREAD_WORKERS": "1",
        "PYTHONPATH": str(ROOT),
    }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _furnish(services: Services) -> dict[str, str]:
    """Add the people, the town and one exercise for each trainee; return run ids by name."""
    for name, role in PEOPLE.items():
        accounts.add_user(services, name, PASSWORD, (role,))
    instructor = accounts.caller_of(services, "Ina Instructor")
    control.save_scenario(services, instructor, TOWN.read_text(encoding="utf-8"))
    runs = {}
    for seed, name in enumerate((n for n, role in PEOPLE.items() if role == "trainee"), start=11):
        user = accounts.caller_of(services, name).user
        cohort = control.add_cohort(services, instructor, f"Cohort of {name}", (user,))
        (runs[name],) = control.assign(services, instructor, cohort.id, "small-town", seed)
    return runs


def play(services: Services, caller: Caller, run: str, *, hand_in: bool) -> None:
    """Play a run through the public functions: to the second cycle, or to the reflection."""
    desk.begin(services, caller, run)
    while desk.brief(services, caller, run).phase == "cycle":
        brief = desk.brief(services, caller, run)
        page = desk.inbox(services, caller, run, unopened=True, per_page=200)
        menu = [item.headline.id for item in page.items]
        for item in page.items[:4]:
            desk.open_report(services, caller, run, item.headline.id, menu=menu)
        for question in brief.questions:
            shares = {h.id: h.base_rate for h in question.hypotheses}
            desk.estimate(services, caller, run, question.id, shares, "moderate", "As the sources have it.")
        if not hand_in and brief.cycle == 2:
            return
        words = dict.fromkeys(("information", "threat", "powers", "options_rejected", "review"), "As known.")
        desk.decide(
            services,
            caller,
            run,
            actions=[("no_action", "")],
            deferred=False,
            rationale="Nothing yet tells the rivals apart.",
            expected_cycle=brief.cycle,
            **words,
        )
        desk.advance(services, caller, run, expected_cycle=brief.cycle)
    desk.submit(services, caller, run, "It is unlikely that any one rival is the broker. Confidence is low.")
    desk.reflect(services, caller, run, "Base rates come first.", "I will ask what would change my mind.", "")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    home = tmp_path_factory.mktemp("browser-house")
    services = open_services(Settings(home=home, argon2_time_cost=1, argon2_memory_kib=64, ensemble=4))
    found = Site(home, _free_port(), services)
    found.runs = _furnish(services)
    play(services, found.caller("Umar Underway"), found.runs["Umar Underway"], hand_in=False)
    for name in ("Fay Finished", "Dora Done"):
        play(services, found.caller(name), found.runs[name], hand_in=True)
    found.start()
    yield found
    found.stop()
    services.store.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; closed with each module so that no event loop outlives it."""
    program = next(
        (
            found
            for name in ("chromium", "chromium-browser", "google-chrome")
            if (found := shutil.which(name))
        ),
        None,
    )
    assert program, "Chromium is missing; install it with: make browser"
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=program, args=_FLAGS)
        yield chromium
        chromium.close()


@dataclass
class Visitor:
    """Somebody at a browser: what they do, what reaches them, and what went wrong on the way."""

    site: Site
    page: Page
    problems: list[str] = field(default_factory=list)
    received: list[tuple[str, bytes]] = field(default_factory=list)
    sent: int = 0
    """Requests and messages that have left the browser."""
    _answered: list[Request] = field(default_factory=list)

    def watch(self) -> None:
        page = self.page
        page.on("console", self._said)
        page.on("pageerror", lambda fault: self.problems.append(str(fault)))
        page.on("request", lambda request: self._asked(request.url))
        # Only what has come to its end: to wait for the body of a request that a navigation cut off never ends.
        page.on("requestfinished", lambda request: self._answered.append(request))
        page.on("websocket", self._socket)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.problems.append(message.text)

    def _asked(self, url: str) -> None:
        self.sent += 1
        if not url.startswith((self.site.url, self.site.url.replace("http", "ws"), "data:", "blob:")):
            self.problems.append(f"external request: {url}")

    def _socket(self, socket: WebSocket) -> None:
        self._asked(socket.url)
        socket.on("framesent", lambda frame: self._left())
        socket.on(
            "framereceived",
            lambda frame: self.received.append(
                (socket.url, frame if isinstance(frame, bytes) else frame.encode())
            ),
        )

    def _left(self) -> None:
        self.sent += 1

    def settle(self) -> None:
        """Wait until the page has been drawn, and keep what came over HTTP."""
        self.page.wait_for_timeout(120)
        self.page.wait_for_selector(_IDLE)
        answered, self._answered[:] = list(self._answered), []
        for request in answered:
            answer = request.response()
            if answer is not None and answer.status == 200 and "/static/" not in answer.url:
                try:
                    self.received.append((answer.url, answer.body()))
                except Error:
                    continue  # a download or a navigation took the body with it

    def sign_in(self, name: str) -> None:
        self.page.goto(f"{self.site.url}/sign-in")
        self.page.get_by_label("Name").fill(name)
        self.page.get_by_label("Password").fill(PASSWORD)
        self.page.keyboard.press("Enter")
        self.settle()

    def open(self, path: str, run: str = "") -> None:
        self.page.goto(f"{self.site.url}/{path}" + (f"?run={run}" if run else ""))
        self.settle()

    def follow(self, link: str) -> None:
        self.page.get_by_role("link", name=link).first.click(delay=60)
        self.settle()

    def press(self, button: str | re.Pattern[str]) -> None:
        """Press a button; a click that a page swallowed while it was drawn anew is made again.

        Such a click sends nothing. A button whose name ends in dots only opens a part of the page, and
        sends nothing either.
        """
        opens = isinstance(button, str) and button.endswith("…")
        for _ in range(1 if opens else 3):
            before = self.sent
            self.page.get_by_role("button", name=button).first.click(delay=60)
            for _ in range(0 if opens else 20):
                if self.sent > before:
                    break
                self.page.wait_for_timeout(100)
            if self.sent > before:
                break
        self.settle()

    def tick(self, words: str) -> None:
        """Choose a radio button by its words."""
        self.page.locator("label").filter(has_text=words).first.click(delay=60)
        self.settle()

    def section(self, name: str) -> None:
        """Choose one of the segments of a page."""
        page = self.page
        page.get_by_role("radio", name=name).or_(
            page.get_by_role("button", name=name, exact=True)
        ).first.click(delay=60)
        self.settle()

    def choose(self, label: str, option: str) -> None:
        self.page.get_by_role("combobox", name=label).first.click(delay=60)
        self.page.get_by_role("option", name=option).first.click(delay=60)
        self.settle()

    def write(self, label: str, text: str) -> None:
        """Type into a box that saves as one types, and wait until it says that it has."""
        box = self.page.get_by_role("textbox", name=label)
        box.fill(text)
        box.press("Tab")
        self.settle()

    def sees(self, text: str | re.Pattern[str]) -> None:
        """Wait for a text; a table drawn on a canvas repeats its cells unseen, which does not count."""
        expect(self.page.get_by_text(text).locator("visible=true").first).to_be_visible()

    def sees_table(self, name: str) -> None:
        page = self.page
        drawn = page.get_by_role("region", name=name, exact=True)
        expect(drawn.or_(page.get_by_role("table", name=name, exact=True)).first).to_be_visible()

    def serious(self) -> list[str]:
        """What axe-core finds on this page that is serious or critical."""
        found = Axe().run(self.page).response["violations"]
        return [
            f"{one['id']}: {one['help']}: {one['nodes'][0]['html'][:160]}"
            for one in found
            if one["impact"] in ("serious", "critical")
        ]

    def picture(self, name: str) -> None:
        """Save a picture for the README, when asked to."""
        if os.environ.get("GOLDENTHREAD_PICTURES") == "1":
            self.page.mouse.move(640, 5)
            self.page.wait_for_timeout(900)
            seen = Image.open(BytesIO(self.page.screenshot(animations="disabled"))).convert("RGB")
            seen.quantize(128, dither=Image.Dither.NONE).save(PICTURES / f"{name}.png", optimize=True)


Visits = Callable[[str], Visitor]


@pytest.fixture
def visit(site: Site, browser: Browser) -> Iterator[Visits]:
    """Sign somebody in, in a browser of their own (nobody for an empty name); nothing may go wrong there."""
    visitors = []

    def arrive(name: str) -> Visitor:
        context = browser.new_context(
            viewport={"width": 1280, "height": 800}, color_scheme="light", accept_downloads=True
        )
        context.set_default_timeout(60_000)
        visitor = Visitor(site, context.new_page())
        visitor.watch()
        visitors.append(visitor)
        if name:
            visitor.sign_in(name)
        return visitor

    yield arrive
    for visitor in visitors:
        visitor.page.context.close()
    assert [problem for visitor in visitors for problem in visitor.problems] == []
