"""The entry point of ``goldenthread``: the root command and its groups."""

import click

from commands.failures import CommandGroup
from commands.keys import keys
from commands.lab import lab
from commands.log import log
from commands.observe import observe
from commands.patterns import patterns
from commands.play import play
from commands.quality import quality
from commands.records import records
from commands.runs import runs
from commands.safety import safety
from commands.scenario import scenario
from commands.serve import serve
from commands.simulate import simulate
from commands.users import users

HELP_OPTIONS = ["-h", "--help"]


@click.group(cls=CommandGroup, context_settings={"help_option_names": HELP_OPTIONS, "max_content_width": 100})
@click.version_option(package_name="goldenthread", prog_name="goldenthread")
def main() -> None:
    """Train police intelligence work in an invented town.

    The organised crime groups adapt, the intelligence is flawed, and the truth is known exactly.
    Everything here is synthetic and predicts nothing about any real place.

    Results go to standard output and files, progress and warnings to standard error.
    Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 130 stopped with Ctrl-C.
    """


lab.add_command(patterns)
records.add_command(quality)
for command in (serve, scenario, simulate, observe, play, lab, records, runs, keys, log, safety, users):
    main.add_command(command)
