"""FollowTheMoney accepts every entity, and nothing is lost on the way."""

import json
import socket
from pathlib import Path

import pytest

from synthetic.exports import ftm
from synthetic.pole import Pole


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise AssertionError("a validation reached for the network")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refused)


def test_followthemoney_validates_every_entity_offline_and_drops_no_value(
    said: Pole, folder: Path, offline: None
) -> None:
    from followthemoney import model
    from followthemoney.entity import ValueEntity

    path = folder / "ftm" / "entities.ftm.json"
    assert ftm.dropped_values(path) == ()
    given = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    schemata = {entity["id"]: model.get(entity["schema"]) for entity in given}
    assert len(schemata) == len(given)
    for entity in given:
        proxy = ValueEntity.from_dict(entity, cleaned=False)
        proxy.schema.validate(entity)
        for name, values in entity["properties"].items():
            prop = proxy.schema.get(name)
            assert prop is not None, (entity["schema"], name)
            assert sorted(proxy.get(prop)) == sorted(set(values))
            for value in values if prop.type.name == "entity" else ():
                schema = schemata[value]
                assert prop.range is not None
                assert schema is not None
                assert schema.is_a(prop.range), (entity["id"], name, value)
    told = {v for entity in given for values in entity["properties"].values() for v in values}
    assert {thing.identifier for thing in said.objects} <= told
    assert {person.name for person in said.people} <= told
    assert {event.text for event in said.events} <= told
    apart = [link for link in said.links if link.kind in ("named in", "at")]
    documents = len(said.events)
    entities = len(said.people) + len(said.objects) + len(said.locations) + len(said.events)
    assert len(given) == entities + documents + len(said.links) - len(apart)


def test_followthemoney_would_drop_a_number_written_as_a_telephone(tmp_path: Path) -> None:
    path = tmp_path / "entities.ftm.json"
    path.write_text(
        '{"id": "a", "schema": "Person", "properties": {"phone": ["07700 900123"], "name": ["Ann"]}}\n'
    )
    assert ftm.dropped_values(path) == ("a: phone '07700 900123'",)
