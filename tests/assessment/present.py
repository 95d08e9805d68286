"""A figure that must be there."""

from typing import TypeVar

Figure = TypeVar("Figure")


def present(figure: Figure | None) -> Figure:
    """Return a figure that may be missing in general and must not be here."""
    assert figure is not None
    return figure
