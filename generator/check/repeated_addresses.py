from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.check.subject import Subject
from generator.model.problem import Problem


def repeated_addresses(subject: Subject) -> Iterator[Problem]:
    """Two passages with one address, so that a link to the second would lead to the first.

    Passes: `#2.4-3` and `#2.4-4`.

    Fails: `seeds/hami.txt:140:1: the address '2.4' is that of an earlier passage. Declare a correction of the
    number printed here.`
    """
    document = subject.document
    passages = [(division.id, division.lines) for division in document.divisions]
    passages += [(box.id, box.lines) for box in document.boxes]
    passages += [(block.id, block.lines) for block in document.blocks]
    seen: Counter[str] = Counter()
    for address, lines in passages:
        seen[address] += 1
        if seen[address] == 2:
            message = (
                f"the address '{address}' is that of an earlier passage. Declare a correction of the number "
                "printed here."
            )
            yield Problem(file=subject.source.file, line=lines.first, column=1, message=message)
