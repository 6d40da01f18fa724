"""Copies of the pages for the search index: words in pairs, each passage with the id that it has on its page.

One copy serves both editions, whose pages have the same ids; it holds the Chinese and what English there is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, groupby

from generator.model.content import Plan
from generator.model.document import Block, Box, Division, Table
from generator.model.outline import PageOutline
from generator.model.page import Page
from generator.render.edition import Edition
from generator.render.escape import html
from generator.render.headings import chinese_title
from generator.text.pairs import paired
from generator.text.typography import typeset

NAMES = " | "  # between the id of a plan and its names, which the search box shows


def search_copies(edition: Edition) -> Iterator[Page]:
    """A copy of a plan's own page and of each page of its text, `<plan>/<page>.html`."""
    editions = replace(edition, lang="zh"), replace(edition, lang="en")
    plan = edition.plan
    yield _copy(plan, "index", (plan.title.zh, plan.title.en), [_plan_passage(plan)])
    for page in edition.pages:
        titles = _title(editions[0], page), _title(editions[1], page)
        yield _copy(plan, page.id, titles, _passages(editions[0], page))


def _title(edition: Edition, page: PageOutline) -> str:
    """The title of a page; that of a chapter after the number of its part, since each part may begin anew."""
    title = edition.page_name(page).plain
    part = edition.page_name(edition.page[page.parent]).number if page.parent else ""
    return f"{part} · {title}" if part else title


def _copy(plan: Plan, name: str, titles: tuple[str, str], passages: Iterable[str]) -> Page:
    names = NAMES.join([plan.id, plan.short_title.zh, plan.short_title.en])
    text = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body data-pagefind-body'
        f' data-pagefind-filter="plan:{html(names)}" data-pagefind-meta="title[data-zh], en[data-en]"'
        f' data-zh="{html(titles[0])}" data-en="{html(titles[1])}">{"".join(passages)}</body></html>\n'
    )
    return Page(path=f"{plan.id}/{name}.html", text=text, plan=plan.id)


def _plan_passage(plan: Plan) -> str:
    said = (plan.summary.zh, plan.summary.en, plan.issuer.zh, plan.issuer.en)
    return _passage("plan", ["h1"] * 2 + ["p"] * 4, [plan.title.zh, plan.title.en, *said])


def _passages(edition: Edition, page: PageOutline) -> Iterator[str]:
    """Headings, box titles and blocks in the order of the page."""
    boxes = {box.id: box for box in page.boxes}
    blocks = groupby(page.blocks, key=lambda block: block.division)
    under = {division: list(group) for division, group in blocks}
    for division in page.divisions:
        yield _heading(edition, division, "h1" if division is page.division else "h2")
        yield from _text(edition, under.pop(division.id, []), boxes)
    for rest in under.values():
        yield from _text(edition, rest, boxes)
    yield from (_box(edition, box) for box in boxes.values())


def _text(edition: Edition, blocks: Iterable[Block], boxes: dict[str, Box]) -> Iterator[str]:
    """Blocks, each box named before the first block that stands in it."""
    for block in blocks:
        box = boxes.pop(block.box, None) if block.box else None
        if box:
            yield _box(edition, box)
        yield _block(edition, block)


def _heading(edition: Edition, division: Division, tag: str) -> str:
    printed = " ".join(part for part in (typeset(division.number), chinese_title(division)) if part)
    texts = [printed, *_english(edition, division.id)]
    return _passage(division.id, [tag] * len(texts), texts)


def _box(edition: Edition, box: Box) -> str:
    texts = [f"{typeset(box.label)} {chinese_title(box)}", *_english(edition, box.id)]
    return _passage(box.id, ["h3"] * len(texts), texts)


def _block(edition: Edition, block: Block) -> str:
    if block.table:
        texts = [*_rows(block.table), *_cells(edition, block)]
    else:
        whole = typeset("".join(sentence.text for sentence in block.sentences))
        texts = [whole, *_english(edition, block.id)]
    return _passage(block.id, ["p"] * len(texts), texts)


def _rows(table: Table) -> Iterator[str]:
    """The rows of a table and its notes, a text each."""
    for row in chain([table.columns], table.rows):
        cells = [typeset(cell.content.text) for cell in row if cell.merged != "left"]
        yield NAMES.join(cell for cell in cells if cell)
    for text in table.notes:
        yield typeset(text.text)


def _cells(edition: Edition, block: Block) -> Iterator[str]:
    """The English of a table's cells and notes."""
    inside = f"{block.id}/"
    for id_ in edition.translation:
        if id_.startswith(inside):
            yield from _english(edition, id_)


def _english(edition: Edition, id_: str) -> list[str]:
    found = edition.translation.get(id_)
    return [" ".join(found.sentences)] if found else []


def _passage(id_: str, tags: Iterable[str], texts: Iterable[str]) -> str:
    inside = "".join(
        f"<{tag}>{html(paired(text))}</{tag}>" for tag, text in zip(tags, texts, strict=True) if text
    )
    return f'<div id="{id_}">{inside}</div>'
