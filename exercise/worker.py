"""The worker: a separate process, kept nice, that does the long work the pages ask for."""


def main() -> None:
    """Claim and carry out jobs until told to stop."""


if __name__ == "__main__":
    main()
