"""``goldenthread serve``: the browser front end."""

import socket

import click

from commands.configuration import configured_services, settings
from commands.failures import CommandError


@click.command()
@click.option("--demo", is_flag=True, help="Seed a demo cohort with four accounts, once.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(1, 65535), default=8501, show_default=True, help="Port to use.")
@click.option("--https", is_flag=True, help="Browsers reach it over TLS, through a proxy in front of it.")
@click.pass_context
def serve(context: click.Context, demo: bool, host: str, port: int, https: bool) -> None:
    """Serve the exercise in the browser until Ctrl-C.

    Everything is kept in the database that GOLDENTHREAD_DATABASE names, or else in an
    embedded one in the directory that GOLDENTHREAD_HOME names (default var).
    """
    _check_free(host, port)
    accounts = _open(demo)
    from trainer_ui.server import serve as run

    address = f"[{host}]" if ":" in host else host
    click.echo(f"Golden Thread: http://{address}:{port}  (Ctrl-C stops it)")
    for line in accounts:
        click.echo(line)
    context.exit(run(settings(), host=host, port=port, https=https))


def _check_free(host: str, port: int) -> None:
    """Try the address before anything slow is imported.

    Raises:
        CommandError: when it cannot be had.
    """
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
            probe.listen(1)
    except OSError as error:
        other = port + 1 if port < 65535 else 8501
        raise CommandError(
            f"http://{host}:{port}: {(error.strerror or str(error)).lower()}; "
            f"stop what uses it, or choose another, as in --port {other} (with make: PORT={other})"
        ) from error


def _open(demo: bool) -> list[str]:
    """Bring the database up to date and return the accounts of the demo, if asked for, as lines."""
    from exercise.control.demo_cohort import seed_demo

    with configured_services() as services:
        accounts = seed_demo(services) if demo else ()
    return [f"  {a.role:<12}{a.name:<14}{a.password}" for a in accounts]
