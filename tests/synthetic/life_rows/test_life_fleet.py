"""Every plate that is read has one shape, no two vehicles share one, and cameras are those of the register."""

import re

from tests.synthetic.life_rows.printed_tables import bulk_run

PLATE = re.compile(r"^[A-Z]{2}\d{2} [A-Z]{3}$")


def test_plates_are_of_one_shape_and_those_of_the_register_are_among_them() -> None:
    sources = bulk_run(1).sources
    plates = sources.fleet.whole.plates.to_pylist()[: sources.fleet.whole.keeper.size]
    assert len(set(plates)) == len(plates)
    assert {*sources.register.vehicles} <= {*plates}
    assert all(PLATE.match(plate) and "Q" in plate[-3:] for plate in plates)


def test_cameras_are_those_of_the_register() -> None:
    sources = bulk_run(1).sources
    assert sources.town.ids == tuple(camera.id for camera in sources.register.cameras)
    assert {sources.register.cameras[row].zone for row in sources.town.gateways.tolist()} == {""}


def test_everybody_with_a_vehicle_is_read_by_the_routine_of_life() -> None:
    bulk = bulk_run(1)
    read = {row[3] for row in bulk.reads}
    register = bulk.sources.register
    own = {plate for person in register.people.values() for plate in person.vehicles}
    assert len(own & read) > 0.9 * len(own)
