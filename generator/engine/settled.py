"""A search index put into one order: Pagefind 1.5.2 writes the values of a filter as its hash table has them.

A filter file is CBOR, `[key, [[value, [page, …]], …]]`, after a signature, compressed; its name is a hash
that the index's file of contents refers to, whose own name is a hash that `pagefind-entry.json` refers to.
Values are sorted, and each name is made again from what it names.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path

_SIGNATURE = b"pagefind_dcd"
_TEXT, _ARRAY = 3, 4  # major types of CBOR
_SIZES = {24: 1, 25: 2, 26: 4, 27: 8}  # bytes that follow the first, by its lower five bits


def settle(index: Path) -> None:
    """Put an index into the order that its content alone gives. Other formats than 1.5.2's are refused."""
    entry = json.loads((index / "pagefind-entry.json").read_text(encoding="utf-8"))
    for language in entry["languages"].values():
        contents = index / f"pagefind.{language['hash']}.pf_meta"
        data = _unpacked(contents)
        for old in sorted((index / "filter").glob("*.pf_filter")):
            data = data.replace(old.stem.encode(), _settled_filter(old).encode())
        contents.unlink()
        language["hash"] = _named(language["hash"], data)
        _pack(index / f"pagefind.{language['hash']}.pf_meta", data)
    text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
    (index / "pagefind-entry.json").write_text(text, encoding="utf-8")


def _settled_filter(path: Path) -> str:
    """Sort the values of a filter; its new name."""
    data = sorted_values(_unpacked(path))
    name = _named(path.stem, data)
    path.unlink()
    _pack(path.with_name(f"{name}.pf_filter"), data)
    return name


def sorted_values(data: bytes) -> bytes:
    """A filter with its values in order; it holds nothing else that could vary."""
    start = len(_SIGNATURE)
    key = _head(data, start)[2]
    values = _after(data, key)
    _, count, first = _head(data, values)
    items = []
    place = first
    for _ in range(count):
        end = _after(data, place)
        items.append(data[place:end])
        place = end
    if not data.startswith(_SIGNATURE) or place != len(data):
        raise ValueError("a filter of the search index is not in the format of Pagefind 1.5.2")
    return data[:first] + b"".join(sorted(items))


def _head(data: bytes, place: int) -> tuple[int, int, int]:
    """Major type and size of the item that begins at `place`, and where its content begins."""
    kind, size = data[place] >> 5, data[place] & 31
    more = _SIZES.get(size, 0)
    begin = place + 1 + more
    return kind, int.from_bytes(data[place + 1 : begin]) if more else size, begin


def _after(data: bytes, place: int) -> int:
    """Where the item that begins at `place` ends: a number, a text, or an array of items."""
    kind, size, begin = _head(data, place)
    if kind == _TEXT:
        return begin + size
    if kind == _ARRAY:
        for _ in range(size):
            begin = _after(data, begin)
    return begin


def _named(old: str, data: bytes) -> str:
    """A name of the same form, `en_4a8aa79`, made from what it names."""
    language, _, digits = old.rpartition("_")
    return f"{language}_{hashlib.sha256(data).hexdigest()[: len(digits)]}"


def _unpacked(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes())


def _pack(path: Path, data: bytes) -> None:
    path.write_bytes(gzip.compress(data, mtime=0))
