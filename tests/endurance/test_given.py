"""Whatever file a person hands to the program, it is taken or refused in a sentence, and in time."""

from __future__ import annotations

import io
import subprocess
import zipfile
from functools import cache
from pathlib import Path
from random import Random

import pypandoc
from hypothesis import given
from hypothesis import strategies as st

from generator import load, parse, plan
from generator.imported import Import, rewritten_files
from generator.model.problem import Refused
from generator.new.received import received
from tests.conftest import TINY
from tests.endurance import cases
from tests.endurance.hostile import MARKUP, SIGNS, TYPED, mutated_text, slipped, slipped_bytes
from tests.parse.test_any_text import assert_in_place, assert_well_named, assert_whole, reading
from tests.parse.test_gold import PLANS, document

SEEDS = st.integers(0, 2**40)
_TAGS = (
    *(
        "<table>",
        "</table>",
        "<tr>",
        "<td rowspan=999999999>",
        "<td colspan=-1>",
        "<td colspan=x>",
        "</td>",
        "<p>",
    ),
    *(
        "<script>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "&nbsp;",
        "&#0;",
        "&#x110000;",
        "&bogus;",
        "<?xml?>",
        "<div>" * 300,
    ),
    *(
        "<meta name=PubDate content=x>",
        "<base href='//x'>",
        "<title>",
        "<br>" * 30,
        "<td rowspan=40>",
        "<th>",
        "<li>",
    ),
)
_XML = (
    *(
        "<!DOCTYPE x [<!ENTITY a 'b'>]>",
        "&a;",
        "&amp;",
        "<x/>",
        "</target>",
        "<target>",
        "<g id='1'>",
        "state='final'",
    ),
    *(
        ":0",
        ":999999",
        ":x",
        "version='2.0'",
        "xmlns='x'",
        " approved='yes'",
        "]]>",
        "<!-- -->",
        "xml:space='x'",
    ),
)


@cases(40, 4000)
@given(seed=SEEDS, which=st.integers(0, 3))
def test_any_damaged_plan_is_read_whole(seed: int, which: int) -> None:
    document = reading(mutated_text(_texts()[which], Random(seed)))  # noqa: S311
    assert_whole(document)
    assert_in_place(document)
    assert_well_named(document)


@cases(40, 3000)
@given(seed=SEEDS, data=st.binary(max_size=2000), encoding=st.sampled_from(["utf-8", "utf-16", "gb18030"]))
def test_any_bytes_are_a_text_or_refused(seed: int, data: bytes, encoding: str) -> None:
    chance = Random(seed)  # noqa: S311
    text = _texts()[0][: chance.randint(0, 300)].encode(encoding)
    try:
        held = received("a.bin", bytes(slipped_bytes(chance.choice((data, text + data, text)), chance)))
        assert_whole(parse.read(parse.decode("a.bin", held.data)))
    except Refused as refused:
        assert all(problem.message.endswith(".") for problem in refused.problems)  # noqa: PT017


@cases(40, 3000)
@given(seed=SEEDS)
def test_any_web_page_is_a_text_or_refused(seed: int) -> None:
    chance = Random(seed)  # noqa: S311
    page = chance.choice(_pages())
    for _ in range(chance.randint(1, 5)):
        page = slipped(page, chance, (*_TAGS, *MARKUP, *SIGNS))
    try:
        held = received("a.html", page.encode("utf-8", "replace"))
        assert_whole(parse.read(parse.decode("a.html", held.data)))
    except Refused as refused:
        assert all(problem.message.endswith(".") for problem in refused.problems)  # noqa: PT017


@cases(2, 150)
@given(seed=SEEDS)
def test_any_word_document_is_a_text_or_refused(seed: int) -> None:
    chance = Random(seed)  # noqa: S311
    try:
        held = received("a.docx", _damaged_word(chance))
        parse.read(parse.decode("a.docx", held.data))
    except Refused as refused:
        assert all(problem.message.endswith(".") for problem in refused.problems)  # noqa: PT017


@cases(40, 3000)
@given(seed=SEEDS)
def test_any_file_of_a_translator_is_brought_back_or_refused(seed: int) -> None:
    chance = Random(seed)  # noqa: S311
    text = _exported()
    for _ in range(chance.randint(1, 4)):
        text = slipped(text, chance, (*_XML, *SIGNS, *MARKUP, *TYPED))
    data = text.encode("utf-8", "surrogatepass")
    if chance.random() < 0.1:
        data = bytes(slipped_bytes(data, chance))
    sentences, faults = load.xliff("a.xliff", data)
    plans = {own: load.translation(TINY, own)[0] for own in load.plan_folders(TINY)}
    changes, conflicts = Import(file="a.xliff", sentences=sentences, plans=plans, by=None).outcome()
    held = {change.file: (TINY / change.file).read_bytes() for change in changes}
    _, unwritable = rewritten_files(changes, held)
    for problem in (*faults, *conflicts, *unwritable):
        assert problem.message.endswith(".")
        assert problem.file


@cache
def _texts() -> list[str]:
    own = [path.read_text("utf-8") for path in sorted((TINY / "seeds").glob("*.txt"))]
    real = [document(name).manuscript.source.text for name in PLANS[:2]]
    return [*own, *(text[:6000] for text in real)]


@cache
def _pages() -> list[str]:
    folder = Path(__file__).parents[1] / "new/pages"
    return [
        path.read_text("utf-8").split("```")[1].removeprefix("html\n") for path in sorted(folder.glob("*.md"))
    ]


@cache
def _word() -> bytes:
    """A Word document with headings, a list and a table."""
    made = subprocess.run(
        [pypandoc.get_pandoc_path(), "--from=html", "--to=docx", "--output=-"],
        input=_pages()[0].encode(),
        check=True,
        capture_output=True,
    )
    return made.stdout


def _damaged_word(chance: Random) -> bytes:
    if chance.random() < 0.3:
        return bytes(slipped_bytes(_word(), chance))
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_word())) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode("utf-8", "replace")
            if name == "word/document.xml":
                for _ in range(chance.randint(0, 3)):
                    text = slipped(text, chance, (*_XML, *SIGNS))
            new.writestr(name, text)
    return made.getvalue()


@cache
def _exported() -> str:
    """The translator's file of the first plan."""
    loaded = load.content(TINY)
    read = next(plan.read(TINY, entry) for entry in plan.entries(loaded) if entry[0].id == "yunshan")
    return plan.data(TINY, read)["data/translation/yunshan.xliff"].decode()
