"""The pipeline: sources and content in, the site out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path

from generator import (
    books,
    cards,
    check,
    checked,
    engine,
    figure_pages,
    figures,
    forwards,
    lines,
    load,
    plan,
    render,
    search_index,
    shared,
    shared_pages,
    term_pages,
    terms,
    topic_pages,
    topics,
)
from generator.changed import changed_files
from generator.cores import apart
from generator.disk import Folder
from generator.kept import Memory
from generator.model.address import SITE_CARD
from generator.model.content import Content
from generator.model.problem import Problem, Refused, is_refused, passed
from generator.model.tally import Tally
from generator.render import dataset
from generator.render.card import site_card
from generator.render.glossary import Listed
from generator.render.topics.topics_page import Overview, topics_pages
from generator.seen import seen

ENGINES = engine.ENGINES
Say = Callable[[str], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What a run came to, and the problems that did not stand in its way."""

    pages: int
    built: int  # of these, the pages that this run made; the others were kept from an earlier one
    problems: tuple[Problem, ...]


def site(root: Path, *, with_engine: str = ENGINES[0], hurried: bool = False, say: Say) -> Outcome:
    """The site in `site/`, whole; or else the last good one stays, and `Refused` tells every fault found.

    In a hurry the books of a plan that has changed stay those of an earlier build.
    """
    began = seen(root)
    loaded = load.content(root)
    if not loaded.content or is_refused(loaded.problems):
        raise Refused([*loaded.problems, *checked.problems(root, loaded, say)])

    with engine.only_build(root, say):
        memory = Memory(root=root, hurried=hurried)
        memory.look(loaded.content.plans.values())
        began.hold()
        shared.found(memory, loaded.content, plan.entries(loaded), say)
        plans = plan.made(memory, loaded.content.site, loaded, say)
        differing = check.problems_of_wordings(wording for made in plans for wording in made.wordings)
        of_plans = [problem for made in plans for problem in made.problems]
        plans = [replace(made, wordings=()) for made in plans]  # compared: the rest needs no room for them
        problems = passed([*loaded.problems, *differing, *of_plans])
        shares = term_pages.made(memory, loaded.content, plans, say)
        of_topics = topic_pages.made(memory, loaded.content, plans, say)
        of_figures = figure_pages.made(memory, loaded.content, say)
        searched = search_index.made(memory, loaded.content, say)
        of_passages = shared_pages.made(memory, loaded.content, say)
        observed = figures.observed_in(loaded.plans, memory.docs.path)
        present = term_pages.present(shares)
        of_shared = [
            *terms.problems(root, present),
            *figures.problems(root, observed),
            *topics.problems(root),
            *forwards.problems(root, loaded.plans),
        ]
        problems = passed([*problems, *of_shared])

        tallies = {made.plan: made.tally for made in plans}
        job = engine.Job(root=root, docs=memory.docs.path, out=engine.scratch(root) / "site")
        home = engine.home(job)
        desk = _Desk(
            memory=memory,
            content=loaded.content,
            tallies=tallies,
            overview=topic_pages.overview(memory, loaded.content, of_topics),
            home=home,
        )
        own = apart(partial(_shared, desk), term_pages.counts(shares))
        of_lines = lines.files(root)
        memory.docs.put(of_lines)
        files = [
            of_lines,
            *(made.docs for made in plans),
            *(one.docs for one in (*shares, *of_topics.values(), of_figures, searched, *of_passages)),
        ]
        docs = [*own, *chain.from_iterable(files)]
        moved = forwards.files(memory, home, docs, {made.plan: made.moved for made in plans})
        memory.docs.keep_only([*docs, *moved])
        books.keep_only(root, loaded.plans)
        cards.keep_only(root, loaded.plans)
        search_index.keep_only(memory, loaded.content)
        memory.places.keep_only(file for made in plans for file in made.places)
        memory.topics.keep_only(file for made in plans for file in made.topics)

        report = engine.assemble(job, engine=with_engine, progress=say)
        links = engine.broken_links(job.out, site_url=report.site_url)
        problems = passed([*problems, *report.problems, *links])

        began.hold()
        engine.publish(job.out, root / "site")
    return Outcome(pages=report.pages, built=report.built, problems=problems)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Desk:
    """What the pages that belong to no one plan are made with."""

    memory: Memory
    content: Content
    tallies: Mapping[str, Tally]
    overview: Overview  # of the topics
    home: str | None  # where the site will stand


def _shared(desk: _Desk, counts: dict[str, dict[str, int]]) -> tuple[str, ...]:
    """Writes the pages and the data that belong to no one plan, and names them."""
    memory, content = desk.memory, desk.content
    listed = Listed(glossary=terms.glossary(memory.root), counts=counts)
    book = figure_pages.book(content, memory.root, figure_pages.kept(memory, content))
    library = dataset.Library(
        content=content,
        book=book,
        listed=listed,
        topics=topics.known(memory.root),
        read=memory.docs.read,
        write=memory.docs.pour,
    )
    data = dataset.shared_data(library)
    pages = [
        *render.site_pages(content, desk.tallies),
        *topics_pages(desk.overview),
        *dataset.data_pages(content, data),
    ]
    files = {page.path: page.text.encode() for page in pages}
    files |= term_pages.shared(content.site, listed.glossary)
    files |= render.feeds(content, desk.home)
    files[SITE_CARD] = cards.made(memory.root, "", site_card(content.site))
    memory.docs.put(files)
    return (*files, *data.sizes)


def problems(root: Path, *, since: str | None = None, say: Say) -> list[Problem]:
    """Every fault of content and sources; of plans only those changed since a commit, if one is named."""
    loaded = load.content(root)
    if since is None:
        return [*loaded.problems, *checked.problems(root, loaded, say)]
    wanted = checked.concerned(root, loaded, changed_files(root, since))
    say(f"Changed since {since}: {', '.join(sorted(wanted)) or 'no plan'}.")
    found = [*loaded.problems, *checked.problems(root, loaded, say, only=wanted)]
    return [problem for problem in found if checked.of_file(loaded, problem.file) in {None, *wanted}]


def export(root: Path, folder: Path, *, say: Say) -> tuple[Problem, ...]:
    """The public data of every plan, in a folder of its own. Raises `Refused` with every fault found."""
    loaded = load.content(root)
    found = [plan.read(root, entry) for entry in plan.entries(loaded)]
    problems = passed([*loaded.problems, *(problem for read in found for problem in read.problems)])
    made = {address: file for read in found for address, file in plan.data(root, read).items()}
    made |= _passages(root, loaded, say)
    target, names = Folder(folder), list(made)

    def write(address: str, pieces: Iterable[bytes]) -> None:
        target.pour(_exported(address), pieces)

    target.put({_exported(address): file for address, file in made.items()})
    if loaded.content:
        listed = Listed(glossary=terms.glossary(root), counts=plan.counts(found))
        own = {read.plan.id: plan.figures_of(read) for read in found}
        book = figure_pages.book(loaded.content, root, own)
        library = dataset.Library(
            content=loaded.content,
            book=book,
            listed=listed,
            topics=topics.known(root),
            read=made.__getitem__,
            write=write,
        )
        names += dataset.shared_data(library).sizes
    say(f"Written to {folder}: {', '.join(sorted(map(_exported, names)))}.")
    return problems


def _exported(address: str) -> str:
    """Where an export has a file of the site's data."""
    return address.removeprefix("data/")


def _passages(root: Path, loaded: load.Loaded, say: Say) -> dict[str, bytes]:
    """The tables of the passages that documents share."""
    if loaded.content is None:
        return {}
    with engine.only_build(root, say):
        memory = Memory(root=root)
        shared.found(memory, loaded.content, plan.entries(loaded), say)
        return shared_pages.tables(memory, loaded.content)


def differing_english(root: Path, *, say: Say) -> list[shared_pages.Differing]:
    """Places of equal Chinese whose English differs. Raises `Refused` with every fault found."""
    loaded = load.content(root)
    passed(loaded.problems)
    if loaded.content is None:
        return []
    with engine.only_build(root, say):
        memory = Memory(root=root)
        shared.found(memory, loaded.content, plan.entries(loaded), say)
        return shared_pages.differing(memory, loaded.content)
