"""A plan as a book: both languages whole and marked, the same bytes each time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pypdfium2
import pytest
from lxml import etree

from generator import books, link
from generator.engine.book import epub, lacking, pdf
from generator.link.segments import segments
from generator.model.address import epub_address, pdf_address
from generator.model.english import English, Standing
from generator.render.book import book, xhtml
from generator.render.edition import Edition
from tests import made

TEXT = """\
云山县国民经济和社会发展第十四个五年规划纲要

第一章 发展 <基础> & 条件

一是经济稳步增长。2020年全县生产总值达到45.6亿元，#年均*增长6.1%。

专栏1 主要指标
| 指标 | 2020年 | 2025年 |
|---|---|---|
| 人口（万人） | 12 | 13.5 |
| 收入 | 3 | 控制在国家下达指标内 |

第二章 重点任务

做好各各项工作。
"""
HAN = re.compile("[\u4e00-\u9fff]")


@pytest.fixture(scope="module")
def edition() -> Edition:
    read = made.document(TEXT, [made.correction(15, "各各项", "各项")])
    pages = link.pages(read)
    translation = {
        "1": English(sentences=("Foundations & <conditions>",), status=Standing.REVIEWED),
        "1-1": English(sentences=("First, the economy grew.", 'It #reached "RMB 4.56 billion".')),
        "2-1": English(sentences=("Do all the work.",), status=Standing.REVIEWED),
    }
    return Edition(
        lang="zh",
        site=made.SITE,
        plan=made.plan(),
        document=read,
        pages=pages,
        translation=translation,
        segments=segments(read, pages),
    )


@pytest.fixture(scope="module")
def printed(edition: Edition) -> bytes:
    return pdf(book(edition))


@pytest.fixture(scope="module")
def electronic(edition: Edition) -> bytes:
    return epub(book(edition), xhtml(book(edition)))


def test_the_pdf_holds_both_languages_to_the_letter(printed: bytes) -> None:
    document = pypdfium2.PdfDocument(printed)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    flat = re.sub(r"\s", "", text)
    assert "2020年全县生产总值达到45.6亿元，#年均*增长6.1%。" in flat
    assert "First,theeconomygrew.It#reached“RMB4.56billion”.[draft]" in flat
    assert "Dothework" not in flat
    assert "控制在国家下达指标内" in flat
    titles = [mark.get_title() for mark in document.get_toc()]
    assert titles[0] == "第一章 发展 <基础> & 条件 Chapter 1 Foundations & <conditions>"


def test_a_book_is_the_same_each_time(edition: Edition, printed: bytes, electronic: bytes) -> None:
    assert pdf(book(edition)) == printed
    assert epub(book(edition), xhtml(book(edition))) == electronic


def test_the_epub_is_a_package_that_names_its_languages_and_titles(electronic: bytes) -> None:
    with ZipFile(BytesIO(electronic)) as opened:
        first = opened.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
        package = etree.fromstring(opened.read("EPUB/content.opf"))
        names = set(opened.namelist())
    facts = {name: package.xpath(f"//*[local-name()='{name}']/text()") for name in ("title", "language")}
    assert facts["language"] == ["zh-Hans", "en"]
    assert set(facts["title"]) == {made.plan().title.zh, made.plan().title.en}
    assert {f"EPUB/{item}" for item in package.xpath("//@href")} <= names


def test_every_run_of_the_epub_says_its_language(electronic: bytes) -> None:
    for page in _pages(electronic):
        for text, lang in _runs(page):
            if HAN.search(text):
                assert lang == "zh-Hans", text
            elif re.search("[a-z]{3} [a-z]", text):
                assert lang == "en", text


def test_tables_of_the_epub_keep_their_cells(electronic: bytes) -> None:
    page = next(page for page in _pages(electronic) if "主要指标" in page and "13.5" in page)
    cells = re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", page, re.DOTALL)
    assert [HAN.sub("", re.sub("<.*?>", "", cell)) for cell in cells][-3:] == ["", "3", ""]


def test_a_correction_is_told_below_its_passage(printed: bytes, electronic: bytes) -> None:
    page = next(page for page in _pages(electronic) if "做好" in page)
    flat = re.sub("<.*?>", "", page)
    assert re.search(r"做好各项工作。\s*Do all the work\.\s*校改 1 原文作“各各项”。掉字。", flat)
    assert "Correction 1: A character is lost." in flat
    text = "".join(leaf.get_textpage().get_text_range() for leaf in pypdfium2.PdfDocument(printed))
    assert "校改1原文作“各各项”。掉字。" in re.sub(r"\s", "", text)


def _pages(data: bytes) -> Iterator[str]:
    with ZipFile(BytesIO(data)) as opened:
        for name in opened.namelist():
            if re.fullmatch(r"EPUB/text/ch\d+\.xhtml", name):
                page = opened.read(name)
                etree.fromstring(page)  # well-formed, or it fails
                yield page.decode()


def _runs(page: str) -> Iterator[tuple[str, str]]:
    """The texts of a page's body, each with the language that holds for it."""
    body = etree.fromstring(page.encode()).find("{*}body")
    for text in body.xpath(".//text()[normalize-space()]"):
        owner = text.getparent() if text.is_text else text.getparent().getparent()
        yield str(text), owner.xpath("string(ancestor-or-self::*[@lang][1]/@lang)")


def test_a_character_without_a_glyph_is_told_with_its_line(edition: Edition) -> None:
    assert lacking("汉字 abc ，“”①㎡") == []
    problems = [*books.lacking(edition.plan, made.document("第一章 概况\n\n镕𬭚同志讲话。\n"))]
    assert [problem.line for problem in problems] == [3, 3]
    assert "'𬭚' (U+2CB5A)" in str(problems[0]) + str(problems[1])


def test_books_are_kept_for_their_text(edition: Edition, tmp_path: Path) -> None:
    other = Edition(
        lang="zh", site=edition.site, plan=edition.plan, document=edition.document, pages=edition.pages
    )
    first, _ = books.made(tmp_path, edition, hurried=False)
    assert set(first) == {pdf_address("demo"), epub_address("demo")}
    assert books.made(tmp_path, edition, hurried=False) == (first, True)
    assert books.made(tmp_path, other, hurried=True) == (first, False)
    again, is_current = books.made(tmp_path, other, hurried=False)
    assert is_current
    assert again != first
    assert len(list(tmp_path.glob(".cache/books/*"))) == 1
    books.keep_only(tmp_path, [])
    assert list(tmp_path.glob(".cache/books/*")) == []
