"""A translator's file comes back: what was changed lands in its sentence, every conflict is named."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import editing, load, render
from generator.link.bitext import pairs
from generator.link.english import english
from generator.load.translation import translation_folder
from generator.model.problem import Refused
from generator.model.segment import Segment, SegmentKind
from generator.model.source import Lines
from generator.model.translation import lines_of

PLAN = "hami"
FILE = f"{translation_folder(PLAN)}/1.yml"
WRITTEN = """\
# Read by Li.
- id: 1-1
  zh: |
    甲。
    乙。
  en: |
    One.
    Two  words.
  status: draft

# The second paragraph.
- id: 1-2
  zh: "丙。"
  en: 'It''s three.'  # quoted
  status: reviewed
  reviewed: |
    Li, 2026-03-01
  note: kept
- id: 1-3
  zh: 丁。
  status: untranslated
- id: 1-4
  zh: |
    戊己。
  was: |
    戊。
  en: >-
    Five,
    folded.
  status: stale
# The end.
"""
Edit = Callable[[str, str], None]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A plan with its translation, and `out.xliff`, its export."""
    (tmp_path / translation_folder(PLAN)).mkdir(parents=True)
    (tmp_path / FILE).write_text(WRITTEN, encoding="utf-8")
    export(tmp_path)
    return tmp_path


def export(root: Path) -> None:
    files, problems = load.translation(root, PLAN)
    assert not problems
    records = [record for file in files for record in file.records]
    segments = [
        Segment(id=record.id, page="1", kind=SegmentKind.TEXT, zh=lines_of(record.zh), lines=Lines(1, 1))
        for record in records
    ]
    xliff = render.xliff(PLAN, pairs(segments, english(segments, records)))
    (root / "out.xliff").write_bytes(xliff)


def change(root: Path, old: str, new: str, file: str = "out.xliff") -> None:
    text = (root / file).read_text(encoding="utf-8")
    assert text.count(old) == 1, text
    (root / file).write_text(text.replace(old, new), encoding="utf-8")


def bring_back(root: Path, by: str | None = None) -> str:
    """The translation file after an import."""
    editing.bring_back(root, root / "out.xliff", by, say=lambda _: None)
    return (root / FILE).read_text(encoding="utf-8")


def refusal(root: Path, by: str | None = None) -> str:
    """What an import is refused for; the translation file is as it was."""
    before = (root / FILE).read_bytes()
    with pytest.raises(Refused) as refused:
        bring_back(root, by)
    assert (root / FILE).read_bytes() == before
    return "\n".join(str(problem).replace(f"{root}/", "") for problem in refused.value.problems)


def difference(after: str) -> list[str]:
    """The lines that a file has lost and won."""
    old, new = WRITTEN.splitlines(), after.splitlines()
    return [
        *(f"-{line}" for line in old if line not in new),
        *(f"+{line}" for line in new if line not in old),
    ]


def test_an_export_that_comes_back_unchanged_changes_nothing(root: Path) -> None:
    assert bring_back(root) == WRITTEN


def test_a_changed_sentence_is_one_changed_line(root: Path) -> None:
    change(root, ">One.<", ">The first.<")
    assert difference(bring_back(root)) == ["-    One.", "+    The first."]


def test_what_a_tool_does_to_the_form_of_a_file_is_no_change(root: Path) -> None:
    change(root, ">One.<", "> One.\n <")
    change(root, ">甲。<", "><mrk mtype='seg' mid='0'>甲。</mrk><")
    assert bring_back(root) == WRITTEN


def test_a_quoted_sentence_stays_quoted_and_its_comment_stays(root: Path) -> None:
    change(root, '<target state="final">It\'s three.', '<target state="translated">It\'s "3".')
    assert difference(bring_back(root)) == [
        "-  en: 'It''s three.'  # quoted",
        "-  status: reviewed",
        "-  reviewed: |",
        "-    Li, 2026-03-01",
        "+  en: 'It''s \"3\".'  # quoted",
    ]


def test_new_english_finds_its_place(root: Path) -> None:
    change(root, "<source>丁。</source>", '<source>丁。</source><target state="translated">Four: #4</target>')
    after = bring_back(root)
    assert "  zh: 丁。\n  en: |\n    Four: #4\n  status: draft\n" in after
    assert difference(after) == ["-  status: untranslated", "+    Four: #4"]


def test_a_stale_sentence_that_was_mended_is_stale_no_more(root: Path) -> None:
    change(root, 'needs-adaptation">Five, folded.', 'translated">Five and six.')
    after = bring_back(root)
    assert after.endswith("    戊己。\n  en: >-\n    Five and six.\n  status: draft\n# The end.\n")


def test_what_is_final_is_reviewed_by_someone(root: Path) -> None:
    for en in ("One.", "Two  words."):
        change(root, f'needs-review-translation">{en}', f'final">{en}')
    assert "out.xliff:5: 1-1 is called reviewed" in refusal(root)
    after = bring_back(root, by="Wang, 2026-05-02")
    assert "    Two  words.\n  status: reviewed\n  reviewed: |\n    Wang, 2026-05-02\n\n" in after


def test_one_final_sentence_does_not_make_its_paragraph_reviewed(root: Path) -> None:
    change(root, 'needs-review-translation">One.', 'final">One.')
    assert bring_back(root) == WRITTEN


def test_line_ends_and_the_mark_of_the_encoding_stay(root: Path) -> None:
    data = b"\xef\xbb\xbf" + WRITTEN.replace("\n", "\r\n").encode()
    (root / FILE).write_bytes(data)
    change(root, ">One.<", ">1.<")
    bring_back(root)
    assert (root / FILE).read_bytes() == data.replace(b"One.", b"1.")


CONFLICTS = {
    "changed since": ((">One.<", ">1.<"), ("    One.", "    Eins."), "1-1:1 has been changed since in"),
    "status changed since": (
        ('needs-adaptation">Five', 'translated">Five'),
        ("status: stale", "status: reviewed"),
        "1-4 was stale; now it is draft here, but reviewed in",
    ),
    "other Chinese": ((">乙。<", ">乙丙。<"), None, "the Chinese of 1-1:2 differs from"),
    "unknown id": (('id="1-3:1"', 'id="1-9:1"'), None, "no record of hami has the id '1-9'. Run"),
    "lost sentence": (('id="1-1:2"', 'id="1-1:3"'), None, "1-1 has 2 sentences in"),
    "twice": (('id="1-3:1"', 'id="1-1:1"'), None, "1-1:1 stands on line"),
    "no id": (('id="1-3:1"', 'id="x"'), None, "names no sentence of a plan"),
    "empty": ((">One.<", "><"), None, "the English of 1-1:1 is empty"),
    "unknown plan": (
        ('original="hami/1"', 'original="hum/1"'),
        None,
        "there is no plan 'hum'; the plans",
    ),
    "unknown state": (('"needs-adaptation"', '"done"'), None, "'done' is no state of a target"),
    "tag": ((">One.<", '>One<x id="1"/>.<'), None, "<x>, a tag of your tool"),
    "control character": ((">One.<", ">One\x7f.<"), None, "a control character, U+007F"),
    "not well-formed": (("</xliff>", ""), None, "not well-formed XML here"),
}


@pytest.mark.parametrize("name", list(CONFLICTS))
def test_a_conflict_is_named_with_its_line_and_nothing_is_written(root: Path, name: str) -> None:
    in_xliff, in_yaml, told = CONFLICTS[name]
    change(root, *in_xliff)
    if in_yaml:
        change(root, *in_yaml, FILE)
    said = refusal(root)
    assert told in said
    assert re.match(r"out\.xliff:\d+", said)


def test_every_conflict_is_told_in_one_run(root: Path) -> None:
    change(root, ">One.<", "><")
    change(root, ">乙。<", ">乙丙。<")
    change(root, 'id="1-3:1"', 'id="1-9:1"')
    change(root, ">Five, folded.<", ">5.<")
    assert len(refusal(root).splitlines()) == 3


def test_without_its_mark_a_change_is_not_trusted(root: Path) -> None:
    text = (root / "out.xliff").read_text(encoding="utf-8")
    (root / "out.xliff").write_text(re.sub(r' extradata="[^"]*"', "", text), encoding="utf-8")
    assert bring_back(root) == WRITTEN
    change(root, ">One.<", ">1.<")
    assert "has lost its mark" in refusal(root)


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE xliff [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE xliff [<!ENTITY a "lol"><!ENTITY x "&a;&a;&a;&a;">]>',
        '<!DOCTYPE xliff SYSTEM "http://127.0.0.1:9/x.dtd">',
    ],
)
def test_a_document_type_is_refused_and_no_entity_is_followed(root: Path, declared: str) -> None:
    change(root, "<xliff ", f"{declared}<xliff ")
    if "ENTITY" in declared:
        change(root, ">One.<", ">&x;<")
    assert "document type" in refusal(root)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "not well-formed"),
        (b"<tmx/>", "no XLIFF"),
        (b'<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0"/>', "XLIFF 2"),
        (b'<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>', "no XLIFF"),
        (b'<xliff version="1.2"><file original="hami/1"><body/></file></xliff>', "no sentence"),
    ],
)
def test_a_file_that_is_not_one_of_ours_is_refused(root: Path, data: bytes, told: str) -> None:
    (root / "out.xliff").write_bytes(data)
    assert told in refusal(root)


def test_a_record_in_a_form_that_cannot_be_changed_is_told(root: Path) -> None:
    (root / FILE).write_text('- {id: 1-1, zh: "甲。", en: "One.", status: draft}\n', encoding="utf-8")
    export(root)
    change(root, ">One.<", ">1.<")
    assert f"{FILE}: the form in which 1-1 is written cannot be changed here" in refusal(root)
