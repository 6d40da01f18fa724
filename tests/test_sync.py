"""Translations follow their text: what is the same stays to the letter, nothing that was written is lost."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.load.translation import TranslationFile, translation, translation_folder
from generator.model.segment import Segment, SegmentKind
from generator.model.source import Lines
from generator.model.translation import UNPLACED, SegmentTranslation
from generator.sync import Synced, synced

PLAN = "hami"


def segment(id_: str, *zh: str, page: str = "1") -> Segment:
    return Segment(id=id_, page=page, kind=SegmentKind.TEXT, zh=zh, lines=Lines(1, 1))


def files(root: Path, texts: Mapping[str, str]) -> tuple[TranslationFile, ...]:
    folder = root / translation_folder(PLAN)
    folder.mkdir(parents=True, exist_ok=True)
    for page, text in texts.items():
        (folder / f"{page}.yml").write_text(text, encoding="utf-8")
    found, problems = translation(root, PLAN)
    assert not problems
    return found


def run(root: Path, texts: Mapping[str, str], *segments: Segment) -> Synced:
    return synced(segments, files(root, texts), texts)


def records(root: Path, result: Synced) -> dict[str, SegmentTranslation]:
    found = files(root / "again", result.files)
    return {record.id: record for file in found if file.page != UNPLACED for record in file.records}


WRITTEN = """\
# Read by Li.
- id: 1-1
  zh: |
    甲。
    乙。
  en: |
    One.
    Two.
  status: reviewed
  reviewed: |
    Li, 2026-03-01

# The second paragraph.
- id: 1-2
  zh: "丙。"
  en: >-
    Three.
  status: draft
"""


def test_an_unchanged_file_stays_to_the_letter(tmp_path: Path) -> None:
    result = run(tmp_path, {"1": WRITTEN}, segment("1-1", "甲。", "乙。"), segment("1-2", "丙。"))
    assert result.files == {"1": WRITTEN}


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    text = [segment("1-1", "新。"), segment("1-2", "甲。", "乙。"), segment("1-3", "丙丁。")]
    first = run(tmp_path, {"1": WRITTEN}, *text)
    assert run(tmp_path / "again", first.files, *text).files == first.files


def test_a_new_segment_waits_for_its_english(tmp_path: Path) -> None:
    result = run(tmp_path, {}, segment("1-1", "甲。"))
    assert result.added == 1
    assert records(tmp_path, result)["1-1"].status == "untranslated"


def test_english_moves_with_its_chinese(tmp_path: Path) -> None:
    result = run(
        tmp_path,
        {"1": WRITTEN},
        segment("1-1", "新。"),
        segment("1-2", "甲。", "乙。"),
        segment("2-1", "丙。", page="2"),
    )
    found = records(tmp_path, result)
    assert found["1-1"].en is None
    assert (found["1-2"].en, found["1-2"].status) == ("One.\nTwo.\n", "reviewed")
    assert found["2-1"].en == "Three."


def test_changed_chinese_makes_a_translation_stale_and_keeps_the_old_beside_the_new(tmp_path: Path) -> None:
    result = run(tmp_path, {"1": WRITTEN}, segment("1-1", "甲。", "乙了。"), segment("1-2", "丙。"))
    record = records(tmp_path, result)["1-1"]
    assert (record.status, record.was, record.zh) == ("stale", "甲。\n乙。\n", "甲。\n乙了。\n")
    assert record.en == "One.\nTwo.\n"


def test_a_split_paragraph_keeps_each_sentence_with_its_english(tmp_path: Path) -> None:
    result = run(
        tmp_path, {"1": WRITTEN}, segment("1-1", "甲。"), segment("1-2", "乙。"), segment("1-3", "丙。")
    )
    assert {id_: record.en for id_, record in records(tmp_path, result).items()} == {
        "1-1": "One.\n",
        "1-2": "Two.\n",
        "1-3": "Three.",
    }


def test_merged_paragraphs_keep_each_sentence_with_its_english(tmp_path: Path) -> None:
    result = run(tmp_path, {"1": WRITTEN}, segment("1-1", "甲。", "乙。", "丙。"))
    assert records(tmp_path, result)["1-1"].en == "One.\nTwo.\nThree.\n"


def test_english_whose_chinese_is_gone_is_kept_apart(tmp_path: Path) -> None:
    result = run(tmp_path, {"1": WRITTEN}, segment("1-1", "甲。", "乙。"))
    assert result.unplaced == 1
    assert "Three." in result.files[UNPLACED]


def test_english_never_lands_on_other_chinese(tmp_path: Path) -> None:
    result = run(tmp_path, {"1": WRITTEN}, segment("1-1", "完全不同的另一句话。"), segment("1-2", "丙。"))
    assert records(tmp_path, result)["1-1"].en is None
    assert "One." in result.files[UNPLACED]
