"""Errors in sentences: what went wrong and the remedy, on standard error, never a traceback."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from exercise.access import Refused
from scenarios.faults import ScenarioError


class CommandError(click.ClickException):
    """A command that could not be carried out; exit code 1."""

    def show(self, file: object = None) -> None:
        """Print the message alone: it already says what, where and the remedy."""
        click.echo(self.message, err=True)


class Interruption(click.ClickException):
    """Work that was stopped with Ctrl-C; exit code 130."""

    exit_code = 130

    def show(self, file: object = None) -> None:
        """Print what has been kept."""
        click.echo(self.message, err=True)


class CommandGroup(click.Group):
    """A group whose commands never show a traceback for bad input."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command and turn the failures that people cause into sentences."""
        with explain_errors():
            return super().invoke(ctx)


@contextmanager
def explain_errors() -> Iterator[None]:
    """Turn expected errors into CommandError, and Ctrl-C into Interruption.

    Errors that are not listed in ``error_sentence`` are faults of the program and stay visible.
    """
    try:
        yield
    except (click.ClickException, click.exceptions.Exit, click.Abort):
        raise
    except KeyboardInterrupt:
        raise Interruption("Stopped. Files that were finished are kept.") from None
    except Exception as error:
        words = error_sentence(error)
        if words is None:
            raise
        raise CommandError(words) from error


def error_sentence(error: Exception) -> str | None:
    """Return what to tell the person for an expected error, or None for any other."""
    from exercise.store.rows import StoreError

    if isinstance(error, ScenarioError):
        return "\n".join(str(fault) for fault in error.faults)
    if isinstance(error, (Refused, StoreError)):
        return str(error)
    if isinstance(error, UnicodeDecodeError):
        return "The file is not text in UTF-8; save it as UTF-8 and try again"
    if isinstance(error, OSError):
        return file_sentence(error)
    return None


def file_sentence(error: OSError) -> str:
    """Return a sentence for a file that could not be read or written."""
    place = str(error.filename) if error.filename else "A file or connection"
    reason = (error.strerror or str(error)).lower()
    if isinstance(error, PermissionError):
        return f"{place}: {reason}; choose a path that you may write to"
    if isinstance(error, FileNotFoundError):
        return f"{place}: {reason}; check the spelling, and that you are in the right directory"
    if isinstance(error, (NotADirectoryError, FileExistsError)):
        return f"{place}: {reason}; choose another name, or remove the file that is in the way"
    return f"{place}: {reason}; free space or choose another path, then try again"
