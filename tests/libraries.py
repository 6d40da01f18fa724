"""`docs/libraries.md`: every library that is installed, its licence and where it comes from.

`python -m tests.libraries` writes it anew: what a person wrote above the lists, and the lists from what the
installed packages say of themselves.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from email import message_from_string
from email.message import Message
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

PROJECT = Path(__file__).parent.parent
PAGE = PROJECT / "docs/libraries.md"
LISTS = {
    "requirements.txt": "What `make site` installs",
    "requirements-test.txt": "What `make test` installs besides",
    "requirements-bench.txt": "What `make bench` installs besides",
}
# Where a package says nothing, or says it by its whole text: as its repository has it.
KNOWN = {
    "altair": "BSD-3-Clause",
    "axe-playwright-python": "MIT",
    "isodate": "BSD-3-Clause",
    "mergedeep": "MIT",
}
LONGEST = 60  # more than this is a text, not a name


def page() -> str:
    """The page as Markdown."""
    seen: set[str] = set()
    parts = [PAGE.read_text(encoding="utf-8").partition(f"## {next(iter(LISTS.values()))}")[0]]
    for file, title in LISTS.items():
        names = [name for name in pinned(file) if name not in seen]
        seen |= set(names)
        parts.append(
            "\n".join([f"## {title}", "", "| library | licence | origin |", "|---|---|---|", *_rows(names)])
        )
    return "\n\n".join(part.strip() for part in parts) + "\n"


def pinned(file: str) -> list[str]:
    """The names of the libraries in a list of pins."""
    return re.findall(r"^([a-z0-9._-]+)==", (PROJECT / file).read_text(encoding="utf-8"), re.MULTILINE)


def _rows(names: list[str]) -> Iterator[str]:
    for name in names:
        try:
            said = _said(name)
        except PackageNotFoundError:  # another system's: colorama on Windows
            sys.stderr.write(f"{name} is not installed here; its row has to be written by hand.\n")
            continue
        yield f"| {name} | {_licence(name, said)} | {_origin(said)} |"


def _said(name: str) -> Message:
    """What an installed package says of itself, as the message that it is."""
    return message_from_string(distribution(name).read_text("METADATA") or "")


def _licence(name: str, said: Message) -> str:
    written = said.get("License-Expression") or said.get("License") or ""
    kinds = [
        kind.rpartition(" :: ")[2] for kind in said.get_all("Classifier") or [] if kind.startswith("License")
    ]
    short = written if written not in ("", "UNKNOWN") and len(written) < LONGEST else ", ".join(kinds)
    found = KNOWN.get(name) or short.replace("\n", " ")
    if not found:
        raise RuntimeError(f"{name} does not say its licence; look it up and add it to KNOWN")
    return found


def _origin(said: Message) -> str:
    """The address of its sources or its home."""
    pairs = [entry.partition(", ") for entry in said.get_all("Project-URL") or []]
    links = {name.lower().replace(" ", ""): address for name, _, address in pairs}
    order = ("source", "sourcecode", "repository", "github", "homepage", "home")
    named = [links[name] for name in order if name in links]
    found = next(iter([*named, *filter(None, [said.get("Home-page")]), *links.values()]), "")
    return f"<{found}>" if found else ""


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
