"""``goldenthread play``: a bot plays a whole exercise."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.log import as_lines
from commands.output_files import out_directory
from commands.terminal import (
    as_text,
    json_option,
    out_option,
    overwrite_option,
    print_json,
    say,
    seed_option,
    steps,
)

if TYPE_CHECKING:
    from exercise.bots.bots import BotScore

BOTS = ("ideal", "random", "open-all", "confirming", "base-rate", "never-decides")


@dataclass(frozen=True)
class GameSummary:
    """The contents of ``score.json``, which sums a game up; means are over questions and cycles."""

    bot: str
    scenario: str
    scenario_hash: str
    seed: int
    run: str
    entries: int
    head: str
    """Hash of the last log entry."""
    brier: float
    skill: float
    """At the end of the exercise."""
    log_regret: float
    search_loss: float
    processing_loss: float
    opened: int
    actions: int
    deferrals: int
    record: str
    """Id of the signed record, or empty."""


@click.command()
@click.argument("name")
@click.option("--bot", type=click.Choice(BOTS), required=True, help="Who plays.")
@seed_option
@click.option("--sign", is_flag=True, help="Also mark, sign and write the CPD record.")
@out_option
@overwrite_option
@json_option
def play(name: str, bot: str, seed: int, sign: bool, out: Path, overwrite: bool, as_json: bool) -> None:
    """Let a bot play a whole exercise, and score it.

    NAME is a scenario of the library or a file. Writes log.jsonl, the decision log, and
    score.json; with --sign also record.json, record.csv and record.pdf, which say that they
    belong to a bot. The same bot, seed and scenario give the same log on any day.

    \b
    ideal          reads what tells most, weighs it exactly
    open-all       reads in order of arrival, counts every report alike
    confirming     reads what supports its favourite
    random         reads and judges at random
    base-rate      reads nothing, always states the base rates
    never-decides  reads and judges, defers every decision
    """
    from exercise.bots.bots import play as by_bot
    from scenarios.load import find, scenario_hash

    scenario = find(name)
    out = out_directory(out, overwrite)
    with steps() as step:
        step(f"{bot} plays {scenario.title}, seed {seed} ...")
        score = by_bot(None, scenario, seed, bot, sign=sign)
    game_summary = _game_summary(score, scenario_hash(scenario))
    (out / "log.jsonl").write_bytes(as_lines(score.entries))
    (out / "score.json").write_text(as_text(game_summary) + "\n", encoding="utf-8")
    _write_record(score, out)
    if as_json:
        print_json(game_summary)
        return
    click.echo(f"{out}: {len(score.entries)} log entries, {score.opened} reports opened")
    click.echo(f"skill {score.skill:+z.3f} (base rates 0, certainty of the truth 1), Brier {score.brier:.3f}")
    if score.record is not None:
        say("The record was signed by a bot for a bot: it shows the form, and nobody's competence.")


def _game_summary(score: "BotScore", scenario_hash: str) -> GameSummary:
    return GameSummary(
        bot=score.bot,
        scenario=score.scenario,
        scenario_hash=scenario_hash,
        seed=score.seed,
        run=score.run,
        entries=len(score.entries),
        head=score.entries[-1].hash,
        brier=score.brier,
        skill=score.skill,
        log_regret=score.log_regret,
        search_loss=score.search_loss,
        processing_loss=score.processing_loss,
        opened=score.opened,
        actions=score.actions,
        deferrals=score.deferrals,
        record=score.record.id if score.record else "",
    )


def _write_record(score: "BotScore", out: Path) -> None:
    from assessment.cpd.as_csv import as_csv
    from assessment.cpd.as_json import as_json
    from assessment.cpd.as_pdf import as_pdf

    if score.record is not None:
        # A bot's record is signed by nobody: the keys of this server are for people.
        (out / "record.json").write_bytes(as_json(score.record))
        (out / "record.csv").write_bytes(as_csv(score.record))
        (out / "record.pdf").write_bytes(as_pdf(score.record, None))
