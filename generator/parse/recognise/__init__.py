"""The recognisers, in the order in which they are tried at each line: the first that matches wins."""

from generator.parse.elements import Rule
from generator.parse.recognise.box import box
from generator.parse.recognise.contents import contents
from generator.parse.recognise.digits import digit_heading
from generator.parse.recognise.dropped import comment, page_number, rule_or_tag
from generator.parse.recognise.head import head
from generator.parse.recognise.headings import numbered
from generator.parse.recognise.leaves import (
    abridged,
    image,
    item,
    note,
    omission,
    paragraph,
    salutation,
    signature,
)
from generator.parse.recognise.plain import annex, in_two_lines, lost_number, marked_heading, unnumbered
from generator.parse.recognise.tables import cell_lines, pipe_rows, tab_rows

RULES: tuple[Rule, ...] = (
    head,
    comment,
    page_number,
    rule_or_tag,
    contents,
    box,
    image,
    pipe_rows,
    tab_rows,
    cell_lines,
    numbered,
    lost_number,
    annex,
    digit_heading,
    marked_heading,
    omission,
    salutation,
    note,
    abridged,
    signature,
    item,
    unnumbered,
    in_two_lines,
    paragraph,
)
