"""Whether the web pages that the sources were copied from still answer."""

from __future__ import annotations

import http.client
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from generator import load, plan
from generator.model.problem import Problem, Refused, Severity

WAIT = 30  # seconds for an answer
_AT_ONCE = 8
_ADDRESS = ("source", "address")
# Some servers refuse programs that do not say what they are.
_SAYS = {"User-Agent": "plan-reader (checks that addresses of sources answer)"}


def problems(root: Path) -> tuple[int, list[Problem]]:
    """How many addresses there are, and those that do not answer. Raises `Refused` for unreadable content."""
    loaded = load.content(root)
    if any(problem.severity is Severity.ERROR for problem in loaded.problems):
        raise Refused(loaded.problems)
    asked = [(own.source.address, written) for own, written in plan.entries(loaded) if own.source.address]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        faults = list(pool.map(lambda pair: fault(pair[0]), asked))
    return len(asked), [
        written.problem(_ADDRESS, _said(address, found))
        for (address, written), found in zip(asked, faults, strict=True)
        if found
    ]


def _said(address: str, found: str) -> str:
    return (
        f"{address} does not answer: {found}. If the page has moved give its new address; if it is gone, the "
        "address of a copy in a web archive."
    )


def fault(address: str) -> str:
    """What is wrong with an address; nothing where it answers."""
    said = ""
    for method in ("HEAD", "GET"):  # not every server answers to HEAD
        said = "".join(_asked(address, method))
        if not said:
            break
    return said


def _asked(address: str, method: str) -> Iterator[str]:
    try:
        request = urllib.request.Request(address, method=method, headers=_SAYS)  # noqa: S310 - checked below
        if request.type not in ("http", "https"):
            yield "it is no address of the web"
            return
        with urllib.request.urlopen(request, timeout=WAIT):  # noqa: S310 - http or https
            return
    except urllib.error.HTTPError as refusal:
        yield f"{refusal.code} {refusal.reason}"
    except (OSError, ValueError, http.client.HTTPException) as failure:
        yield str(getattr(failure, "reason", failure))
