"""Scripted players: whole games through the same public functions of the desk, and what they score."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from io import StringIO
from statistics import fmean

from ruamel.yaml import YAML

from assessment.cpd.record import CpdRecord
from assessment.rubric.rubric import rubric
from exercise import accounts
from exercise.access import Caller, Refused, Role
from exercise.bots.scripted_players import PLAYERS, Player, Situation, base_rates
from exercise.decision_log.entries import LogEntry
from exercise.desk import desk
from exercise.marking import marking
from exercise.read_models.desk_models import Brief, InboxItem
from exercise.runs.runs import load
from exercise.scoring.evaluation import evaluate
from exercise.services.services import Services, open_services
from exercise.services.settings import Settings
from scenarios.load import scenario_hash
from scenarios.schema.scenario import Scenario
from synthetic.report import Report

BEGINS = datetime(2030, 1, 7, 9, 0, tzinfo=UTC)
"""When a game in memory begins: its log is then the same on any day."""
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


def play(
    services: Services | None, scenario: Scenario, seed: int, bot: str, *, sign: bool = False
) -> BotScore:
    """Play a whole exercise and return the score.

    Without ``services`` the game is played in memory under a clock of its own. Games on the same services
    share the settled answers of a seed.

    Raises:
        Refused: for an unknown bot.
    """
    if bot not in PLAYERS:
        raise Refused(f"There is no bot {bot}; choose one of {', '.join(PLAYERS)}.")
    services = services or memory_services()
    caller = _seat(services, f"bot {bot}", "trainee")
    run = _assigned(services, caller, scenario, seed)
    desk.begin(services, _reader(caller, desk.brief(services, caller, run)), run)
    while (brief := desk.brief(services, caller, run)).phase == "cycle":
        table = _judged(services, caller, run, scenario, seed, PLAYERS[bot])
        _decide(services, caller, run, brief, PLAYERS[bot], table)
        desk.advance(services, _reader(caller, brief), run, expected_cycle=brief.cycle)
    table = _judged(services, caller, run, scenario, seed, PLAYERS[bot])
    desk.submit(services, _reader(caller, brief), run, _product(table))
    desk.reflect(
        services,
        _reader(caller, desk.brief(services, caller, run)),
        run,
        f"This game was played by the bot {bot}.",
        "Nothing: a bot does not learn.",
    )
    record = _signed(services, run, scenario, bot) if sign else None
    return _score(services, run, bot, scenario, seed, record)


def memory_services(settings: Settings | None = None) -> Services:
    """Return services in memory, with a clock that moves on at every look."""
    quick = settings or Settings(database="sqlite://", argon2_time_cost=1, argon2_memory_kib=8)
    return open_services(quick, now=ticking(BEGINS, TICK))


def ticking(start: datetime, step: timedelta) -> Callable[[], datetime]:
    """Return a clock that moves on by a step each time it is asked."""
    moments = [start]

    def now() -> datetime:
        moments[0] += step
        return moments[0]

    return now


def _reader(caller: Caller, brief: Brief) -> Caller:
    """Return a caller who acts on what a brief said: its state of the log goes into the entry."""
    return replace(caller, page=brief.version)


def _seat(services: Services, name: str, role: Role) -> Caller:
    if services.store.accounts.by_name(name) is None:
        accounts.add_user(services, name, secrets.token_urlsafe(16), (role,))
    return accounts.caller_of(services, name)


def _assigned(services: Services, caller: Caller, scenario: Scenario, seed: int) -> str:
    digest = scenario_hash(scenario)
    services.caches.scenarios.put(digest, scenario)
    stored = services.store.library.add_text(
        digest, scenario.id, scenario.version, _text(scenario), "packaged", services.now()
    )
    return services.store.library.add_run(stored.hash, seed, caller.user, "", caller.user, services.now()).id


def _text(scenario: Scenario) -> str:
    """Return a scenario as YAML that loads to the same scenario; a date is written as one."""
    fields = scenario.model_dump(mode="json")
    fields["calendar"]["starts"] = scenario.calendar.starts
    text = StringIO()
    YAML(typ="safe", pure=True).dump(fields, text)
    return text.getvalue()


def _judged(
    services: Services, caller: Caller, run: str, scenario: Scenario, seed: int, player: Player
) -> Situation:
    """Read as the player reads, then state what it believes of every question."""
    brief = desk.brief(services, caller, run)
    beliefs = {q.id: base_rates(q) for q in brief.questions}
    beliefs |= {view.question: view.probabilities for view in desk.estimates(services, caller, run)}
    read = tuple(report.report for report in desk.opened(services, caller, run))
    table = Situation(scenario, seed, brief, _menu(services, caller, run), read, beliefs)
    caller = _reader(caller, brief)
    while report := player.read(table):
        menu = [item.headline.id for item in table.menu]
        opened = desk.open_report(services, caller, run, report, menu=menu[:200]).report
        table = _after_opening(table, opened)
    stated = {q.id: dict(player.believe(table, q)) for q in brief.questions}
    for question, chances in stated.items():
        confidence = "high" if max(chances.values()) > 0.9 else "moderate"
        desk.estimate(services, caller, run, question, chances, confidence)
    return replace(table, beliefs=stated)


def _after_opening(table: Situation, opened: Report) -> Situation:
    """Return the table after a report has moved from the menu to what has been read."""
    left = table.brief.resources.analyst_hours - opened.headline.open_hours
    resources = replace(table.brief.resources, analyst_hours=max(0.0, left))
    return replace(
        table,
        brief=replace(table.brief, resources=resources),
        menu=tuple(item for item in table.menu if item.headline.id != opened.headline.id),
        read=(*table.read, opened),
    )


def _menu(services: Services, caller: Caller, run: str) -> tuple[InboxItem, ...]:
    items: list[InboxItem] = []
    page = pages = 1
    while page <= pages:
        inbox = desk.inbox(services, caller, run, unopened=True, page=page, per_page=200)
        items += inbox.items
        page, pages = page + 1, inbox.pages
    return tuple(reversed(items))


def _decide(
    services: Services, caller: Caller, run: str, brief: Brief, player: Player, table: Situation
) -> None:
    choice = player.act(table)
    desk.decide(
        services,
        _reader(caller, brief),
        run,
        actions=choice or (),
        deferred=choice is None,
        rationale=f"Rule of the scripted player {player.name}.",
        expected_cycle=brief.cycle,
    )


def _product(table: Situation) -> str:
    lines = []
    for question in table.brief.questions:
        chances = table.beliefs[question.id]
        leader = max(question.hypotheses, key=lambda h: (chances[h.id], h.id))
        lines.append(f"{question.id}: {leader.statement} ({chances[leader.id]:.0%}).")
    return " ".join(" ".join(lines).split()[: table.brief.words])


def _signed(services: Services, run: str, scenario: Scenario, bot: str) -> CpdRecord:
    assessor = _seat(services, "bot assessor", "assessor")
    levels = {row.id: 2 for row in rubric(scenario.rubric).rows}
    marking.mark(services, assessor, run, levels, "Marked by a bot: not an assessment of a person.")
    statement = f"Played by the bot {bot} and signed by a bot: not the record of a person."
    return marking.sign(services, assessor, run, "not_yet", scenario.notional_hours, statement)


def _score(
    services: Services, run: str, bot: str, scenario: Scenario, seed: int, record: CpdRecord | None
) -> BotScore:
    live = load(services, run)
    marks = evaluate(services, live).marks
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
        actions=sum(len(decision.entry.chosen) for decision in live.state.decisions),
        deferrals=sum(decision.entry.deferred for decision in live.state.decisions),
        run=run,
        entries=services.store.logs.entries(run),
        record=record,
    )
