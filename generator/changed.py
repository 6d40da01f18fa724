"""What has changed since some commit, in the files at hand and in commits since, as git tells it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from generator.model.problem import Problem, Refused

NOW = "HEAD"  # the last commit: what has changed since is not committed


def changed_files(root: Path, base: str) -> frozenset[str]:
    """Files below `root` that differ from where `base` and the commits at hand parted; new files as well."""
    parted = _told(root, "merge-base", "--end-of-options", base, NOW)
    since = (parted or _commit(root, base)).strip()
    differing = _told(root, "diff", "--name-only", "--relative", "--no-renames", "-z", since) or ""
    new = _told(root, "ls-files", "--others", "--exclude-standard", "-z") or ""
    return frozenset(filter(None, [*differing.split("\0"), *new.split("\0")]))


def _commit(root: Path, base: str) -> str:
    """The commit of a name, also where its history is not at hand."""
    found = _told(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    if found is None:
        inside = _told(root, "rev-parse", "--git-dir") is not None
        message = (
            f"git knows no commit '{base}'. Name a branch, a tag or a commit; fetch it if it is not here."
            if inside
            else "is in no folder that git keeps, so nothing is known of changes. Check without --changed."
        )
        raise Refused([Problem(file=root.as_posix(), line=0, column=0, message=message)])
    return found


def _told(root: Path, *question: str) -> str | None:
    """What git answers; None where it cannot."""
    git = shutil.which("git")
    if git is None:
        message = "git is not installed, so nothing is known of changes. Check without --changed."
        raise Refused([Problem(file=root.as_posix(), line=0, column=0, message=message)])
    words = [git, *question]  # of ours, but for a name that git itself looks up
    answer = subprocess.run(words, cwd=root, capture_output=True, check=False)  # noqa: S603
    return answer.stdout.decode("utf-8", "replace") if answer.returncode == 0 else None
