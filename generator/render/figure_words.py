"""What the pages of figures say in their own voice, in both languages."""

from __future__ import annotations

FIGURE_WORDS: dict[str, tuple[str, str]] = {
    # the list of indicators
    "indicators": ("指标", "Indicators"),
    "indicators-about": (
        "本站各份文件中的{n}个统计指标，共{m}个数值：每个数值都可以点开，看它出自哪一句。",
        "{n} statistical indicators of the documents on this site with {m} values. Each value leads to the "
        "sentence that states it.",
    ),
    "indicator-filter": ("查找指标（中文或英文）", "Find an indicator (Chinese or English)"),
    "indicator-found": ("{n}个", "{n} found"),
    "indicator-none": ("没有找到。", "Nothing found."),
    "values-count": ("{n}个数值", "{n} values"),
    "values-count-one": ("1个数值", "1 value"),
    # the page of an indicator
    "indicator-facts": ("关于这项指标", "About this indicator"),
    "indicator-unit": ("单位", "Unit"),
    "indicator-source": ("释义依据", "Source of the definition"),
    "indicator-variants": ("文中又作", "Other wordings"),
    "indicator-related": ("相关指标", "Related indicators"),
    "indicator-parts": ("组成部分", "Its parts"),
    "indicator-term": ("术语", "In the glossary"),
    "indicator-caution": ("使用时注意", "To be noted"),
    "indicator-nowhere": ("现有文件中没有这项指标的数值。", "No document has a value of it at present."),
    "levels": ("各地各年的数值", "Values by place and year"),
    "levels-caption": ("{name}（{unit}）", "{name} ({unit})"),
    "levels-key": (
        "点击数值看原句。标“目标”的是规划目标，标“预计”的是预计数，其余是文件所报的实际数。",
        "Each value leads to its sentence. Values marked T are targets, E estimates; the others are "
        "reported as actual.",
    ),
    "other-values": ("增长、累计和变化", "Growth, totals and changes"),
    "value-places": ("出处", "Where the values stand"),
    "figure-place": ("地区", "Place"),
    "figure-document": ("文件", "Document"),
    "figure-when": ("时间", "Time"),
    "figure-what": ("内容", "What"),
    "figure-value": ("数值", "Value"),
    "kind-actual": ("实际", "actual"),
    "kind-estimate": ("预计", "estimate"),
    "kind-target": ("目标", "target"),
    "mark-actual": ("", ""),
    "mark-estimate": ("预计", "E"),
    "mark-target": ("目标", "T"),
    "what-growth": ("增长", "growth"),
    "what-growth-average": ("年均增长", "average annual growth"),
    "what-level": ("数值", "value"),
    "what-annual-average": ("年均", "annual average"),
    "what-cumulative": ("累计", "total over the period"),
    "what-change": ("变化", "change"),
    "strength-binding": ("约束性", "binding"),
    "strength-anticipatory": ("预期性", "anticipatory"),
    "commitment-ensure": ("确保", "ensure"),
    "commitment-strive": ("力争", "strive"),
    "commitment-about": ("左右", "about"),
    "rise": ("上升", "up"),
    "fall": ("下降", "down"),
    "download-values": ("下载这项指标的全部数值", "Download all values of this indicator"),
    "cite-indicator": ("引用", "How to cite"),
    "cite-indicator-text": (
        "引用数值请注明它所出的文件和段落（点击数值即到），以及读取日期。例：{example}",
        "Cite a value by the document and paragraph that state it, to which the value leads, with the "
        "date on which you read it. For example: {example}",
    ),
    "chart-years": ("{name}：{places}，{first}–{last}年", "{name}: {places}, {first}–{last}"),
    "chart-years-key": (
        "实心点为实际数（含预计），空心点为目标；单位：{unit}。资料来源：{sources}。",
        "Filled points are actual or estimated values, hollow points targets. Unit: {unit}. Sources: "
        "{sources}.",
    ),
    "chart-places": ("{name}，{year}年：{most}最高", "{name}, {year}: highest in {most}"),
    "chart-places-key": ("单位：{unit}。资料来源：{sources}。", "Unit: {unit}. Sources: {sources}."),
    "chart-reads": ("{figures}", "{figures}"),
    # the figures of a plan
    "plan-figures": ("目标与数据", "Targets and figures"),
    "plan-figures-lead": (
        "这份文件中的{n}个指标数值，其中目标{targets}个。每个数值都可以点开，看它出自哪一句。",
        "{n} values of indicators in this document, {targets} of them targets. Each leads to the "
        "sentence that states it.",
    ),
    "plan-figures-way": ("主要目标、完成情况和数据", "Key targets, results and figures"),
    "key-targets": ("主要目标", "Key targets"),
    "key-targets-caption": (
        "基数为本文件所报的最近一年；年均变化由基数和目标推算，不是文件所述。",
        "The baseline is the last year that this document reports. The yearly change is computed from "
        "baseline and target; the document does not state it.",
    ),
    "baseline": ("基数", "Baseline"),
    "target": ("目标", "Target"),
    "yearly-change": ("推算年均变化", "Implied change a year"),
    "strength": ("性质", "Standing"),
    "points-a-year": ("{n}个百分点", "{n} points"),
    "growth-targets": ("增长目标", "Growth targets"),
    "achieved": ("目标与实绩", "Achieved against set"),
    "achieved-caption": (
        "同一指标、同一年份既有目标又有实际数的，列在一起。",
        "Where there are both a target and an actual value of one indicator for one year.",
    ),
    "result": ("实际", "Result"),
    "main-quantities": ("各领域的主要数据", "Main figures by theme"),
    "binding-count": (
        "约束性{binding}个，预期性{anticipatory}个（以文中注明的为准）。",
        "{binding} binding and {anticipatory} anticipatory, where the text says so.",
    ),
    "no-figures": (
        "这份文件还没有登记指标数值。",
        "No values of indicators are recorded for this document yet.",
    ),
    "data-values": ("数值", "Values"),
    # compare
    "compare": ("比较", "Compare"),
    "compare-lead": (
        "选一项指标，看各地的数值并列；每个数值都通到原句。各份文件的年份、口径不尽相同，比较时请看指标页上的说明。",
        "Choose an indicator to see the places side by side. Each value leads to its sentence. Years and "
        "definitions differ between documents; see the notes on the page of the indicator.",
    ),
    "compare-choose": ("指标", "Indicator"),
    "compare-places": ("地区", "Places"),
    "compare-growth": ("增长目标并列", "Growth targets side by side"),
    "compare-growth-caption": (
        "各份文件所定的增长目标（%）。“年均”为规划期年均，其余为当年。",
        "Growth targets of the documents, in percent. “Average” is a year over the plan period; the "
        "others are for the year.",
    ),
    "compare-shared": ("几份文件都有的指标", "Indicators that several documents have"),
    "compare-documents": ("{n}份文件", "{n} documents"),
    "promise-result": ("从目标到结果", "From promise to result"),
    "promise-result-caption": (
        "一份文件定下目标，另一份文件报告同一地区、同一年份的结果。",
        "One document sets a target, another reports the result for the same place and year.",
    ),
    "average-mark": ("年均", "average"),
    # findings
    "findings": ("数据札记", "Findings"),
    "findings-lead": (
        "这里列出读数据和文本时值得留意的地方：哪里写着什么，由此算出什么，把握有多大。都是推算，不是评判；"
        "四舍五入、口径和价格的不同，往往就是原因。",
        "What a reader should know of the figures and the texts: what stands where, what was computed "
        "from it, and how firmly. These are computations, not judgments. Rounding, definitions and "
        "prices are often the reason.",
    ),
    "findings-none": ("没有。", "None."),
    "findings-of": ("本文件的数据札记（{n}）", "Findings in this document ({n})"),
    "finding": ("札记", "Note"),
    "finding-sign": ("札记{n}：见说明", "Note {n}: what was found"),
    "finding-computed": ("推算", "Computed"),
    "finding-about": ("关于数据札记", "About these notes"),
    "finding-growth-contradicts-levels": ("增长率与总量不合", "Growth and levels"),
    "finding-two-values": ("同一指标两个数值", "Two values for one"),
    "finding-parts-do-not-sum": ("部分与总数不合", "Parts and whole"),
    "finding-average-contradicts-years": ("平均与各年不合", "Average and years"),
    "finding-implausible": ("数值与单位不合", "Value and unit"),
    "finding-target-below-baseline": ("目标与基数相反", "Target and baseline"),
    "finding-count-differs-from-list": ("数目与列举不合", "Number and list"),
    "finding-numbering": ("编号有缺", "Numbering"),
    "finding-damage": ("文字有疑", "Doubtful text"),
    "firmness-certain": ("可以确定：所印的数字不能都成立", "Certain: what is printed cannot all be so"),
    "firmness-likely": ("可能：文中没有说明原因", "Likely: the text gives no reason"),
    "firmness-definitional": (
        "口径：定义或价格不同即可解释",
        "Definitional: a difference of definition or prices would explain it",
    ),
}
