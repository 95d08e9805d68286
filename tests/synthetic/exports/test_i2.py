"""The page says where every column of every file belongs."""

import csv
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from synthetic.exports import i2
from synthetic.pole import Pole


class MappingPage(HTMLParser):
    """Collects the captions and cells of the mapping page."""

    def __init__(self) -> None:
        super().__init__()
        self.sheets: dict[str, dict[str, str]] = {}
        self._sheet = self._column = self._in = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in = tag if tag in ("caption", "td", "code", "li") else self._in
        if tag in ("caption", "th"):
            self._column = ""
        if tag == "caption":
            self._sheet = ""

    def handle_data(self, data: str) -> None:
        if data.endswith(".csv") and self._in == "code" and not self._sheet:
            self._sheet = data
            self.sheets.setdefault(data, {})
        elif self._in == "code" and self._sheet and not self._column:
            self._column = data.strip()
        elif self._in == "td" and data.strip():
            self.sheets[self._sheet][self._column] = data.strip()


def test_the_i2_page_maps_every_column_of_every_file(said: Pole, folder: Path) -> None:
    page = MappingPage()
    page.feed((folder / "i2" / "mapping.html").read_text(encoding="utf-8").split("</ol>")[1])
    rows: dict[str, list[dict[str, Any]]] = {}
    for path in sorted((folder / "i2").glob("*.csv")):
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
        lines = path.read_text(encoding="utf-8-sig").splitlines()
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            rows[path.name] = list(reader)
        assert len(lines) == 1 + len(rows[path.name]), "one line a record"
        assert list(page.sheets[path.name]) == list(reader.fieldnames or ())
        assert all(page.sheets[path.name].values())
    assert set(page.sheets) == set(rows) == {sheet.file for sheet in i2.SHEETS}
    of_type = {sheet.type: {row["id"] for row in rows[sheet.file]} for sheet in i2.SHEETS}
    assert len(rows["link.csv"]) == len(said.links)
    for row in rows["link.csv"]:
        assert row["from_id"] in of_type[row["from_type"]]
        assert row["to_id"] in of_type[row["to_type"]]
    everybody = sum(len(found) for kind, found in of_type.items() if kind in i2.TYPES.values())
    assert everybody == len(said.people) + len(said.objects) + len(said.locations) + len(said.events)
