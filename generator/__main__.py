"""`python -m generator`."""


def _run() -> int:
    try:
        from generator.cli import main  # noqa: PLC0415 - whoever stops the program while it loads means it too

        return main()
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    raise SystemExit(_run())
