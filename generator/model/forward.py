"""What has another address than before."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.content import Id, Line, Record

Kind = Literal["plan", "term", "indicator"]


class Forward(Record):
    """`content/forwards.yml`: a plan, term or indicator that has another id than before."""

    kind: Kind
    from_: Id = Field(alias="from", description="The id that was")
    to: Id = Field(description="The id that is")


class PassageForward(Record):
    """`content/plans/<plan>/forwards.yml`: a passage or page that has another address than before."""

    from_: Line = Field(alias="from", description="The id that was, as 2.4-3 or 2.9")
    to: Line = Field(description="The id that is")
