"""Places that a correction mended: a mark in the text, and what the source prints beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.model.document import Text
from generator.model.source import Repair, Span
from generator.render.edition import Edition
from generator.render.escape import html
from generator.render.marks import Mark


def mended_marks(edition: Edition, text: Text, mended: Iterable[Repair]) -> Iterator[Mark]:
    """The marks of repairs within one text."""
    for repair in mended:
        place = _place(text, repair.manuscript)
        if place is not None:
            yield Mark(start=place.start, end=place.end, name="mended", after=sign(edition, repair))


def _place(text: Text, span: Span) -> Span | None:
    """Where in `text.text` a run of the manuscript stands; None where it does not."""
    at = 0
    for own in text.spans:
        start, end = max(own.start, span.start), min(own.end, span.end)
        if start < end or (span.start == span.end and own.start <= span.start < own.end):
            return Span(at + start - own.start, at + max(start, end) - own.start)
        at += own.end - own.start
    return None


def sign(edition: Edition, repair: Repair) -> str:
    """The small mark that leads to the note."""
    number = edition.repair_number[repair]
    name = html(edition.say("mend-sign", n=number))
    word = edition.say("mended")
    return f'<a class="mend-sign" href="#mend-{number}" aria-label="{name}">{word}{number}</a>'


def notes(edition: Edition, mended: Sequence[Repair], origin: str) -> str:
    """What the source prints and why it was mended; stands beside the passage."""
    if not mended:
        return ""
    return f'<div class="mends">{"".join(_note(edition, repair, origin) for repair in mended)}</div>'


def _note(edition: Edition, repair: Repair, origin: str) -> str:
    number = edition.repair_number[repair]
    about = f"{edition.way(origin, edition.about_text)}#correction-{number}"
    reason = html(repair.reason_zh if edition.lang == "zh" else repair.reason_en)
    return (
        f'<p class="mend" id="mend-{number}"><a href="{about}">{html(edition.say("mend", n=number))}</a> '
        f"{printed(edition, repair)}{'。' if edition.lang == 'zh' else '. '}{reason}</p>"
    )


def printed(edition: Edition, repair: Repair) -> str:
    """What the source prints, as HTML: line breaks as signs, Chinese marked as such."""
    if not repair.prints.strip():
        return html(edition.say("prints-nothing"))
    quoted = f'<q lang="zh-Hans">{html(on_one_line(repair.prints))}</q>'
    before, after = edition.say("prints", prints="\n").split("\n")
    return f"{html(before.rstrip('“'))}{quoted}{html(after.lstrip('”'))}"


def on_one_line(text: str) -> str:
    """`text` on one line, its line breaks as ↵."""
    return "↵".join(part.strip() for part in text.strip("\n").split("\n"))
