from __future__ import annotations

from collections.abc import Iterator

from generator.check.figures.stated import Stated
from generator.model.problem import Problem
from generator.text.near import meant


def unknown_blocks(stated: Stated) -> Iterator[Problem]:
    """An observation in a paragraph or a cell that the document does not have.

    Passes: `block: 2.4-3`, or `block: 2.4-8/r3c4` for the fourth cell of the third row below the head.

    Fails: `content/plans/hami/observations.yml:2:10: the document has no '2.4-33'; the quotation stands in
    2.4-3.`
    """
    for tie in stated.ties:
        if tie.place is None:
            name = tie.observation.block
            hint = meant(name, stated.places, "Look for its paragraph on the page of the plan.")
            there = f"; the quotation stands in {tie.elsewhere}." if tie.elsewhere else hint
            message = f"the document has no '{name}'{there}"
            yield from stated.problem(tie, "block", message)
