"""Each observation tied to the quantity that states it, as far as the text has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.link.figures.reach import period_of, years_in_reach
from generator.model.content import Plan
from generator.model.english import Translation
from generator.model.figure import Figure
from generator.model.observation import Kind, Observation
from generator.model.quantity import Quantity
from generator.model.source import Manuscript
from generator.model.tie import Place, Tie
from generator.quantities import chinese
from generator.text.years import Period


@dataclass(frozen=True, kw_only=True, slots=True)
class TextOfPlan:
    """What figures are made from beside the observations."""

    plan: Plan
    manuscript: Manuscript
    translation: Translation


def ties(observations: Sequence[Observation], places: Mapping[str, Place], plan: Plan) -> tuple[Tie, ...]:
    """Every observation of a plan with what the text has of it."""
    return tuple(_tie(observation, number, places, plan) for number, observation in enumerate(observations))


def figures(tied: Iterable[Tie], text: TextOfPlan) -> Iterator[Figure]:
    """The observations that stand in the text as they say."""
    for tie in tied:
        if tie.place and tie.sentence is not None and tie.quantity:
            yield _figure(tie, tie.place, tie.sentence, tie.quantity, text)


def _tie(observation: Observation, number: int, places: Mapping[str, Place], plan: Plan) -> Tie:
    place = places.get(observation.block)
    sentence = _sentence(observation, place) if place else None
    if place is None or sentence is None:
        elsewhere = _elsewhere(observation, places)
        return Tie(observation=observation, number=number, place=place, elsewhere=elsewhere)
    start = _start(observation, place, sentence)
    return Tie(
        observation=observation,
        number=number,
        place=place,
        sentence=sentence,
        start=start,
        quantity=_quantity(observation, place, sentence, start),
        years=years_in_reach(place, period_of(plan)) | _meant(observation, period_of(plan)),
    )


def _sentence(observation: Observation, place: Place) -> int | None:
    """The first sentence that has the quotation; of a cell the whole has to be it."""
    for number, text in enumerate(place.sentences):
        fits = text.text == observation.quote if place.is_cell else observation.quote in text.text
        if fits:
            return number
    return None


def _elsewhere(observation: Observation, places: Mapping[str, Place]) -> str:
    """Another place of the same kind that has the quotation; "" where none has."""
    is_cell = "/" in observation.block
    return next(
        (
            other.id
            for other in places.values()
            if other.is_cell == is_cell and _sentence(observation, other) is not None
        ),
        "",
    )


def _start(observation: Observation, place: Place, sentence: int) -> int | None:
    within = observation.quote.find(observation.value)
    if within < 0:
        return None
    return place.sentences[sentence].text.find(observation.quote) + within


def _quantity(
    observation: Observation, place: Place, sentence: int | None, start: int | None
) -> Quantity | None:
    """The quantity that the reader finds where the value stands, in the unit that the observation adds."""
    if sentence is None or start is None:
        return None
    text, end = place.sentences[sentence].text, start + len(observation.value)
    found = next((own for own in _read(text) if own.start < end and start < own.end), None)
    if found is None or not observation.unit or found.base_unit:
        return found
    with_unit = f"{text[: found.end]}{observation.unit}{text[found.end :]}"
    return next((own for own in _read(with_unit) if own.start <= start < own.end), found)


@lru_cache(maxsize=4096)
def _read(text: str) -> tuple[Quantity, ...]:
    return chinese(text)


def _figure(tie: Tie, place: Place, sentence: int, quantity: Quantity, text: TextOfPlan) -> Figure:
    stated = place.sentences[sentence]
    english = text.translation.get(place.id)
    lines = english.sentences if english else ()
    start = tie.start or 0
    return Figure(
        plan=text.plan.id,
        observation=tie.observation,
        page=place.page,
        line=_line(stated.spans, text.manuscript, start),
        sentence=sentence,
        start=start,
        end=start + len(tie.observation.value),
        zh=stated.text,
        en=lines[sentence] if sentence < len(lines) else "",
        row=" | ".join(dict.fromkeys(place.beside[1:])),
        values=quantity.values,
        unit=quantity.unit,
        magnitudes=quantity.magnitudes,
        base_unit=quantity.base_unit,
        bound=quantity.bound,
        quantity=quantity.kind,
        direction=quantity.direction,
    )


def _line(spans: Sequence[tuple[int, int]], manuscript: Manuscript, at: int) -> int:
    """The source line of the character at a place of a text."""
    for start, end in spans:
        if at < end - start:
            return manuscript.line(start + at)
        at -= end - start
    return manuscript.line(spans[-1][0]) if spans else 1


def _meant(observation: Observation, period: Period) -> frozenset[int]:
    """The years of the document's own period, which a target means where it names none."""
    return frozenset(period) if observation.standing is Kind.TARGET else frozenset()
