"""Scripted players: whole games through the same public functions of the desk, and what they score."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from io import StringIO
from statistics import fmean

from ruamel.yaml import YAML

from assessment.cpd.record import CpdRecord
from assessment.rubric import rubric
from exercise import accounts, desk, marking
from exercise.entries import LogEntry
from exercise.evaluation import evaluate
from exercise.house import House, open_house
from exercise.players import PLAYERS, Player, Table, base_rates
from exercise.runs import load
from exercise.settings import Settings
from exercise.views import Brief, InboxItem, Refused, Role, Seat
from scenarios.load import scenario_hash
from scenarios.schema.scenario import Scenario
from synthetic.report import Report

BEGINS = datetime(2030, 1, 7, 9, 0, tzinfo=UTC)
"""When a game without a house begins: its log is then the same on any day."""
TICK = timedelta(seconds=20)
"""Time that passes between two looks at the clock in such a game."""


@dataclass(frozen=True)
class BotScore:
    """What a scripted player's game came to; means are over questions and cycles."""

    bot: str
    scenario: str
    seed: int
    brier: float
    """0 best, 2 worst."""
    skill: float
    """1 - Brier / Brier of the base rates, at the end of the exercise."""
    log_regret: float
    """Bits behind the ideal observer on the same reports."""
    search_loss: float
    """Brier lost by the choice of what to read."""
    processing_loss: float
    """Brier lost by what was made of it."""
    opened: int
    actions: int
    deferrals: int
    run: str
    entries: tuple[LogEntry, ...]
    record: CpdRecord | None
    """Only when the game was signed off."""


def play(house: House | None, scenario: Scenario, seed: int, bot: str, *, sign: bool = False) -> BotScore:
    """Play a whole exercise and return the score.

    Without a house the game is played in memory under a clock of its own. Games in one house share
    the settled answers of a seed. Raises Refused for an unknown bot.
    """
    if bot not in PLAYERS:
        raise Refused(f"There is no bot {bot}; choose one of {', '.join(PLAYERS)}.")
    house = house or memory_house()
    seat = _seat(house, f"bot {bot}", "trainee")
    run = _assigned(house, seat, scenario, seed)
    desk.begin(house, seat, run)
    while (brief := desk.brief(house, seat, run)).phase == "cycle":
        table = _judged(house, seat, run, scenario, seed, PLAYERS[bot])
        _decide(house, seat, run, brief, PLAYERS[bot], table)
        desk.advance(house, seat, run, expected_cycle=brief.cycle)
    table = _judged(house, seat, run, scenario, seed, PLAYERS[bot])
    desk.submit(house, seat, run, _product(table))
    desk.reflect(
        house, seat, run, f"This game was played by the bot {bot}.", "Nothing: a bot does not learn."
    )
    record = _signed(house, run, scenario, bot) if sign else None
    return _score(house, run, bot, scenario, seed, record)


def memory_house(settings: Settings | None = None) -> House:
    """Return a house in memory, with a clock that moves on at every look."""
    quick = settings or Settings(database="sqlite://", argon2_time_cost=1, argon2_memory_kib=8)
    return open_house(quick, now=ticking(BEGINS, TICK))


def ticking(start: datetime, step: timedelta) -> Callable[[], datetime]:
    """Return a clock that moves on by a step each time it is asked."""
    moments = [start]

    def now() -> datetime:
        moments[0] += step
        return moments[0]

    return now


def _seat(house: House, name: str, role: Role) -> Seat:
    if house.store.accounts.by_name(name) is None:
        accounts.add_user(house, name, secrets.token_urlsafe(16), (role,))
    return accounts.seat_of(house, name)


def _assigned(house: House, seat: Seat, scenario: Scenario, seed: int) -> str:
    digest = scenario_hash(scenario)
    house.memories.scenarios.put(digest, scenario)
    stored = house.store.library.add_text(
        digest, scenario.id, scenario.version, _text(scenario), "packaged", house.now()
    )
    return house.store.library.add_run(stored.hash, seed, seat.user, "", seat.user, house.now()).id


def _text(scenario: Scenario) -> str:
    """Return a scenario as YAML that loads to the same scenario; a date is written as one."""
    fields = scenario.model_dump(mode="json")
    fields["calendar"]["starts"] = scenario.calendar.starts
    text = StringIO()
    YAML(typ="safe", pure=True).dump(fields, text)
    return text.getvalue()


def _judged(house: House, seat: Seat, run: str, scenario: Scenario, seed: int, player: Player) -> Table:
    """Read as the player reads, then state what it believes of every question."""
    brief = desk.brief(house, seat, run)
    beliefs = {q.id: base_rates(q) for q in brief.questions}
    beliefs |= {view.question: view.probabilities for view in desk.estimates(house, seat, run)}
    read = tuple(report.report for report in desk.opened(house, seat, run))
    table = Table(scenario, seed, brief, _menu(house, seat, run), read, beliefs)
    while report := player.read(table):
        menu = [item.headline.id for item in table.menu]
        opened = desk.open_report(house, seat, run, report, menu=menu[:200]).report
        table = _without(table, opened)
    stated = {q.id: dict(player.believe(table, q)) for q in brief.questions}
    for question, chances in stated.items():
        confidence = "high" if max(chances.values()) > 0.9 else "moderate"
        desk.estimate(house, seat, run, question, chances, confidence)
    return replace(table, beliefs=stated)


def _without(table: Table, opened: Report) -> Table:
    """Return the table after a report has moved from the menu to what has been read."""
    left = table.brief.resources.analyst_hours - opened.headline.open_hours
    resources = replace(table.brief.resources, analyst_hours=max(0.0, left))
    return replace(
        table,
        brief=replace(table.brief, resources=resources),
        menu=tuple(item for item in table.menu if item.headline.id != opened.headline.id),
        read=(*table.read, opened),
    )


def _menu(house: House, seat: Seat, run: str) -> tuple[InboxItem, ...]:
    items: list[InboxItem] = []
    page = pages = 1
    while page <= pages:
        found = desk.inbox(house, seat, run, unopened=True, page=page, per_page=200)
        items += found.items
        page, pages = page + 1, found.pages
    return tuple(reversed(items))


def _decide(house: House, seat: Seat, run: str, brief: Brief, player: Player, table: Table) -> None:
    chosen = player.act(table)
    desk.decide(
        house,
        seat,
        run,
        chosen=chosen or (),
        deferred=chosen is None,
        rationale=f"Rule of the scripted player {player.name}.",
        expected_cycle=brief.cycle,
    )


def _product(table: Table) -> str:
    lines = []
    for question in table.brief.questions:
        chances = table.beliefs[question.id]
        leader = max(question.hypotheses, key=lambda h: (chances[h.id], h.id))
        lines.append(f"{question.id}: {leader.statement} ({chances[leader.id]:.0%}).")
    return " ".join(" ".join(lines).split()[: table.brief.words])


def _signed(house: House, run: str, scenario: Scenario, bot: str) -> CpdRecord:
    assessor = _seat(house, "bot assessor", "assessor")
    levels = {row.id: 2 for row in rubric(scenario.rubric).rows}
    marking.mark(house, assessor, run, levels, "Marked by a bot: not an assessment of a person.")
    statement = f"Played by the bot {bot} and signed by a bot: not the record of a person."
    return marking.sign(house, assessor, run, "not_yet", scenario.notional_hours, statement)


def _score(
    house: House, run: str, bot: str, scenario: Scenario, seed: int, record: CpdRecord | None
) -> BotScore:
    live = load(house, run)
    marks = evaluate(house, live).marks
    last = max(mark.cycle for mark in marks)
    return BotScore(
        bot=bot,
        scenario=scenario.id,
        seed=seed,
        brier=fmean(mark.brier.total for mark in marks),
        skill=fmean(mark.skill for mark in marks if mark.cycle == last),
        log_regret=fmean(mark.log_regret for mark in marks),
        search_loss=fmean(mark.brier.search for mark in marks),
        processing_loss=fmean(mark.brier.processing for mark in marks),
        opened=len(live.state.opened),
        actions=sum(len(done.entry.chosen) for done in live.state.decisions),
        deferrals=sum(done.entry.deferred for done in live.state.decisions),
        run=run,
        entries=house.store.logs.entries(run),
        record=record,
    )
