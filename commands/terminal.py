"""What commands share with a terminal: options, results on standard output, progress on standard error."""

import json
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, is_dataclass
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rich.progress import Progress
    from rich.table import Table

LARGEST_SEED = 2**31 - 1

seed_option = click.option(
    "--seed",
    type=click.IntRange(0, LARGEST_SEED),
    default=1,
    show_default=True,
    help="Which world to draw; the same seed gives the same world on any machine.",
)
out_option = click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="Directory for the results; created if absent.",
)
file_option = click.option("--out", type=click.Path(path_type=Path), required=True, help="File to write.")
user_option = click.option(
    "--user",
    envvar="GOLDENTHREAD_USER",
    show_envvar=True,
    required=True,
    help="Account to act as. Whoever may read the database may act as any account in it.",
)
overwrite_option = click.option("--overwrite", is_flag=True, help="Write into a directory that holds files.")
key_option = click.option(
    "--key", "trusted", multiple=True, help="Fingerprint of a key to trust instead of the house's own."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")


def print_json(value: Any) -> None:
    """Print a value, records included, as indented JSON on standard output."""
    click.echo(as_text(value))


def as_text(value: Any) -> str:
    """Return a value, records included, as indented JSON."""
    return json.dumps(value, indent=2, ensure_ascii=False, default=_plain)


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    return str(value)


def print_table(table: "Table") -> None:
    """Print a table on standard output, as wide as it needs when nobody is watching."""
    from rich.console import Console

    console = Console()
    if not console.is_terminal:
        console = Console(width=160)
    console.print(table)


def say(message: str) -> None:
    """Print a remark on standard error, where it does not mix with results."""
    click.echo(message, err=True)


@contextmanager
def steps() -> Iterator[Callable[[str], None]]:
    """Show which step is under way, on standard error; yield a function that names the next."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield say
        return
    with console.status("Starting ...") as status:
        yield status.update


@contextmanager
def progress(title: str) -> Iterator[Callable[[int, int], None]]:
    """Show a bar called ``title`` on standard error; yield a function of (count, total) that moves it."""
    bar = _bar()
    with bar:
        task = bar.add_task(title, total=None)

        def update(count: int, total: int) -> None:
            bar.update(task, completed=count, total=total)

        yield update


def _bar() -> "Progress":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
    )


@contextmanager
def stop_on_interrupt() -> Iterator[Callable[[], bool]]:
    """Catch Ctrl-C once; yield a function that says whether it was pressed.

    A second Ctrl-C ends the program at once.
    """
    is_pressed = False

    def note(number: int, frame: FrameType | None) -> None:
        nonlocal is_pressed
        if is_pressed:
            raise KeyboardInterrupt
        is_pressed = True
        say("Stopping after what is under way; press Ctrl-C again to stop at once.")

    former_handler = signal.signal(signal.SIGINT, note)
    try:
        yield lambda: is_pressed
    finally:
        signal.signal(signal.SIGINT, former_handler)
