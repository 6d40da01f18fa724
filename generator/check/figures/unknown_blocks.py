from __future__ import annotations

from collections.abc import Iterator

from generator.check.figures.stated import Stated
from generator.model.problem import Problem


def unknown_blocks(stated: Stated) -> Iterator[Problem]:
    """An observation in a paragraph or a cell that the document does not have.

    Passes: `block: 2.4-3`, or `block: 2.4-8/r3c4` for the fourth cell of the third row below the head.

    Fails: `content/plans/hami/observations.yml:2:10: the document has no '2.4-33'; the quotation stands in
    2.4-3.`
    """
    for tie in stated.ties:
        if tie.place is None:
            hint = f"; the quotation stands in {tie.elsewhere}." if tie.elsewhere else "."
            message = f"the document has no '{tie.observation.block}'{hint}"
            yield from stated.problem(tie, "block", message)
