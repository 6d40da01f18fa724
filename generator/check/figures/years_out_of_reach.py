from __future__ import annotations

from collections.abc import Iterator

from generator.check.figures.stated import Stated
from generator.model.problem import Problem


def years_out_of_reach(stated: Stated) -> Iterator[Problem]:
    """A year that nothing around the quotation names.

    In reach are the years of the sentence, its paragraph, the title of its box, the headings above, the head
    of a cell's column, and of the last paragraph before that names one; also what “十三五”, 去年 and 过去五年
    mean in this document, and for a target the document's own period. Of a period the last year has to be in
    reach, and the first or the one before it.

    Passes: `year: 2020` where the paragraph has 2020年, or stands below a heading with “十三五”.

    Fails: `content/plans/hami/observations.yml:5:9: nothing around 2.4-3 names 2019; it names 2015 and 2020.`
    """
    for tie in stated.ties:
        first, last = tie.observation.years
        within = last in tie.years and (tie.observation.year or {first, first - 1} & tie.years)
        if tie.sentence is not None and not within:
            wanted = str(first) if first == last else f"{first} and {last}"
            known = " and ".join(map(str, sorted(tie.years)))
            field = "year" if tie.observation.year else "period"
            message = f"nothing around {tie.observation.block} names {wanted}; it names {known}."
            yield from stated.problem(tie, field, message)
