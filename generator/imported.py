"""What a translator's file changes in the records of a plan, and every conflict with what they say now."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.load.translation import TranslationFile, translation_file
from generator.load.written import UNPRINTABLE
from generator.load.xliff import Returned
from generator.model.bitext import one_line, recorded, standing_of, was_exported
from generator.model.english import Standing
from generator.model.problem import Problem
from generator.model.translation import UNPLACED, SegmentTranslation, lines_of
from generator.rewritten import Unwritable, rewritten

_AGAIN = "Export the plan again and make the change in the new file."


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """A record as it should read."""

    file: str  # "content/plans/alar/translation/2.4.yml"
    place: int  # of the record in its file, from 0
    record: SegmentTranslation


@dataclass(frozen=True, kw_only=True, slots=True)
class _Held:
    """A record with the place where it is written."""

    file: TranslationFile
    place: int
    record: SegmentTranslation

    def __str__(self) -> str:
        return f"{self.file.file}:{self.file.written.mark((self.place,)).line}"


@dataclass(frozen=True, kw_only=True)
class Import:
    """A translator's file beside the records of the plans, and who read what it calls reviewed, if said."""

    file: str
    sentences: Sequence[Returned]
    plans: Mapping[str, Sequence[TranslationFile]]
    by: str | None

    def outcome(self) -> tuple[list[Change], list[Problem]]:
        """The records that change, and what stands in the way of any of it."""
        changes: list[Change] = []
        problems: list[Problem] = [*self._unknown_plans()]
        for plan, files in self.plans.items():
            records = _records(files)
            for segment, sentences in self._by_segment(plan).items():
                held = records.get(segment)
                found = [*(self._conflicts(sentences, held) if held else self._unknown(sentences[0]))]
                problems += found
                if held and not found:
                    changes += self._changed(sentences, held)
        return changes, problems

    def _by_segment(self, plan: str) -> dict[str, list[Returned]]:
        found: dict[str, list[Returned]] = {}
        for sentence in self.sentences:
            if sentence.plan == plan:
                found.setdefault(sentence.segment, []).append(sentence)
        return {id_: sorted(sentences, key=lambda one: one.number) for id_, sentences in found.items()}

    def _unknown_plans(self) -> Iterator[Problem]:
        named = {sentence.plan: sentence for sentence in reversed(self.sentences)}
        known = ", ".join(sorted(self.plans))
        for plan, sentence in named.items():
            if plan not in self.plans:
                yield self._problem(sentence, f"there is no plan '{plan}'; the plans are {known}.")

    def _unknown(self, first: Returned) -> Iterator[Problem]:
        message = f"no record of {first.plan} has the id '{first.segment}'. "
        yield self._problem(first, message, "Run the command sync, then export again.")

    def _conflicts(self, sentences: Sequence[Returned], held: _Held) -> Iterator[Problem]:
        first, chinese = sentences[0], lines_of(held.record.zh)
        if [sentence.number for sentence in sentences] != [*range(1, len(chinese) + 1)]:
            numbers = ", ".join(str(sentence.number) for sentence in sentences)
            message = f"{first.segment} has {len(chinese)} sentences in {held}, here it has {numbers}. "
            yield self._problem(first, message, _AGAIN)
            return
        is_filled = any(sentence.en for sentence in sentences)
        for sentence, zh, en in zip(sentences, chinese, recorded(held.record), strict=True):
            yield from self._of_chinese(sentence, one_line(zh), held)
            yield from self._of_english(sentence, one_line(en), held, is_filled=is_filled)
        yield from self._of_standing(sentences, held)

    def _of_chinese(self, sentence: Returned, zh: str, held: _Held) -> Iterator[Problem]:
        if sentence.zh != zh:
            here, there = _first_difference(sentence.zh, zh)
            message = f"the Chinese of {sentence.id} differs from {held}: '{here}' here, '{there}' there. "
            yield self._problem(sentence, message, _AGAIN)

    def _of_english(self, sentence: Returned, en: str, held: _Held, *, is_filled: bool) -> Iterator[Problem]:
        id_ = sentence.id
        if not sentence.en and (en or is_filled):
            yield self._problem(sentence, f"the English of {id_} is empty. Write it, or export again.")
        elif found := UNPRINTABLE.search(sentence.en):
            message = f"{id_} has a control character, U+{ord(found[0]):04X}, which no text needs. Delete it."
            yield self._problem(sentence, message)
        elif sentence.en != en and not was_exported(sentence.trace, en):
            here, there = _first_difference(sentence.en, en)
            why = "has been changed since in" if sentence.trace else "has lost its mark (extradata); compare"
            message = f"the English of {id_} {why} {held}: '{here}' here, '{there}' there. "
            yield self._problem(sentence, message, "Write what is right into that file, or export again.")

    def _of_standing(self, sentences: Sequence[Returned], held: _Held) -> Iterator[Problem]:
        first, now, new = sentences[0], standing_of(held.record), _new_standing(sentences, held.record)
        if new is None:
            was, here = _exported(first), _standing(sentences)
            message = f"{first.segment} was {was}; now it is {here} here, but {now} in {held}. "
            yield self._problem(first, message, "Set its status in that file, or export again.")
        elif new is Standing.REVIEWED and not self.by and (now is not new or _is_new(sentences, held.record)):
            message = f"{first.segment} is called reviewed, with a text or status that {held} does not have. "
            remedy = "Say who read it against the Chinese, --by 'NAME, DATE', or set its state to translated."
            yield self._problem(first, message, remedy)

    def _changed(self, sentences: Sequence[Returned], held: _Held) -> Iterator[Change]:
        record = held.record
        now, new = standing_of(record), _new_standing(sentences, record) or standing_of(record)
        fields: dict[str, object] = {}
        if _is_new(sentences, record):
            fields["en"] = "\n".join(_kept(sentences, record))
        if fields or new is not now:
            fields["status"] = new.value
            fields["was"] = record.was if new is Standing.STALE else None
            fields["reviewed"] = self.by if new is Standing.REVIEWED else None
            yield Change(file=held.file.file, place=held.place, record=record.model_copy(update=fields))

    def _problem(self, sentence: Returned, *message: str) -> Problem:
        return Problem(file=self.file, line=sentence.line, column=0, message="".join(message))


def _records(files: Iterable[TranslationFile]) -> dict[str, _Held]:
    """The records of a plan by id; what has lost its Chinese is not for translators."""
    return {
        record.id: _Held(file=file, place=place, record=record)
        for file in files
        if file.page != UNPLACED
        for place, record in enumerate(file.records)
    }


def _kept(sentences: Iterable[Returned], record: SegmentTranslation) -> Iterator[str]:
    """The English as it came; a sentence that is the same but for its spaces stays as it is written."""
    for sentence, en in zip(sentences, recorded(record), strict=True):
        yield en if one_line(en) == sentence.en else sentence.en


def _new_standing(sentences: Sequence[Returned], record: SegmentTranslation) -> Standing | None:
    """What the record's standing becomes; None where both sides have changed it, and not alike."""
    now, exported, here = standing_of(record), _exported(sentences[0]), _standing(sentences)
    if not any(sentence.en for sentence in sentences):
        return now
    if here == exported and here is not Standing.UNTRANSLATED:
        return now
    return here if now in (exported, here) else None


def _is_new(sentences: Sequence[Returned], record: SegmentTranslation) -> bool:
    return [sentence.en for sentence in sentences] != [one_line(en) for en in recorded(record)]


def _standing(sentences: Iterable[Returned]) -> Standing:
    """The standing of a record of which these are the sentences: the least of theirs."""
    standings = {sentence.standing for sentence in sentences}
    if standings == {Standing.REVIEWED}:
        return Standing.REVIEWED
    return Standing.STALE if Standing.STALE in standings else Standing.DRAFT


def _exported(sentence: Returned) -> Standing:
    """The standing that the export left beside a sentence; that of the sentence where it is gone."""
    word = sentence.trace.partition(" ")[0]
    return Standing(word) if word in set(Standing) else _standing([sentence])


def _first_difference(one: str, other: str) -> tuple[str, str]:
    """Where two texts part, a few words of each."""
    pairs = zip(one, other, strict=False)
    same = next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
    start = max(0, same - 8)
    return one[start : same + 12], other[start : same + 12]


def rewritten_files(
    changes: Iterable[Change], data: Mapping[str, bytes]
) -> tuple[dict[str, bytes], list[Problem]]:
    """The files that change, from what they hold now, each proved to read as meant; and those that cannot."""
    by_file: dict[str, dict[int, SegmentTranslation]] = {}
    for change in changes:
        by_file.setdefault(change.file, {})[change.place] = change.record
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    for file, records in by_file.items():
        new = _rewritten(file, data[file], records)
        if isinstance(new, Problem):
            problems.append(new)
        else:
            files[file] = new
    return files, problems


def _rewritten(file: str, data: bytes, records: Mapping[int, SegmentTranslation]) -> bytes | Problem:
    held, _ = translation_file(file, data)
    old = held.records if held else ()
    meant = [records.get(place, record) for place, record in enumerate(old)]
    try:
        text = data.decode("utf-8-sig")
        new = rewritten(text, {place: (old[place], record) for place, record in records.items()}).encode()
    except Unwritable:
        new = b""
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    read, _ = translation_file(file, new)
    if read and [_words(record) for record in read.records] == [_words(record) for record in meant]:
        return mark + new
    ids = ", ".join(record.id for record in records.values())
    message = f"the form in which {ids} is written cannot be changed here. Write it as the command sync does."
    return Problem(file=file, line=0, column=0, message=message)


def _words(record: SegmentTranslation) -> SegmentTranslation:
    """A record without what its form adds: line breaks at the end of a text."""
    said = {name: getattr(record, name) for name in ("zh", "en", "was", "reviewed")}
    return record.model_copy(update={name: "\n".join(lines_of(text)) for name, text in said.items() if text})
