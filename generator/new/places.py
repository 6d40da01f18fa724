"""Names of places: their levels, and their English from the glossary, or from pinyin where it has none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.glossary import Glossary
from generator.text.pinyin import letters, spelled

# What a name ends with, and the level that it has in most cases.
LEVELS: Mapping[str, str] = {
    "中国|中华人民共和国|全国": "national",
    "自治州|地区|盟|州": "city",
    "自治区|省": "province",
    "第.{1,3}师.*市": "division-city",
    "开发区|新区|示范区|高新区|经开区": "development-zone",
    r"区(?:（.*）|\(.*\))?": "district",
    "自治县|县|旗": "county",
    "市": "city",
}
_GENERIC: Mapping[str, str] = {
    "自治区": "Autonomous Region",
    "自治州": "Autonomous Prefecture",
    "自治县": "Autonomous County",
    "自治旗": "Autonomous Banner",
    "开发区": "Development Zone",
    "新区": "New Area",
    "地区": "Prefecture",
    "省": "Province",
    "州": "Prefecture",
    "盟": "League",
    "县": "County",
    "区": "District",
    "旗": "Banner",
    "市": "",
}
_PART = re.compile(f".{{2,12}}?(?:{'|'.join(_GENERIC)})")
# Names that are no pinyin, as official English has them; the glossary of a project goes before.
_NAMES: Mapping[str, str] = {
    "中国": "China",
    "全国": "China",
    "中华人民共和国": "People's Republic of China",
    "内蒙古自治区": "Inner Mongolia Autonomous Region",
    "广西壮族自治区": "Guangxi Zhuang Autonomous Region",
    "西藏自治区": "Xizang Autonomous Region",
    "宁夏回族自治区": "Ningxia Hui Autonomous Region",
    "新疆维吾尔自治区": "Xinjiang Uygur Autonomous Region",
    "陕西省": "Shaanxi Province",
}


def last_of(place: str) -> str:
    """The place itself, without what it belongs to: 吐鲁番市 of 新疆维吾尔自治区吐鲁番市."""
    return _parts(place)[-1] if place else ""


def _parts(place: str) -> list[str]:
    parts = _PART.findall(place)
    return parts if parts and "".join(parts) == place else [place]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The English of places."""

    glossary: Glossary

    def term(self, zh: str) -> str:
        """The English of what is a term of the glossary."""
        found = (term for term in self.glossary.terms.values() if zh and zh in (term.zh, *term.variants))
        return next((term.en for term in found), "")

    def english(self, place: str) -> str:
        """A place and what it belongs to: Turpan, Xinjiang Uygur Autonomous Region; "" if unknown."""
        if not place:
            return ""
        if whole := self._known(place):
            return whole
        names = [self._known(part) or _spelled(part) for part in _parts(place)]
        return ", ".join(reversed(names)) if all(names) else ""

    def is_known(self, place: str) -> bool:
        """Whether the glossary has every part of a name, so that none is merely spelled."""
        return bool(self._known(place)) or all(map(self._known, _parts(place)))

    def _known(self, place: str) -> str:
        return self.term(place) or _NAMES.get(place, "")


def _spelled(part: str) -> str:
    """A name in pinyin with the generic translated: 榆泉县 is Yuquan County."""
    generic = next((unit for unit in _GENERIC if part.endswith(unit)), None)
    if generic is None:
        return ""
    name = letters(spelled(part.removesuffix(generic))).capitalize()
    return f"{name} {_GENERIC[generic]}".strip() if name.isascii() else ""
