"""Pinyin of Chinese terms, with tone marks and without."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from types import ModuleType

# Words that the library reads wrongly wherever they stand, and readings of their characters.
_READINGS = {
    "电子": "diàn zǐ",
    "调整": "tiáo zhěng",
    "调峰": "tiáo fēng",
    "调蓄": "tiáo xù",
    "调结构": "tiáo jié gòu",
    "供养": "gōng yǎng",
    "处突": "chǔ tū",
    "散煤": "sǎn méi",
    "还田": "huán tián",
    "还林": "huán lín",
    "还草": "huán cǎo",
    "还水": "huán shuǐ",
    "还湿": "huán shī",
    "通道": "tōng dào",
    "基地一通道": "jī dì yī tōng dào",
    "为中心": "wéi zhōng xīn",
    "为核心": "wéi hé xīn",
    "为基础": "wéi jī chǔ",
    "为补充": "wéi bǔ chōng",
    "为依托": "wéi yī tuō",
    "为先": "wéi xiān",
    "运转": "yùn zhuǎn",
    "红都": "hóng dū",
    "应收尽收": "yīng shōu jìn shōu",
    "应保尽保": "yīng bǎo jìn bǎo",
    "三重一大": "sān zhòng yī dà",
    "政治上行动上": "zhèng zhì shàng xíng dòng shàng",
    "粘胶": "nián jiāo",
    "葡萄": "pú tao",
    "葡萄干": "pú tao gān",
    "葡萄酒": "pú tao jiǔ",
}

_SPACED = re.compile(r"\s+")


@cache
def _library() -> ModuleType:
    """pypinyin with our readings: it is loaded, which takes a third of a second, only where it is needed."""
    import pypinyin  # noqa: PLC0415

    pypinyin.load_phrases_dict(
        {word: [[syllable] for syllable in said.split()] for word, said in _READINGS.items()}
    )
    return pypinyin


def _kept(other: str) -> str:
    """What is not Chinese, as it stands."""
    return other


def spelled(text: str) -> str:
    """`text` in pinyin with tone marks, a syllable a word; what is not Chinese stays."""
    library = _library()
    syllables = library.pinyin(text, style=library.Style.TONE, errors=_kept)
    return _SPACED.sub(" ", " ".join(syllable[0].strip("“”《》") for syllable in syllables)).strip()


def toneless(spelling: str) -> str:
    """A spelling without tones and spaces, as one types it: dì qū is diqu, lǜ is lv."""
    return letters(unicodedata.normalize("NFD", spelling).replace("u\u0308", "v"))


def letters(text: str) -> str:
    """The letters and figures of a text without accents and capitals: Ürümqi is urumqi."""
    plain = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in plain if letter.isalnum())


def initial(plain: str) -> str:
    """The letter that a spelling without accents is filed under; # for one that begins with no letter."""
    first = plain[:1].upper()
    return first if first.isascii() and first.isalpha() else "#"


@cache
def readings(character: str) -> frozenset[str]:
    """Every reading of a character, without tones: 行 is hang, heng and xing."""
    library = _library()
    found = library.pinyin(character, style=library.Style.NORMAL, heteronym=True, errors="ignore")
    return frozenset(syllable.replace("ü", "u").replace("v", "u") for one in found for syllable in one)
