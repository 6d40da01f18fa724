"""A plan added: its text among the sources, and the folder that an editor fills in, whole or not at all."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator import load, parse, terms
from generator.disk import holds
from generator.form.files import canonical
from generator.model.address import SITE_FOLDERS
from generator.model.content import Correction
from generator.model.document import Document
from generator.model.kinds import kind_of, with_modeline
from generator.model.problem import Problem, Refused
from generator.new.draft import Draft
from generator.new.fields import FIELDS, Field, wrong
from generator.new.listing import listed_with
from generator.new.places import Gazetteer
from generator.new.proposed import Known, proposal
from generator.new.received import Received, received
from generator.new.repairs import Repair, certain, repairs
from generator.new.written import CORRECTIONS, Origin, corrections_text, plan_text
from generator.steps import carry_out

_SEEDS, _ORIGINALS = "seeds", "seeds/originals"
Ask = Callable[[Field, str], str]  # an answer for a field, from what is proposed for it


@dataclass(frozen=True, kw_only=True, slots=True)
class Wish:
    """What an editor gave with the command."""

    file: Path
    answers: Mapping[str, str] = field(default_factory=dict)  # the others are asked for, or proposed
    accepts: bool = False  # whether corrections that are certain are declared at once


@dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    """A plan that was added."""

    origin: Origin
    received: Received
    draft: Draft
    files: tuple[str, ...]  # of its folder
    found: tuple[str, ...]  # fields that no person stated
    spelled: tuple[str, ...]  # of these, names that the glossary does not have
    accepted: tuple[Correction, ...]
    doubted: tuple[Repair, ...]
    is_listed: bool  # whether it could be added to the list in site.yml

    @property
    def left(self) -> list[str]:
        """The fields to fill in."""
        answers = self.draft.answers
        return [own.name for own in FIELDS if not answers.get(own.name) and not own.may_be_left_out]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Desk:
    """What a plan is made from."""

    root: Path
    wish: Wish
    loaded: load.Loaded
    data: bytes
    received: Received
    document: Document
    gazetteer: Gazetteer


def plan(root: Path, wish: Wish, ask: Ask | None) -> Made:
    """Add the plan whose text is in a file. Raises `Refused`, with nothing written, where that cannot be."""
    if faults := wrong(wish.answers):
        raise Refused([_problem(option, said) for option, said in faults.items()])
    desk = _desk(root, wish)
    answers = _answers(desk, ask)
    origin = _origin(desk, answers["id"])
    doubted, document = list(repairs(desk.document)), desk.document
    accepted = certain(doubted) if wish.accepts else []
    if accepted:
        document = parse.read(document.manuscript.source, accepted)
        doubted = list(repairs(document))
    draft = Draft(root=root, answers=answers, document=document)
    folder = {"plan.yml": plan_text(answers, origin, accepted), **draft.files(desk.loaded)}
    if doubted:
        folder[CORRECTIONS] = corrections_text(doubted)
    is_listed = _write(desk, origin, answers["id"], folder)
    found = tuple(name for name, said in answers.items() if said and not ask and name not in wish.answers)
    return Made(
        origin=origin,
        received=desk.received,
        draft=draft,
        files=tuple(folder),
        found=found,
        spelled=tuple(_spelled(desk.gazetteer, answers)),
        accepted=tuple(accepted),
        doubted=tuple(doubted),
        is_listed=is_listed,
    )


def _desk(root: Path, wish: Wish) -> _Desk:
    name = wish.file.as_posix()
    loaded = load.content(root)
    if loaded.site is None:
        raise Refused([problem for problem in loaded.problems if problem.file == load.SITE])
    try:
        data = wish.file.read_bytes()
    except OSError as fault:
        raise Refused([_problem(name, f"cannot be read: {fault.strerror}. Name a file.")]) from fault
    held = received(name, data)
    document = parse.read(parse.decode(name, held.data))
    gazetteer = Gazetteer(terms.glossary(root))
    return _Desk(
        root=root,
        wish=wish,
        loaded=loaded,
        data=data,
        received=held,
        document=document,
        gazetteer=gazetteer,
    )


# --- what is said of the plan ----------------------------------------------------------------------


def _answers(desk: _Desk, ask: Ask | None) -> dict[str, str]:
    """What is given, what is asked for, or what is proposed, field by field."""
    answers: dict[str, str] = {}
    taken = frozenset(load.plan_folders(desk.root))
    for own in FIELDS:
        known = Known(
            file=desk.wish.file.as_posix(),
            document=desk.document,
            page=desk.received.page,
            gazetteer=desk.gazetteer,
            answers={**answers, **desk.wish.answers},
            plans=taken,
        )
        given = desk.wish.answers.get(own.name)
        if given is None:
            found = proposal(own.name, known)
            given = ask(own, found) if ask else found
        answers[own.name] = given.strip()
    _hindrances(desk, answers["id"], taken)
    return answers


def _hindrances(desk: _Desk, plan_id: str, taken: frozenset[str]) -> None:
    """Refuses an id that cannot be, and a text that is there already."""
    if not plan_id:
        message = "no id can be made from this file's name. Give one with --id, as yuquan-2021."
        raise Refused([_problem(desk.wish.file.as_posix(), message)])
    if plan_id in SITE_FOLDERS:
        message = f"'{plan_id}' is the name of a folder of the site. Give another id with --id."
        raise Refused([_problem(f"content/plans/{plan_id}", message)])
    if plan_id in taken:
        message = f"there is a plan '{plan_id}' already. Give another id with --id."
        raise Refused([_problem(f"content/plans/{plan_id}", message)])
    sums = {_sum(desk.data), _sum(desk.received.data)}
    for other in desk.loaded.plans.values():
        kept = other.source.converted_from
        if {other.source.sha256, kept.sha256 if kept else ""} & sums:
            message = f"is the text of the plan '{other.id}', which is there already."
            raise Refused([_problem(desk.wish.file.as_posix(), message)])


def _spelled(gazetteer: Gazetteer, answers: Mapping[str, str]) -> Iterator[str]:
    """The fields whose English is spelled after the sound, because the glossary does not have the name."""
    for name in ("place", "issuer"):
        place = answers[f"{name}.zh"].removesuffix("人民政府")
        en = answers[f"{name}.en"].removeprefix("People's Government of ")
        if place and en == gazetteer.english(place) and not gazetteer.is_known(place):
            yield f"{name}.en"


# --- files -----------------------------------------------------------------------------------------


def _origin(desk: _Desk, plan_id: str) -> Origin:
    """Where the text goes, and the file that it was made from: what stands in `seeds/` stays where it is."""
    file, held = desk.wish.file.resolve(), desk.received
    seeds = (desk.root / _SEEDS).resolve()
    own = f"{_SEEDS}/{file.relative_to(seeds).as_posix()}" if file.is_relative_to(seeds) else ""
    kept = (own or f"{_ORIGINALS}/{plan_id}{file.suffix.lower()}") if held.form else ""
    seed = f"{_SEEDS}/{plan_id}{held.suffix}" if held.form or not own else own
    for path, content in ((seed, held.data), (kept, desk.data)):
        if path and (desk.root / path).exists() and not holds(desk.root / path, content):
            raise Refused([_problem(path, "is there already, with another text. Give another id with --id.")])
    return Origin(
        seed=seed,
        sha256=_sum(held.data),
        original=file.name,
        kept=kept,
        kept_sha256=_sum(desk.data) if kept else "",
        published=held.page.published,
    )


def _write(desk: _Desk, origin: Origin, plan_id: str, folder: Mapping[str, str]) -> bool:
    """Writes everything; whether the plan could be added to the list in site.yml."""
    site = listed_with(desk.root, plan_id)
    files = {origin.seed: desk.received.data, origin.kept: desk.data, load.SITE: site}
    own = f"{load.PLANS}/{plan_id}"
    made = {name: _in_form(desk.root, f"{own}/{name}", text).encode() for name, text in folder.items()}
    carry_out(
        desk.root,
        {
            path: content
            for path, content in files.items()
            if path and content is not None and not holds(desk.root / path, content)
        },
        folders={own: made},
    )
    return site is not None


def _in_form(root: Path, file: str, text: str) -> str:
    """A file as the project writes it: in canonical form, with the line that names its schema."""
    kind = kind_of(file)
    return with_modeline(root, file, canonical(text, kind)) if kind else text


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _problem(file: str, message: str) -> Problem:
    return Problem(file=file, line=0, column=0, message=message)
