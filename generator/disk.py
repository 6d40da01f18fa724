"""Folders that a build writes: each file whole, and none left over from before."""

from __future__ import annotations

import filecmp
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that holds what a build made and nothing else."""

    path: Path

    def put(self, files: Mapping[str, bytes]) -> None:
        """Write files under their paths from the folder; one that is there already as it should be stays."""
        for name, content in files.items():
            target = self.path / name
            if not holds(target, content):
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)

    def pour(self, name: str, pieces: Iterable[bytes]) -> None:
        """Write a file piece by piece, so that it need not fit into memory; it is whole or not there."""
        target = self.path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f".{target.name}.part")
        try:
            with part.open("wb") as file:
                file.writelines(pieces)
            if target.is_file() and filecmp.cmp(part, target, shallow=False):
                return
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)

    def read(self, name: str) -> bytes:
        """What a file of the folder holds."""
        return (self.path / name).read_bytes()

    def keep_only(self, names: Iterable[str]) -> None:
        """Remove every file that is not named, and folders that become empty."""
        wanted = {self.path / name for name in names}
        for folder, _, files in os.walk(self.path, topdown=False):
            for path in (Path(folder) / file for file in files):
                if path not in wanted:
                    path.unlink()
            if Path(folder) != self.path and not any(Path(folder).iterdir()):
                Path(folder).rmdir()

    def state(self, names: Iterable[str]) -> Iterator[tuple[str, int, int]]:
        """Name, size and time of change of each file, to know it again by; -1 where it is gone."""
        for name in names:
            try:
                found = (self.path / name).stat()
            except OSError:
                yield name, -1, -1
            else:
                yield name, found.st_size, found.st_mtime_ns


def holds(path: Path, content: bytes) -> bool:
    """Whether a file has this content already."""
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False
