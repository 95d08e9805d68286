"""The settings and services that the environment configures."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from commands.failures import CommandError

if TYPE_CHECKING:
    from exercise.services.services import Services
    from exercise.services.settings import Settings


def settings() -> "Settings":
    """Return the settings in the environment.

    Raises:
        CommandError: with each setting that is wrong.
    """
    from pydantic import ValidationError

    from exercise.services.settings import Settings

    try:
        return Settings()
    except ValidationError as error:
        lines = [
            f"GOLDENTHREAD_{'_'.join(str(part) for part in fault['loc']).upper()}: "
            f"{fault['msg'][0].lower()}{fault['msg'][1:]}; correct it or unset it"
            for fault in error.errors()
        ]
        raise CommandError("\n".join(lines)) from error


@contextmanager
def configured_services() -> "Iterator[Services]":
    """Open the settings, store and clock as configured, and close the database afterwards.

    Raises:
        StoreError: when the database cannot be opened, with a remedy.
    """
    from exercise.services.services import open_services

    services = open_services(settings())
    try:
        yield services
    finally:
        services.store.close()
