"""Phrases that open the text of a section, so that a title stuck to them shows where it ends."""

from __future__ import annotations

import re

# Set openings of paragraphs in plans and reports. A comma before one means that the title goes on.
_OPENERS = re.compile(
    r"(?<![,、;:(“和与及])(?:深入(?:学习)?贯彻|全面贯彻|认真贯彻|坚决贯彻|完整准确|(?<!深入)(?<!全面)(?<!认真)(?<!坚决)贯彻落实"
    r"|深入学习|认真学习|牢固树立|紧紧围绕|坚持以|坚持把|高举中国|深刻把握|充分发挥|充分利用|积极响应|切实把"
    r"|牢牢把握|紧紧抓住|顺应|积极应对|长期以来|去年|各位代表|全[省市州区县](?:上下|生产总值)"
    r"|五年来|一年来|过去[一五]年|今年|到20\d\d年|20\d\d年|“十[一二三四五]五”(?:时期|期间)|按照|围绕|立足)"
)
_SHORTEST_TITLE = 6
_LONGEST_TITLE = 45


def opening(text: str) -> int:
    """Where the text of a section begins in a line that also holds its title; 0 where nothing shows it."""
    for found in _OPENERS.finditer(text):
        if not _SHORTEST_TITLE <= found.start() <= _LONGEST_TITLE:
            continue
        before = text[: found.start()]
        if before.count("“") == before.count("”") and before[-1:] not in "把以将对为由从在到":
            return found.start()
    return 0
