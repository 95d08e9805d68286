"""Names on the map: inside the largest part of their zone, clear of each other, the same every time."""

from trainer_ui.charts.map_labels import labels, largest_part


def _square(x: float, y: float) -> tuple[tuple[float, float], ...]:
    return ((x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1))


def test_a_part_that_lies_apart_does_not_draw_the_name_away() -> None:
    main = (_square(0, 0), _square(1, 0), _square(2, 0))
    assert largest_part((_square(9, 9), *main)) == main
    (label,) = labels((("Wharf", (_square(9, 9), *main)),), 600)
    assert label.y == 0.5


def test_names_of_zones_side_by_side_do_not_cover_each_other() -> None:
    low = tuple(_square(x, 0) for x in range(4))
    high = tuple(_square(x, 1) for x in range(4))
    first, second = labels((("Tannery Row", low), ("Thornbeck business park", high)), 100)
    assert (first.x, first.y) != (second.x, second.y)
    assert labels((("Tannery Row", low), ("Thornbeck business park", high)), 100) == (first, second)
