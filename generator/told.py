"""Problems written down: for a terminal, for GitHub, and for programs as JSON and SARIF."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from generator.model.problem import Problem, Severity

Explain = Callable[[], Mapping[str, str]]  # what each check finds, by its name
Format = Callable[[Sequence[Problem], Explain], str]

_OF_THE_FILE = "content"  # the name that faults of a file itself go by where each needs one
_ORDER = {severity: place for place, severity in enumerate(Severity)}
_SARIF = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Errors, then warnings, then notes, each by file and line; nothing twice."""
    return sorted(set(problems), key=lambda problem: (_ORDER[problem.severity], problem))


def counted(problems: Iterable[Problem]) -> dict[Severity, int]:
    """How many there are of each severity."""
    found = list(problems)
    return {severity: sum(problem.severity is severity for problem in found) for severity in Severity}


def summary(problems: Iterable[Problem]) -> str:
    """'1 error, 2 warnings.'"""
    parts = [f"{n} {severity}{'s' if n != 1 else ''}" for severity, n in counted(problems).items() if n]
    return ", ".join(parts) + "." if parts else ""


def _as_text(problems: Sequence[Problem], _: Explain) -> str:
    return "\n".join(map(_line, problems))


def _line(problem: Problem) -> str:
    severity = "" if problem.severity is Severity.ERROR else f"{problem.severity}: "
    rule = f" [{problem.rule}]" if problem.rule else ""
    place, _, message = str(problem).partition(": ")
    return f"{place}: {severity}{message}{rule}"


def _as_annotations(problems: Sequence[Problem], _: Explain) -> str:
    return "\n".join(map(_annotation, problems))


def _annotation(problem: Problem) -> str:
    """A workflow command of GitHub, which shows the problem on its line of the change."""
    kind = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}[problem.severity]
    values = {"file": problem.file, "line": problem.line, "col": problem.column, "title": problem.rule}
    place = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in values.items() if value)
    return f"::{kind} {place}::{_escaped(problem.message)}"


def _escaped(text: str, more: str = "") -> str:
    return "".join(f"%{ord(c):02X}" if c in "%\r\n" + more else c for c in text)


def _as_json(problems: Sequence[Problem], _: Explain) -> str:
    return _dumped({"version": 1, "counts": counted(problems), "problems": [*map(_record, problems)]})


def _record(problem: Problem) -> dict[str, Any]:
    return {
        "file": problem.file,
        "line": problem.line or None,
        "column": problem.column or None,
        "severity": problem.severity,
        "rule": problem.rule or None,
        "message": problem.message,
    }


def _as_sarif(problems: Sequence[Problem], explain: Explain) -> str:
    """SARIF 2.1.0 (OASIS), as code scanning services read it."""
    named = sorted({_rule(problem) for problem in problems})
    known = explain() if named else {}
    driver = {"name": "plan-reader", "rules": [_explained(name, known) for name in named]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, named.index(_rule(problem))) for problem in problems],
    }
    return _dumped({"$schema": _SARIF, "version": "2.1.0", "runs": [run]})


def _rule(problem: Problem) -> str:
    return problem.rule or _OF_THE_FILE


def _explained(name: str, known: Mapping[str, str]) -> dict[str, Any]:
    text = known.get(name, "A fault of the file itself; its message explains it.")
    return {
        "id": name,
        "shortDescription": {"text": text.partition("\n\n")[0].replace("\n", " ")},
        "help": {"text": text, "markdown": text},
    }


def _result(problem: Problem, rule: int) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": _address(problem.file)}}
    if problem.line:
        column = {"startColumn": problem.column} if problem.column else {}
        place["region"] = {"startLine": problem.line, **column}
    return {
        "ruleId": _rule(problem),
        "ruleIndex": rule,
        "level": problem.severity,
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": place}],
    }


def _address(file: str) -> str:
    path = PurePosixPath(file)
    return path.as_uri() if path.is_absolute() else quote(file)


def _dumped(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2)


FORMATS: Mapping[str, Format] = {
    "text": _as_text,
    "github": _as_annotations,
    "json": _as_json,
    "sarif": _as_sarif,
}
