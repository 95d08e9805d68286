"""Executes the notebooks of the documents: ``python -m tests.docs.notebooks [--check]``."""

import os
import sys
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).parents[2]
NOTEBOOKS = ROOT / "docs" / "notebooks"
SECONDS = 300


def executed(path: Path) -> Any:
    """Return a notebook with fresh outputs; raises when a cell fails."""
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(notebook, timeout=SECONDS, resources={"metadata": {"path": str(ROOT)}})
    quiet = {"PYTHONWARNINGS": "ignore:IProgress not found"}  # Mesa brings tqdm, which looks for widgets
    client.execute(env=os.environ | quiet)
    for cell in notebook.cells:
        cell.metadata.clear()
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    return notebook


def said(notebook: Any) -> list[list[str]]:
    """Return what each cell shows, as text."""
    return [
        [str(out.get("text") or out.get("data", {}).get("text/plain", "")) for out in cell.get("outputs", ())]
        for cell in notebook.cells
    ]


def main(arguments: list[str]) -> int:
    """Write every notebook anew, or compare what it shows with what it says; returns the exit code."""
    stale = 0
    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        fresh = executed(path)
        if "--check" not in arguments:
            nbformat.write(fresh, path)
        elif said(fresh) != said(nbformat.read(path, as_version=4)):
            sys.stderr.write(f"{path.name} is out of date; run python -m tests.docs.notebooks\n")
            stale = 1
    return stale


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
