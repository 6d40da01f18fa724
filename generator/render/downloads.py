"""The files of a plan that a reader can take away, as its own page and the page of the data list them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.address import (
    data_address,
    epub_address,
    pdf_address,
    quantities_address,
    quantity_table_address,
    relative,
    sentence_table_address,
    source_address,
    tmx_address,
    xliff_address,
)
from generator.model.content import Plan
from generator.render.escape import html
from generator.render.words import say


@dataclass(frozen=True, kw_only=True, slots=True)
class Download:
    """A file in one form or in several."""

    words: str  # what the pages call it
    files: Sequence[tuple[str, str]]  # form and address


def downloads(plan: Plan) -> tuple[Download, ...]:
    """What there is of every plan."""
    ending = plan.source.file.rpartition(".")[2].upper()
    return (
        Download(
            words="download-book",
            files=[("PDF", pdf_address(plan.id)), ("EPUB", epub_address(plan.id))],
        ),
        Download(words="download-json", files=[("JSON", data_address(plan.id))]),
        Download(
            words="download-quantities",
            files=[("JSON", quantities_address(plan.id)), ("CSV", quantity_table_address(plan.id))],
        ),
        Download(words="download-sentences", files=[("CSV", sentence_table_address(plan.id))]),
        Download(
            words="download-pairs",
            files=[("XLIFF", xliff_address(plan.id)), ("TMX", tmx_address(plan.id))],
        ),
        Download(words="download-source", files=[(ending, source_address(plan.source.file))]),
    )


def listed(lang: str, plan: Plan, origin: str) -> str:
    """The list on the plan's page: what each is, and the forms that it can be had in."""
    entries = "".join(
        f"<li>{_links(lang, one, origin, say(lang, one.words))}</li>" for one in downloads(plan)
    )
    return f'<ul class="downloads">{entries}</ul>'


def cells(lang: str, plan: Plan, origin: str) -> Iterator[str]:
    """The same as cells of a table."""
    for one in downloads(plan):
        yield _links(lang, one, origin)


def _links(lang: str, one: Download, origin: str, name: str = "") -> str:
    """The first form's link is the name, where one is given; the others are links of their own."""
    links = [
        f'<a href="{relative(origin, address)}" download aria-label="{html(say(lang, one.words))} ({form})">'
        f"{html(form)}</a>"
        for form, address in one.files
    ]
    forms = '<span class="format">' + " · ".join(links) + "</span>"
    return f"{html(name)} {forms}" if name else forms
