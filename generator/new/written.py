"""The files of a new plan as an editor finds them: what is certain as YAML, what is proposed as comments."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import yaml

from generator.link.uncovered import Expression
from generator.model.content import Correction, KnownDamage
from generator.new.fields import years
from generator.new.repairs import Repair

_PLAIN = re.compile(r"[\w一-鿿][\w .,一-鿿()（）“”、，。—–-]*")
# What each file of proposals begins with: nothing reads it, so a person moves what is right.
CORRECTIONS, OBSERVATIONS, TERMS = (
    f"{what}-proposed.yml" for what in ("corrections", "observations", "terms")
)
_HEADS = {
    CORRECTIONS: """\
# Places that the reader was not sure of. Nothing reads this file: compare each place with the original, move
# what is right to the end of plan.yml (with the line corrections: or known_damage: above it, if plan.yml has
# none yet), and delete this file.
""",
    OBSERVATIONS: """\
# Numbers that look like values of an indicator, each below its sentence. Nothing reads this file: delete
# what is wrong, complete the rest, and name the file observations.yml.
""",
    TERMS: """\
# Expressions of this plan that no term of the glossary covers. Nothing reads this file: move each entry
# that deserves a term, completed, into a file of content/glossary/; then delete it.
""",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Origin:
    """Where the text of a plan is, and what it was made from."""

    seed: str
    sha256: str
    original: str  # the name of the file as it was received
    kept: str = ""  # path of the file that the text was made from, where it was
    kept_sha256: str = ""
    published: str = ""


def plan_text(answers: Mapping[str, str], origin: Origin, accepted: Sequence[Correction]) -> str:
    """plan.yml with what is known; nothing behind a field that is left to fill in."""
    first, last = years(answers.get("period", ""))
    parts = [
        f"id: {answers['id']}\n",
        *(_both(name, answers) for name in ("title", "short_title", "place")),
        f"level: {answers.get('level', '')}\nkind: {answers.get('kind', '')}\n",
        f"period:\n  from: {first}\n  to: {last}\n",
        _both("issuer", answers),
        f"issued: {answers['issued']}\n" if answers.get("issued") else "",
        _source(answers, origin),
        _both("summary", answers),
        "corrections:\n" if accepted else "",
        *map(declaration, accepted),
    ]
    return re.sub(r" +$", "", "".join(parts), flags=re.MULTILINE)


def _both(name: str, answers: Mapping[str, str]) -> str:
    return "".join(
        [f"{name}:\n", *(f"  {lang}: {scalar(answers.get(f'{name}.{lang}', ''))}\n" for lang in ("zh", "en"))]
    )


def _source(answers: Mapping[str, str], origin: Origin) -> str:
    lines = [f"file: {origin.seed}", f"sha256: {origin.sha256}", f"original: {scalar(origin.original)}"]
    if origin.kept:
        lines += ["converted_from:", f"  file: {scalar(origin.kept)}", f"  sha256: {origin.kept_sha256}"]
    if answers.get("address"):
        lines.append(f"address: {scalar(answers['address'])}")
    if origin.published:
        lines.append(f"published: {origin.published}")
    return "source:\n" + "".join(f"  {line}\n" for line in lines)


def scalar(text: str) -> str:
    """A text as YAML reads it back: in quotation marks unless it is plain words."""
    is_plain = _PLAIN.fullmatch(text) and not text.endswith(" ") and yaml.safe_load(text) == text
    return text if is_plain or not text else json.dumps(text, ensure_ascii=False)


def corrections_text(doubted: Sequence[Repair]) -> str:
    """What could be declared of the places that the reader doubts."""
    corrections = [repair for repair in doubted if isinstance(repair.declares, Correction)]
    damage = [repair for repair in doubted if isinstance(repair.declares, KnownDamage)]
    others = [_said(repair) for repair in doubted if repair.declares is None]
    parts = [_HEADS[CORRECTIONS], *others]
    for name, found in (("corrections", corrections), ("known_damage", damage)):
        parts += [f"{name}:\n"] if found else []
        parts += [f"  {_said(repair)}{declaration(repair.declares)}" for repair in found if repair.declares]
    return "".join(parts)


def _said(repair: Repair) -> str:
    first, last = repair.doubt.lines
    where = f"line {first}" if first == last else f"lines {first} to {last}"
    return f"# {where}: {repair.doubt.text_en} {repair.doubt.text_zh}\n"


def declaration(declared: Correction | KnownDamage) -> str:
    """A correction or known damage as an entry of its list."""
    lines = [f"lines: [{', '.join(map(str, declared.lines))}]", f"prints: {_quoted(declared.prints)}"]
    about, said = (
        ("note", declared.note) if isinstance(declared, KnownDamage) else ("reason", declared.reason)
    )
    if isinstance(declared, Correction):
        lines.append(f"reads: {_quoted(declared.reads)}")
    lines += [f"{about}:", f"  zh: {scalar(said.zh)}", f"  en: {scalar(said.en)}"]
    return f"  - {lines[0]}\n" + "".join(f"    {line}\n" for line in lines[1:])


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def observations_text(entries: Iterable[str]) -> str:
    """Observations to be completed; each entry has its sentence above it."""
    return _HEADS[OBSERVATIONS] + "\n".join(entries)


def topics_text(lines: str) -> str:
    """Topics as they are suggested."""
    return (
        "# Suggested by the words of each division, which stand behind it. Read the text, change what is\n"
        f"# wrong, and take these comments away.\n{lines}\n"
    )


def terms_text(found: Iterable[Expression]) -> str:
    """Expressions without a term, to be completed and moved into the glossary."""
    return _HEADS[TERMS] + "".join(
        f"- id:\n  zh: {scalar(words)}\n  en:\n"
        f"  source: {{standing: own, reason: }}  # {'quoted' if quoted else 'frequent'}, {times} times\n"
        for words, times, quoted in found
    )
