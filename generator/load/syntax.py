"""Faults of YAML's syntax in an editor's words: what was found and how to mend it."""

from __future__ import annotations

import re

import yaml

from generator.model.written import Mark

_QUOTE = "Put the whole text into quotation marks."
_INDENT = "Check that it begins in the same column as its neighbours"

_BACKSLASH = "a backslash inside double quotation marks. Use single quotation marks instead."
_NAME = re.compile(r"[ -]*([a-z_0-9]+)\N{FULLWIDTH COLON}")

# What the parser says (in part), and what it means. The first that fits is used.
_MEANINGS = (
    ("mapping values are not allowed", f"a second colon followed by a space. {_QUOTE}"),
    ("block sequence entries are not allowed", "a list begins here, but a list begins on a line of its own."),
    (
        "expected '-' indicator",
        f"this line is not part of the list above it. {_INDENT}.",
    ),
    (
        "expected key",
        f"this does not fit what stands above it. {_INDENT}, and that quotation marks pair.",
    ),
    (
        "could not find expected ':'",
        "a name without a colon. Write 'name: text', the colon half-width.",
    ),
    ("unexpected end of stream", "the quotation mark that opens here is never closed."),
    ("unexpected document indicator", "the quotation mark that opens here is not closed before '---'."),
    ("expected ',' or ']'", "the bracket '[' that opens here is never closed with ']'."),
    ("expected ',' or '}'", "the brace '{' that opens here is never closed with '}'."),
    (
        "unknown escape character",
        _BACKSLASH,
    ),
    ("hexdecimal number", _BACKSLASH),
    ("expected node content", "a bracket '[' or a brace '{' is opened above this and never closed."),
    ("a tab character", "a tab. Use spaces to indent."),
    ("<document start>", f"text after a closing quotation mark. {_QUOTE}"),
    (
        "comment or line break",
        "text after '|' or '>'. Begin the text on the next line, indented.",
    ),
    ("alphabetic or numeric character", f"a text cannot begin with '*' or '&'. {_QUOTE}"),
    ("tag", f"a text cannot begin with '!'. {_QUOTE}"),
    ("incompatible YAML document", "a line that begins with '%' is read as an instruction. Delete it."),
)
_OPENED_AT_CONTEXT = ("unexpected end of stream", "unexpected document indicator", "expected ',' or")


def explained(fault: yaml.MarkedYAMLError, text: str) -> tuple[Mark, str]:
    """Where the fault is and what to do about it."""
    said = fault.problem or "it is not YAML"
    is_opening = any(part in said for part in _OPENED_AT_CONTEXT)
    found = fault.context_mark if is_opening and fault.context_mark else fault.problem_mark
    mark = Mark(found.line + 1, found.column + 1) if found else Mark(1, 1)
    reasons = (_unstartable(said, text, mark), _wide_colon(text, mark), _unfinished(said, text, mark))
    return mark, next(filter(None, reasons), None) or _meaning(said)


def _meaning(said: str) -> str:
    return next((meaning for part, meaning in _MEANINGS if part in said), f"this cannot be read: {said}.")


def _unstartable(said: str, text: str, mark: Mark) -> str | None:
    if "cannot start any token" not in said:
        return None
    character = _line(text, mark.line)[mark.column - 1 : mark.column]
    return (
        _meaning("a tab character")
        if character == "\t"
        else f"a text cannot begin with '{character}'. {_QUOTE}"
    )


def _wide_colon(text: str, mark: Mark) -> str | None:
    """A full-width colon after a name: what a Chinese keyboard gives."""
    for line in (mark.line, mark.line - 1):
        if found := _NAME.match(_line(text, line)):
            return (
                f"a full-width colon after '{found[1]}' on line {line}. Write ': ', half-width, and a space."
            )
    return None


def _unfinished(said: str, text: str, mark: Mark) -> str | None:
    """The first colon of its line cannot be a second one: the line above it is at fault."""
    if "mapping values" not in said or ":" in _line(text, mark.line)[: mark.column - 1]:
        return None
    return (
        "this line is read as a part of the text above it. Check that the line above is 'name: text', that "
        "this one begins in the same column, and that a text of several lines stands under '|'."
    )


def _line(text: str, number: int) -> str:
    lines = text.split("\n")
    return lines[number - 1] if 0 < number <= len(lines) else ""
