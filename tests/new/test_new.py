"""What a plan that is added is made from: pages as text, what is found in them, what is proposed."""

from __future__ import annotations

import re
from email.message import EmailMessage
from pathlib import Path

import pypandoc
import pytest
import yaml

from generator import cli, parse
from generator.load import glossary as load_glossary
from generator.load import terms_of
from generator.model.content import Correction
from generator.model.glossary import Glossary
from generator.model.problem import Refused
from generator.new.fields import FIELDS
from generator.new.page import Page, page
from generator.new.places import Gazetteer
from generator.new.proposed import Known, proposal
from generator.new.received import received
from generator.new.repairs import Repair, repairs

HERE = Path(__file__).parent
PAGES = sorted((HERE / "pages").glob("*.md"))
FOUND = yaml.safe_load((HERE / "proposed.yml").read_text(encoding="utf-8"))
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def _blocks(path: Path) -> dict[str, str]:
    return dict(_BLOCK.findall(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_has_the_text_that_an_editor_expects(path: Path) -> None:
    case = _blocks(path)
    made = page(case["html"], is_whole=False)
    assert made.text == case["text"]
    assert _told(made) == dict(line.split(": ", 1) for line in case.get("told", "").splitlines())


def _told(made: Page) -> dict[str, str]:
    names = ("title", "published", "issuer", "address", "pictures", "numbered")
    said = {name: str(getattr(made, name)) for name in names if getattr(made, name)}
    return said | ({"left_out": "; ".join(made.left_out)} if made.left_out else {})


def test_a_word_document_and_a_web_archive_have_the_text_of_their_page(tmp_path: Path) -> None:
    case = _blocks(HERE / "pages/table-with-merged-cells.md")
    word = tmp_path / "a.docx"
    pypandoc.convert_text(case["html"], "docx", format="html", outputfile=str(word))
    made = received("a.docx", word.read_bytes())
    filled = case["text"].replace("<< |\n", "<< |  |\n")  # a row of Word lacks no cell
    assert (made.form, made.data.decode()) == ("docx", filled)
    archive = EmailMessage()
    archive.set_content(case["html"], subtype="html", charset="gb18030")
    archive.make_related()
    assert received("a.mht", archive.as_bytes()).data.decode() == case["text"]


@pytest.mark.parametrize("case", FOUND, ids=lambda case: case["text"].partition("\n")[0])
def test_what_the_first_lines_say_is_proposed(case: dict[str, object], project: Path) -> None:
    terms = {term.id: term for _, _, term in terms_of(load_glossary(project / "tests/tiny")[0])}
    answers: dict[str, str] = {}
    for field in FIELDS:
        known = Known(
            file="saved page.html",
            document=parse.read(parse.decode("saved page.html", str(case["text"]).encode())),
            page=Page(),
            gazetteer=Gazetteer(Glossary(terms=terms, category={})),
            answers=answers,
            plans=frozenset({"linhe-2024"}),
        )
        answers[field.name] = proposal(field.name, known)
    found = case["found"]
    assert isinstance(found, dict)
    assert {name: answers[name] for name in found} == {name: str(said) for name, said in found.items()}


def test_what_the_reader_doubts_becomes_a_proposal() -> None:
    case = _blocks(HERE / "repairs.md")
    document = parse.read(parse.decode("case.txt", case["source"].encode()))
    assert "\n".join(map(_declared, repairs(document))) + "\n" == case["declared"]


def _declared(repair: Repair) -> str:
    said = repair.declares
    if isinstance(said, Correction):
        standing = "certain" if repair.is_certain else "proposed"
        return f"{standing}: {said.lines[0]} {said.prints!r} → {said.reads!r}"
    return f"damage: {said.lines[0]} {said.prints!r}" if said else "none"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.7", "is a PDF"),
        (b"\xd0\xcf\x11\xe0 old", "an old Word or WPS document"),
        (b"PK\x03\x04 zip", "an archive"),
        (b"PK\x03\x04 word/document.xml", "cannot be read as a Word document"),
        (b"<html><body><img></body></html>", "holds no text"),
        (b"<!doctype html>", "holds no text"),
        (b"", "empty"),
    ],
)
def test_what_cannot_be_made_into_text_is_refused_with_a_remedy(data: bytes, message: str) -> None:
    with pytest.raises(Refused, match=message):
        received("a.bin", data)


def test_at_a_terminal_each_field_is_asked_for_until_the_answer_fits(
    tiny: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tiny / "a.txt"
    text.write_text("榆泉县国民经济和社会发展第十四个五年规划纲要\n第一章 基础\n好。\n", encoding="utf-8")
    answers = iter(["", "Yuchuan County", "shire", "county", *[""] * 99])
    asked: list[str] = []

    def heard(question: str) -> str:
        asked.append(question)
        return next(answers)

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", heard)
    assert cli.main(["--root", str(tiny), "new", str(text), "--issuer-zh", "榆泉县发展和改革委员会"]) == 0
    assert asked[0] == "Place, in Chinese / 地名（中文） [榆泉县]: "
    assert "'shire' is none of national, province" in capsys.readouterr().err
    assert not [question for question in asked if "发布机关（中文）" in question]
    made = (tiny / "content/plans/yuchuan-2021/plan.yml").read_text(encoding="utf-8")
    assert "en: Yuchuan County, 14th Five-Year Plan" in made
    assert "zh: 榆泉县发展和改革委员会" in made


def test_nothing_is_left_behind_where_writing_fails(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = tiny / "a.html"
    text.write_text(
        "<html><p>榆泉县2025年政府工作报告</p><p>一、回顾</p><p>好。</p></html>", encoding="utf-8"
    )
    before = {path: path.read_bytes() for path in tiny.rglob("*") if path.is_file()}

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    assert cli.main(["--root", str(tiny), "new", str(text)]) == 1
    assert {path: path.read_bytes() for path in tiny.rglob("*") if path.is_file()} == before
