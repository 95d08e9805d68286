"""A process that appends to a log for ever, and says so after each entry: made to be killed."""

import sys

from exercise.entries import Submitted
from exercise.house import open_house
from exercise.settings import Settings


def main() -> None:
    house = open_house(Settings(database=sys.argv[1]))
    number = int(sys.argv[3])
    while True:
        entry = house.store.logs.append(sys.argv[2], "U-0001", Submitted(text=f"entry {number}"), house.now())
        print(entry.hash if entry else "", flush=True)
        number += 1


if __name__ == "__main__":
    main()
