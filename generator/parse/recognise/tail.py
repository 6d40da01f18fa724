"""The tail of a copy: counters, contacts and links under the document."""

from __future__ import annotations

from generator.model.document import Reason
from generator.parse.elements import Drop
from generator.parse.furniture import CLOSES_PAGE, furniture
from generator.parse.lines import Line

_LONGEST = 80
_FURTHEST = 40  # how many lines from the end the furniture may begin
_FEWEST_CLOSING = 2  # how many signs of a page's end show that all behind the first is furniture


def tail_of(lines: tuple[Line, ...], head: int) -> tuple[int, tuple[Drop, ...]]:
    """The line where the furniture under the text begins, and that furniture."""
    first = max(head, len(lines) - _FURTHEST)
    begin = len(lines)
    for at in range(len(lines) - 1, first - 1, -1):
        text = lines[at].folded
        if furniture(text):
            begin = at
        elif len(text) > _LONGEST or text.endswith(("。", "!", "；")):
            break
    closing = [at for at in range(first, len(lines)) if CLOSES_PAGE.match(lines[at].folded)]
    if len(closing) >= _FEWEST_CLOSING:
        begin = min(begin, closing[0])
    return begin, tuple(_dropped(lines[begin:]))


def _dropped(lines: tuple[Line, ...]) -> list[Drop]:
    """The lines with their reasons; links around a comment link are its footer."""
    reasons = [furniture(line.folded) or Reason.NAVIGATION for line in lines]
    if Reason.COMMENT_FOOTER in reasons:
        reasons = [Reason.COMMENT_FOOTER if reason is Reason.NAVIGATION else reason for reason in reasons]
    return [Drop(span=line.span, reason=reason) for line, reason in zip(lines, reasons, strict=True)]
