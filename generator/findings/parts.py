from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.findings.intervals import Interval, middle, printed
from generator.findings.subject import Subject, finding, name, said, value, when
from generator.findings.words import say
from generator.model.figure import Figure
from generator.model.finding import Finding, FindingKind, FindingPlace, Firmness
from generator.model.indicator import Indicator
from generator.model.quantity import Quantity, QuantityKind
from generator.quantities import chinese
from generator.text.amounts import number

_WHOLE = 100
_LOOKS_LIKE_SHARES = range(90, 111)  # other sums are no shares of a whole


def parts_do_not_sum(subject: Subject) -> Iterator[Finding]:
    """Parts of an indicator that do not come to the whole; shares that do not come to 100 percent."""
    for (id_, scope), wholes in subject.levels.items():
        indicator = subject.indicators.get(id_)
        if not indicator or not indicator.parts:
            continue
        for whole in wholes:
            parts = [_alike(subject, part, scope, whole) for part in indicator.parts]
            found = [part for part in parts if part]
            if len(found) == len(parts) and not _sum(found).meets(printed(whole)):
                yield _of_levels(whole, found, indicator)
    yield from _structures(subject)


def _alike(subject: Subject, part: str, scope: str, whole: Figure) -> Figure | None:
    """The value of a part for the same year, of the same standing."""
    for figure in subject.levels.get((part, scope), ()):
        same = figure.years == whole.years and figure.observation.kind is whole.observation.kind
        if same and figure.base_unit == whole.base_unit:  # shares of a structure have no base unit
            return figure
    return None


def _sum(figures: list[Figure]) -> Interval:
    total = Interval(Decimal(0), Decimal(0))
    for figure in figures:
        total += printed(figure)
    return total


def _of_levels(whole: Figure, parts: list[Figure], indicator: Indicator) -> Finding:
    def text(lang: str) -> str:
        listed = ("、" if lang == "zh" else ", ").join(value(lang, part) for part in parts)
        return say(
            lang,
            "parts",
            name=name(lang, indicator, whole),
            when=when(lang, whole),
            whole=value(lang, whole),
            parts=listed,
        )

    total = sum(map(middle, parts), Decimal(0))
    summed = f"{' + '.join(number(middle(part)) for part in parts)} = {number(total)}"
    return finding(FindingKind.PARTS, (whole, *parts), said(summed, Firmness.LIKELY, text))


def _structures(subject: Subject) -> Iterator[Finding]:
    """Shares printed as 7.0:50.9:42.1, wherever they stand in the document."""
    for block in subject.document.blocks:
        for text in block.sentences:
            if ":" not in text.text and "：" not in text.text and "∶" not in text.text:
                continue
            for quantity in chinese(text.text):
                if quantity.kind is QuantityKind.STRUCTURE and _is_off(quantity):
                    line = subject.document.manuscript.line(text.spans[0].start + quantity.start)
                    where = FindingPlace(
                        plan=subject.plan.id,
                        block=block.id,
                        page=subject.page_of.get(block.id),
                        line=line,
                        quote=quantity.quote,
                    )
                    yield _of_structure(subject, quantity, where)


def _is_off(quantity: Quantity) -> bool:
    total = sum(quantity.values, Decimal(0))
    rounding = sum(
        (Decimal(1).scaleb(int(own.as_tuple().exponent)) / 2 for own in quantity.values), Decimal(0)
    )
    return int(total) in _LOOKS_LIKE_SHARES and abs(total - _WHOLE) > rounding


def _of_structure(subject: Subject, quantity: Quantity, where: FindingPlace) -> Finding:
    total = number(sum(quantity.values, Decimal(0)))
    return Finding(
        plan=subject.plan.id,
        kind=FindingKind.PARTS,
        places=(where,),
        computed=f"{' + '.join(number(own) for own in quantity.values)} = {total}",
        firmness=Firmness.CERTAIN,
        zh=say("zh", "structure", quote=quantity.quote, total=total),
        en=say("en", "structure", quote=quantity.quote, total=total),
    )
