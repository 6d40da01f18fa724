"""One plan on its way from its source to the files of its pages; many plans on every core."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from generator import (
    books,
    cards,
    check,
    figures,
    forwards,
    link,
    load,
    parse,
    render,
    search_index,
    shared,
    terms,
    topics,
)
from generator.charts import Drawings
from generator.cores import Say, mapped
from generator.gallery import Gallery
from generator.kept import Made, Memory
from generator.link import bitext
from generator.link.concordance import Found, concordance, rendered, shares
from generator.link.english import english
from generator.link.quantities import stated_quantities
from generator.link.segments import segments
from generator.link.terms import mentions
from generator.link.topics import Text, words_of
from generator.model.address import (
    card_address,
    data_address,
    figures_address,
    moved_address,
    quantities_address,
    source_address,
    tmx_address,
    xliff_address,
)
from generator.model.concordance import Concordance
from generator.model.content import Plan, Site
from generator.model.document import Document
from generator.model.english import NO_ENGLISH, Translation
from generator.model.figure import Figure, Figures
from generator.model.finding import Finding
from generator.model.glossary import Mentions
from generator.model.outline import PageOutline
from generator.model.page import Page
from generator.model.problem import Problem, Refused, Severity
from generator.model.segment import Segment
from generator.model.topic import NO_TOPICS, Topics
from generator.model.translation import UNPLACED
from generator.model.wording import Wording
from generator.model.written import Written
from generator.render.card import plan_card
from generator.render.dataset import Reading, tables_of_plan
from generator.render.edition import Edition
from generator.render.moved import moved_passages
from generator.render.topics import parts


@dataclass(frozen=True, kw_only=True, slots=True)
class Read:
    """A plan with its document, None where the source cannot be read, and what is wrong with it."""

    plan: Plan
    problems: tuple[Problem, ...]
    document: Document | None = None
    pages: tuple[PageOutline, ...] = ()
    translation: Translation = field(default_factory=lambda: NO_ENGLISH)
    segments: tuple[Segment, ...] = ()
    mentions: Mentions = field(default_factory=dict)
    concordance: Concordance | None = None
    figures: tuple[Figure, ...] = ()
    findings: tuple[Finding, ...] = ()
    wordings: tuple[Wording, ...] = ()
    topics: Topics = NO_TOPICS
    moved: Mapping[str, str] = field(default_factory=dict)  # old passages, each with the way to it


def read(root: Path, entry: tuple[Plan, Written]) -> Read:
    """A plan's source as a document, with the corrections that find what they expect, and its English."""
    plan, written = entry
    try:
        source = parse.decode(plan.source.file, load.seed(root, plan))
        corrections, stale = check.corrections_to_apply(plan, written, source)
        kept, misnamed = load.kept_addresses(root, plan.id)
        document = link.addressed(parse.read(source, corrections), kept)
    except (Refused, OSError) as refused:
        return Read(plan=plan, problems=(*_refusal(plan, refused), *of_form(root, plan.id)))
    subject = check.Subject(plan=plan, written=written, document=document)
    pages = link.pages(document)
    files, faults = load.translation(root, plan.id)
    records = [record for file in files if file.page != UNPLACED for record in file.records]
    units = segments(document, pages)
    translation = english(units, records)
    finder = terms.finder(root)
    found = Found(
        segments=units,
        mentions=mentions(finder, plan.id, units),
        present=finder.present(zh for unit in units for zh in unit.zh),
    )
    where = concordance(plan.id, found, terms.glossary(root), translation)
    sides = [(file.written, file.records) for file in files if file.page != UNPLACED]
    pairs = check.pairs(plan, terms.glossary(root), units, sides, where)
    observed = figures.observed(root, plan, document, pages, translation)
    about, mistagged = topics.of_plan(root, plan, document)
    moved, astray = forwards.of_plan(root, plan.id, pages)
    if stale:  # until every correction holds, the divisions may be others
        mistagged, astray = (), []
    own = (*check.problems_of_plan(subject), *check.problems_of_translation(pairs), *observed.problems)
    return Read(
        plan=plan,
        problems=(*stale, *books.lacking(plan, document), *own, *mistagged, *astray, *misnamed, *faults),
        document=document,
        pages=pages,
        translation=translation,
        segments=units,
        mentions=found.mentions,
        concordance=where,
        figures=observed.figures,
        findings=observed.findings,
        wordings=check.wordings(pairs),
        topics=about,
        moved=moved,
    )


def made(memory: Memory, site: Site, loaded: load.Loaded, say: Say) -> list[Made]:
    """The files of every plan, written; those of a plan that has not changed are kept."""
    terms.finder(memory.root)  # before processes part, so that the glossary is read once
    return list(mapped(partial(_made, memory, site), entries(loaded), "Plans read", say))


def record(found: Read) -> str:
    """A plan as the public data has it."""
    assert found.document, "only what can be read has a record"  # noqa: S101 - the caller's duty, not input
    return render.to_json(render.plan_record(found.plan, found.document, found.translation, found.topics))


def figures_of(found: Read) -> Figures:
    """The figures of a plan with what was found in it."""
    return Figures(plan=found.plan.id, figures=found.figures, findings=found.findings)


def data(root: Path, found: Read) -> dict[str, bytes]:
    """The files of the public data that a plan has of its own, by their addresses."""
    assert found.document, "only what can be read has data"  # noqa: S101 - the caller's duty, not input
    pairs = tuple(bitext.pairs(found.segments, found.translation))
    stated = stated_quantities(found.document)
    reading = Reading(
        plan=found.plan,
        document=found.document,
        pages=found.pages,
        segments=found.segments,
        translation=found.translation,
        topics=found.topics,
    )
    return {
        data_address(found.plan.id): record(found).encode(),
        quantities_address(found.plan.id): render.to_json(
            render.quantities_record(found.plan.id, stated)
        ).encode(),
        xliff_address(found.plan.id): render.xliff(found.plan.id, pairs),
        tmx_address(found.plan.id): render.tmx(found.plan.id, pairs),
        source_address(found.plan.source.file): load.seed(root, found.plan),
        **tables_of_plan(reading, stated),
    }


def words(root: Path, entry: tuple[Plan, Written]) -> Text | None:
    """The words of a plan that may speak for topics, read for them alone; None where it cannot be read."""
    plan, written = entry
    try:
        source = parse.decode(plan.source.file, load.seed(root, plan))
        document = parse.read(source, check.corrections_to_apply(plan, written, source)[0])
    except (Refused, OSError):
        return None
    units = segments(document, link.pages(document))
    found = mentions(terms.finder(root), plan.id, units)
    about, _ = topics.of_plan(root, plan, document)
    own = words_of(document, units, found, topics.known(root).values())
    return Text(plan=plan.id, document=document, words=own, topics=about)


def counts(found: Iterable[Read]) -> dict[str, dict[str, int]]:
    """How often each term stands in each plan that has it."""
    counted: dict[str, dict[str, int]] = {}
    for own in found:
        passages = own.concordance.passages if own.concordance else ()
        for term, count in Counter(passage.term for passage in passages).items():
            counted.setdefault(term, {})[own.plan.id] = count
    return counted


def _made(memory: Memory, site: Site, entry: tuple[Plan, Written]) -> Made:
    plan = entry[0]
    if kept := memory.kept(plan):
        return kept
    found = read(memory.root, entry)
    if not found.document or any(problem.severity is Severity.ERROR for problem in found.problems):
        return Made(plan=plan.id, problems=found.problems)
    edition = _edition(memory, site, found)
    gallery = Gallery(drawings=Drawings(memory.root / ".cache/plates" / plan.id))
    docs = _files(render.plan_pages(edition, gallery.show)) | gallery.files
    gallery.tidy()
    docs[figures_address(plan.id)] = figures_of(found).model_dump_json().encode()
    docs |= data(memory.root, found)
    docs[card_address(plan.id)] = cards.made(memory.root, plan.id, plan_card(site, plan))
    docs[moved_address(plan.id)] = moved_passages(found.moved).encode()
    printed, of_this_text = books.made(memory.root, edition, hurried=memory.hurried)
    docs |= printed
    searched = search_index.of_plan(memory.root, edition)
    docs |= searched.texts
    part = {search_index.part_of(plan.id): searched.index}
    places = _places(found.concordance)
    of_topics = _of_topics(edition)
    memory.docs.put(docs)
    memory.parts.put(part)
    memory.places.put(places)
    memory.topics.put(of_topics)
    new = Made(
        plan=plan.id,
        problems=found.problems,
        docs=tuple(docs),
        part=tuple(part),
        tally=edition.tally,
        places=tuple(places),
        topics=tuple(of_topics),
        wordings=found.wordings,
        moved=dict(found.moved),
        is_late=not of_this_text,
    )
    memory.keep(plan, new)
    return new


def pages(memory: Memory, site: Site, found: Read, only: frozenset[str] | None) -> dict[str, bytes]:
    """Some pages of a plan's text in both languages, all it has if none are named, and their charts."""
    gallery = Gallery(drawings=Drawings(memory.root / ".cache/plates" / found.plan.id))
    own = render.plan_pages(_edition(memory, site, found), gallery.show, only)
    return _files(own) | gallery.files


def _edition(memory: Memory, site: Site, found: Read) -> Edition:
    assert found.document, "only what can be read has pages"  # noqa: S101 - the caller's duty, not input
    return Edition(
        lang="zh",
        site=site,
        plan=found.plan,
        document=found.document,
        pages=found.pages,
        translation=found.translation,
        segments=found.segments,
        glossary=terms.glossary(memory.root),
        mentions=found.mentions,
        rendered=rendered(found.concordance) if found.concordance else {},
        indicators=figures.catalogue(memory.root).indicators,
        figures=found.figures,
        findings=found.findings,
        topics=found.topics,
        also=shared.marks(memory, found.plan.id),
    )


def _places(found: Concordance | None) -> dict[str, bytes]:
    """Where the terms of each share stand, as a file for each."""
    if found is None:
        return {}
    return {f"{share}/{part.plan}.json": part.model_dump_json().encode() for share, part in shares(found)}


def _of_topics(edition: Edition) -> dict[str, bytes]:
    """What the plan has of each topic, as a file for each."""
    return {f"{part.topic}/{part.plan}.json": part.model_dump_json().encode() for part in parts(edition)}


def of_form(root: Path, folder: str) -> Iterator[Problem]:
    """The faults of form of a plan's own files, where the plan itself cannot be read: one hides no other."""
    for load_ in (load.translation, load.observations, load.tags, load.passage_forwards):
        yield from load_(root, folder)[1]


def _refusal(plan: Plan, refused: Refused | OSError) -> tuple[Problem, ...]:
    if isinstance(refused, Refused):
        return refused.problems
    message = f"cannot be read: {refused.strerror}."
    return (Problem(file=plan.source.file, line=0, column=0, message=message),)


def _files(pages: Iterable[Page]) -> dict[str, bytes]:
    return {page.path: page.text.encode() for page in pages}


def entries(loaded: load.Loaded) -> list[tuple[Plan, Written]]:
    return [(plan, loaded.plan_file(folder)) for folder, plan in loaded.plans.items()]
