"""How good answers are, against what is right: recall, precision, and how soon the first right one comes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from tests.search.truth import Query, Texts

NEAR = 5  # what is to be near stands among so many

# Asks the finder of a page that has its script; each result is told by its address and its kind.
ASK = """
async ([root, asked]) => {
  const finder = await planSearch.connect(root, "zh");
  const isMarked = ({ zh, en }) => [...(zh ?? []), ...(en ?? [])].some(([, marked]) => marked);
  const isUnmarked = ({ pairs }) => pairs.length && !pairs.some(isMarked);
  const answers = [];
  for (const query of asked) {
    const answer = await finder.find(query);
    const results = answer ? await answer.results(0, answer.total) : [];
    answers.push({
      addresses: results.map(({ address }) => address),
      understood: (answer?.understood ?? []).map(({ zh }) => zh),
      suggestions: answer?.suggestions ?? [],
      unmarked: results.filter(isUnmarked).map(({ address }) => address),
    });
  }
  return answers;
}
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What a search answers: documents, the best first, none twice."""

    found: tuple[str, ...]
    understood: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    unmarked: tuple[str, ...] = ()


def asked(query: Query) -> dict[str, str]:
    """The query as the finder takes it."""
    return {"query": query.find, **query.filters}


def answer(said: Mapping[str, Sequence[str]], texts: Texts) -> Answer:
    return Answer(
        found=tuple(dict.fromkeys(texts.resolved(address) for address in said["addresses"])),
        understood=tuple(said["understood"]),
        suggestions=tuple(said["suggestions"]),
        unmarked=tuple(said["unmarked"]),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Score:
    """Of one query that has right answers."""

    recall: float  # share of what must be found
    precision: float  # share of what is found that may be
    rank: float  # one over the place of the first right answer; 0 where there is none


def score(found: Sequence[str], right: set[str], fair: set[str]) -> Score:
    first = next((place for place, one in enumerate(found, 1) if one in right), 0)
    return Score(
        recall=len(right & set(found)) / len(right),
        precision=len(fair & set(found)) / len(found) if found else 1.0,
        rank=1 / first if first else 0.0,
    )


def mean(scores: Sequence[Score]) -> Score:
    return Score(
        recall=fmean(one.recall for one in scores),
        precision=fmean(one.precision for one in scores),
        rank=fmean(one.rank for one in scores),
    )


def faults(query: Query, given: Answer, texts: Texts) -> list[str]:
    """What is wrong with an answer apart from what it finds: order, suggestions, what was understood."""
    said = []
    if query.first and not set(given.found[:1]) & set(query.first):
        said.append(f"first is {given.found[:1]} instead of {query.first}")
    if missing := set(query.near) - set(given.found[:NEAR]):
        said.append(f"not among the first {NEAR}: {sorted(missing)}, but {given.found[:NEAR]}")
    if query.understood and query.understood not in given.understood:
        said.append(f"not understood as {query.understood}, but as {given.understood}")
    if query.suggest and query.suggest.lower() not in map(str.lower, given.suggestions):
        said.append(f"{query.suggest} is not suggested, but {given.suggestions}")
    if query.kind == "nothing" and given.found:
        said.append(f"finds {given.found[:NEAR]}")
    return said
