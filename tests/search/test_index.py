"""The files of the index: what they hold, and where a browser looks for it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest

from generator.model.glossary import Glossary, RenderingSource, SourceStanding, Term
from generator.search import joined
from generator.search.coding import block, number, place
from generator.search.concepts import group_of_terms
from generator.search.document import Concept, Document, Group, Kind, Names
from generator.search.joined import File, files
from generator.search.part import part, share

SIGNS = {number(value): value for value in range(62)}
MORE = {number(62 * high)[0]: high for high in range(1, 31)}


def _numbers(text: str) -> Iterator[int]:
    """The numbers of a text, read as a browser reads them."""
    high = 0
    for sign in text:
        if sign in SIGNS:
            yield high * 62 + SIGNS[sign]
            high = 0
        else:
            high = high * 31 + MORE.get(sign, 0)


@pytest.mark.parametrize("value", [0, 1, 61, 62, 1921, 1922, 59_581, 59_582, 10_000_000])
def test_a_number_is_read_as_it_was_written(value: int) -> None:
    assert list(_numbers(number(value))) == [value]
    assert not set(number(value)) & set('"\\')


def test_places_are_steps_and_all_late_sentences_are_one() -> None:
    places = {place(3, 0), place(3, 1), place(40, 9), place(40, 12)}
    assert list(_numbers(block(places))) == [24, 1, 302]


def _group(name: str, *texts: str) -> Group:
    documents = tuple(
        Document(kind=Kind.TEXT, address=f"{name}/{at}", title=Names(), pairs=(Names(zh=text),))
        for at, text in enumerate(texts)
    )
    return Group(id=name, names=Names(zh=name, en=name), documents=documents, chunk=2)


def _slices(name: str, *groups: Group) -> list[tuple[int, bytes]]:
    found = []
    for at, group in enumerate(groups):
        head, _, words = part(group).index.partition(b"\n")
        start, length = json.loads(head)["shares"].get(name, (0, 0))
        found.append((at, words[start : start + length]))
    return found


def _held(file: File) -> dict[str, str]:
    found = re.fullmatch(r"planSearch\.words\((.*)\)\n", file.content.decode())
    assert found
    places: dict[str, str] = json.loads(f"[{found[1]}]")[1]
    return places


def test_blocks_of_all_groups_stand_under_a_word() -> None:
    groups = [_group("a", "棉花", "红枣"), _group("b", "杏"), _group("c", "红枣", "红枣")]
    [file] = files(share("红枣"), _slices(share("红枣"), *groups))
    assert list(_numbers(_held(file)["红枣"])) == [0, 1, 8, 2, 2, 0, 8]


def test_words_lie_in_order_over_files_of_a_fair_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(joined, "MOST", 60)
    texts = [f"{first}{second}" for first in "红纪约级" for second in "枣花果"]
    found = list(files(share("红"), _slices(share("红"), _group("a", *texts))))
    words = [list(_held(file)) for file in found]
    assert len(found) > 3
    assert [own[0] for own in words] == [file.first for file in found]
    assert [word for own in words for word in own] == sorted({*texts, *"红纪约级"})


def test_a_short_form_and_its_full_form_are_looked_for_together() -> None:
    source = RenderingSource(standing=SourceStanding.ESTABLISHED, document="x")
    full = Term(id="full", zh="新疆生产建设兵团", en="Production and Construction Corps", source=source)
    short = Term.model_validate(
        {
            "id": "short",
            "zh": "兵团",
            "en": "Corps",
            "definition": {"zh": "“新疆生产建设兵团”的简称。", "en": "Short form."},
            "source": source,
        }
    )
    found = {concept.word: concept for concept in _concepts(full, short)}
    assert found["@short"].others == ("@full",)
    assert found["@full"].others == ("@short",)
    assert "bingtuan" in found["@short"].only_names


def _concepts(*terms: Term) -> tuple[Concept, ...]:
    known = Glossary(terms={term.id: term for term in terms}, category={term.id: "xpcc" for term in terms})
    return group_of_terms(known, lambda _: ()).concepts
