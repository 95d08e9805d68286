"""``goldenthread serve``: the browser front end."""

import socket
from typing import TYPE_CHECKING

import click

from commands.failures import Failure, settings
from commands.terminal import say

if TYPE_CHECKING:
    from exercise.settings import Settings


@click.command()
@click.option("--demo", is_flag=True, help="Seed a demo cohort with four accounts, once.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(1, 65535), default=8501, show_default=True, help="Port to use.")
def serve(demo: bool, host: str, port: int) -> None:
    """Serve the exercise in the browser until Ctrl-C.

    Everything is kept in the database that GOLDENTHREAD_DATABASE names, or else in an
    embedded one in the directory that GOLDENTHREAD_HOME names (default var).
    """
    chosen = settings()
    _free(host, port)
    if demo:
        _seed(chosen)
    click.echo(f"Golden Thread listens on http://{host}:{port}  (Ctrl-C stops it)")
    from trainer_ui.server import serve as run

    run(chosen, host=host, port=port)


def _free(host: str, port: int) -> None:
    try:
        with socket.create_server((host, port)):
            pass
    except OSError as error:
        raise Failure(
            f"http://{host}:{port}: {(error.strerror or str(error)).lower()}; "
            f"stop what uses it, or choose another with --port {port + 1 if port < 65535 else 8501}"
        ) from error


def _seed(chosen: "Settings") -> None:
    from exercise.demo import seed_demo
    from exercise.house import open_house

    for account in seed_demo(open_house(chosen)):
        say(str(account))
