"""A process that appends to a log for ever, and says so after each entry: made to be killed."""

import sys

from exercise.decision_log.entries import Submitted
from exercise.services.services import open_services
from exercise.services.settings import Settings


def main() -> None:
    services = open_services(Settings(database=sys.argv[1]))
    number = int(sys.argv[3])
    while True:
        entry = services.store.logs.append(
            sys.argv[2], "U-0001", Submitted(text=f"entry {number}"), services.now()
        )
        print(entry.hash if entry else "", flush=True)
        number += 1


if __name__ == "__main__":
    main()
