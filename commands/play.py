"""``goldenthread play``: a bot plays a whole exercise."""

from pathlib import Path

import click

from commands.failures import out_directory
from commands.terminal import json_option, out_option, overwrite_option, seed_option, steps

BOTS = ("ideal", "random", "open-all", "confirming", "base-rate", "never-decides")


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

    NAME is a scenario of the library or a file. Writes the decision log as JSON lines and the
    score as JSON; with --sign also the CPD record as PDF, CSV and JSON, marked as a bot's.
    """
    from exercise.bots import play as by_bot

    from scenarios.load import find

    scenario = find(name)
    out = out_directory(out, overwrite)
    with steps() as step:
        step(f"{bot} plays {scenario.title}, seed {seed} ...")
        score = by_bot(None, scenario, seed, bot)
