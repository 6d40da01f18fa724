"""Lines between the text that belong to the copy, not to the document."""

from __future__ import annotations

from generator.model.document import Reason
from generator.parse.elements import Drop, Match, Reading
from generator.parse.markers import COMMENT, MARKDOWN_RULE, TAG_LINE


def comment(reading: Reading, at: int) -> Match | None:
    """`<!-- ... -->` in a Markdown file, on one line."""
    line = reading.lines[at]
    if reading.markdown and COMMENT.match(line.folded):
        return Match((Drop(span=line.span, reason=Reason.METADATA),), at + 1)
    return None


def page_number(reading: Reading, at: int) -> Match | None:
    """- 12 -, 第3页: the number of a printed page, or its running head."""
    line = reading.lines[at]
    reason = reading.page(at)
    return Match((Drop(span=line.span, reason=reason),), at + 1) if reason else None


def rule_or_tag(reading: Reading, at: int) -> Match | None:
    """A rule of Markdown, or a line that holds nothing but layout tags."""
    line = reading.lines[at]
    if MARKDOWN_RULE.match(line.folded) or (reading.markdown and TAG_LINE.match(line.folded)):
        return Match((Drop(span=line.span, reason=Reason.MARKUP),), at + 1)
    return None
