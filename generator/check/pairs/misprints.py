from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.pairs.subject import Pairs
from generator.model.problem import Problem

_ABBREVIATIONS = "".join(rf"(?<!{word}\.[,;])" for word in ("etc", "Co", "Ltd", "Inc", "No", "U\\.S"))

# What is wrong, what it is, and what to do about it. An apostrophe may be straight: pages curl it. A pattern
# begins with the rarest of its characters and looks back from there, so that a page is searched quickly.
_FAULTS = tuple(
    (re.compile(pattern), message)
    for pattern, message in (
        (r"  +|\t", "more than one space. Keep one."),
        (r"\s[,;:!?.)\]”](?!\d)(?<!\[\s\])", "a space before a sign. Take it away."),
        (r"[(\[“‘]\s(?!\])", "a space behind an opening sign. Take it away."),
        (r"[,;:](?=[^\W\d_]|[“(])", "no space behind a sign. Write one."),
        (r"\((?<=\w\w\()(?!s\))", "no space before a bracket. Write one."),
        (r"\"", "a straight quotation mark. Write “ or ”."),
        (
            rf"([,;:!?])\1|\.\.(?!\.)(?<!\.\.\.)|[,;:]\.|\.[,;]{_ABBREVIATIONS}",
            "two signs for one. Keep one.",
        ),
        (r" - (?=\w)|--", "a hyphen for a dash. Write –, or — for a break."),
        (r"%(?<=\d\s%)", "a space before the sign. Take it away."),
        (r"”[.,](?!\w)", "a full stop or comma behind the quotation mark. Write it before the mark."),
        (r"[,;]$", "a sentence ends here. Write a full stop."),
        (r"\ba (?=[aeio](?!ne\b|ne-|nce|u))|\ban (?=[bcdfgjklmnpqrstvwyz])", "write the other article."),
    )
)
_AROUND = 12  # characters that show where it is


def misprints(translation: Pairs) -> Iterator[Problem]:
    """Faults of typing: spaces and signs that English does not set so, `a` for `an`.

    Passes: "the “four places,” and others (see Box 1)"

    Fails: `content/plans/hami/translation/2.4.yml:12:31: 'four places ,': a space before a sign. Take it
    away.`
    """
    for pair in translation:
        for pattern, message in _FAULTS:
            for found in pattern.finditer(pair.en):
                around = pair.en[max(0, found.start() - _AROUND) : found.end()]
                yield pair.problem(f"'{around}': {message}", at=found.start())
