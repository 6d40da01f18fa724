"""What was made of a new plan and what is left to do, in plain words for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.content import Correction, KnownDamage
from generator.new.adding import Made
from generator.new.repairs import Repair
from generator.new.written import CORRECTIONS, OBSERVATIONS, TERMS

_FORMS = {"html": "a web page", "docx": "a Word document"}
_MOST = 12  # lines of each kind that are told
_LONGEST = 40


def report(made: Made) -> str:
    """What was made, and a numbered list of what a person has to do."""
    lines = [*_made(made), "", "What is left to do:"]
    lines += [f"{number}. {task}" for number, task in enumerate(_tasks(made), 1)]
    return "\n".join(lines) + "\n"


def _made(made: Made) -> Iterator[str]:
    document, origin = made.draft.document, made.origin
    yield (
        f"Added {made.draft.id}: {origin.seed} ({_count(len(document.divisions), 'heading')}, "
        f"{_count(len(document.boxes), 'box', 'boxes')}, {_count(len(document.blocks), 'paragraph')})."
    )
    if origin.kept:
        form = _FORMS[made.received.form]
        yield f"The text was made from {form}, which is kept as {origin.kept}."
    yield from _page(made)
    for correction in made.accepted:
        yield f"Corrected, line {correction.lines[0]}: '{correction.prints}' is read as '{correction.reads}'."


def _page(made: Made) -> Iterator[str]:
    """What of the page is not in the text as it stood there."""
    page = made.received.page
    if page.left_out:
        yield "Left out, because it stands outside the document on the page:"
        yield from (f"  {line[:_LONGEST]}" for line in page.left_out[:_MOST])
        if len(page.left_out) > _MOST:
            yield f"  and {len(page.left_out) - _MOST} more lines"
    if page.pictures:
        yield f"{_count(page.pictures, 'picture')} of the document: what they show is not in the text."
    if page.numbered:
        yield f"{_count(page.numbered, 'entry', 'entries')} of lists, numbered as the page did: compare them."


def _tasks(made: Made) -> Iterator[str]:
    yield from _of_plan_file(made)
    yield from _of_proposals(made)
    folder = f"content/plans/{made.draft.id}"
    yield f"Write the English of {_count(len(made.draft.segments), 'passage')} in {folder}/translation/."
    yield "Say in content/changes.yml that the plan was added."
    yield "Run 'python -m generator check' for what is wrong, and 'python -m generator serve' for the pages."


def _of_plan_file(made: Made) -> Iterator[str]:
    file = f"content/plans/{made.draft.id}/plan.yml"
    if made.left:
        yield f"Write in {file} what could not be found: {', '.join(made.left)}."
    if made.found:
        yield f"Read {file}: these were found or put together, not stated: {', '.join(made.found)}."
    if made.spelled:
        yield f"Look up the English of the place: {', '.join(made.spelled)} only spells its sound."
    if not made.is_listed:
        yield f"Add '- {made.draft.id}' to the list of plans in content/site.yml."
    if made.doubted:
        file = f"content/plans/{made.draft.id}/{CORRECTIONS}"
        head = f"Decide what the reader was unsure of, and move what is right of {file} into plan.yml:"
        yield "\n".join([head, *_doubts(made.doubted)])


def _of_proposals(made: Made) -> Iterator[str]:
    folder, draft = f"content/plans/{made.draft.id}", made.draft
    if "topics.yml" in made.files:
        yield f"Read the topics in {folder}/topics.yml against the text."
    if draft.candidates:
        number = _count(len(draft.candidates), "proposed observation")
        yield f"Delete what is wrong of the {number} in {folder}/{OBSERVATIONS}; name it observations.yml."
    if draft.expressions:
        number = _count(len(draft.expressions), "expression")
        file = f"{folder}/{TERMS}"
        yield f"Move what deserves a term of the {number} in {file} into content/glossary/; delete the file."


def _doubts(doubted: Sequence[Repair]) -> Iterator[str]:
    for repair in doubted[:_MOST]:
        first, last = repair.doubt.lines
        where = f"line {first}" if first == last else f"lines {first} to {last}"
        yield f"   {where}: {repair.doubt.text_en}{_declared(repair)}"
    if len(doubted) > _MOST:
        yield f"   and {len(doubted) - _MOST} more places"


def _declared(repair: Repair) -> str:
    match repair.declares:
        case Correction(reads=reads):
            return f" Proposed: '{_short(reads)}'."
        case KnownDamage():
            return " Proposed: to leave it as printed."
    return " Look at the place."


def _short(text: str) -> str:
    shown = text.replace("\n", "\\n")
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
