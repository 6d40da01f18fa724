"""Units of both languages as tables: what a unit is in the base unit of its dimension."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from generator.model.quantity import QuantityKind

Measure = tuple[str, Decimal]  # the base unit, and how many of it make one of this unit


def _table(base: str, units: str) -> dict[str, Measure]:
    """A dimension from "吨=1 公斤=0.001"; an underscore stands for a space."""
    pairs = (unit.rpartition("=") for unit in units.split())
    return {name.replace("_", " "): (base, Decimal(factor)) for name, _, factor in pairs}


def _same(base: str, units: str) -> dict[str, Measure]:
    return _table(base, " ".join(f"{unit}=1" for unit in units.split()))


# Factors: State Council's order on legal units of measurement (1984); one mu is 1/15 hectare and stays mu.
MEASURES: dict[str, Measure] = {
    **_same("元", "元 元人民币 块钱"),
    **_same("美元", "美元"),
    **_same("欧元", "欧元"),
    **_same("港元", "港元 港币"),
    **_same("日元", "日元"),
    **_same("英镑", "英镑"),
    **_same("亩", "亩 亩次"),
    **_same("公顷", "公顷"),
    **_same("平方公里", "平方公里 平方千米 km²"),
    **_same("平方米", "平方米 平米 ㎡ m²"),
    **_table("米", "米=1 延米=1 厘米=0.01 毫米=0.001 微米=0.000001 纳米=0.000000001 英寸=0.0254"),
    **_table("公里", "公里=1 千米=1 km=1 华里=0.5 海里=1.852"),
    **_table("吨", "吨=1 吨标准煤=1 吨标煤=1 千吨=1000 公斤=0.001 千克=0.001 斤=0.0005 克=0.000001 t=1"),
    **_table("微克", "微克=1 毫克=1000"),
    **_same("吨公里", "吨公里"),
    **_same("人公里", "人公里"),
    **_same("载重吨", "载重吨"),
    **_same("立方米", "立方米 立方 标准立方米 方 m³"),
    **_table("升", "升=1 毫升=0.001"),
    **_table("瓦", "瓦=1 千瓦=1000 兆瓦=1000000 吉瓦=1000000000 kW=1000 KW=1000 MW=1000000 GW=1000000000"),
    **_table("千瓦时", "千瓦时=1 度电=1 度=1 千瓦小时=1 兆瓦时=1000 kWh=1 MWh=1000 GWh=1000000"),
    **_table("伏", "伏=1 千伏=1000 kV=1000 KV=1000"),
    **_table("伏安", "伏安=1 千伏安=1000 兆伏安=1000000 kVA=1000 MVA=1000000"),
    **_table("焦", "焦=1 千焦=1000 吉焦=1000000000"),
    **_table("比特", "比特=1 兆比特=1000000 吉比特=1000000000"),
    **_table("字节", "字节=1 GB=1000000000 TB=1000000000000 PB=1000000000000000"),
    **_table("比特/秒", "Mbps=1000000 Gbps=1000000000 Tbps=1000000000000 兆=1000000"),
    **_same("摄氏度", "摄氏度 ℃ °C"),
    **_same("分贝", "分贝"),
    **_same("周年", "周年"),
    **_same("英里", "英里"),
    **_same("年", "年 年期"),
    **_same("个月", "个月"),
    **_same("周", "周 个星期 星期"),
    **_same("天", "天 个工作日 工作日"),
    **_same("小时", "小时 个小时 钟头 学时 课时"),
    **_table("分钟", "分钟=1"),
    **_same("秒", "秒 秒钟"),
    **_same("岁", "岁 周岁"),
    **_table("%", "%=1 ‰=0.1"),
    **_same("百分点", "个百分点 个多百分点 百分点"),
    **_same("倍", "倍"),
    **_same("人", "人 名 位 口 余人 人员 人口 个人"),
    **_same("人次", "人次 人(次) 人次数 客次"),
    **_same("户", "户 户次 户家庭 个家庭 家庭"),
}

# What counts: its own base unit. The longest that fits is taken.
COUNTED = _same(
    "",
    "个 家 次 件 项 条 座 所 处 台 套 辆 架 列 艘 头 只 匹 羽 株 棵 册 部 篇 场 届 期 批 类 种 级 "
    "层 栋 幢 间 张 床 支 队 组 师 团 连 村 乡 镇 县 区 市 州 省 国 站 点 片 块 颗 枚 份 笔 宗 桩 "
    "起 例 对 双 把 道 门 代 轮 步 季度 星级 星 人份 台套 台(套) 台次 架次 标准箱 标箱 件次 场次 "
    "头只 头(只) 万头 班列 列次 趟 班 孔 眼 口井 条线 路 线 环 通 室 厅 馆 库 园 校 院 中心 基地 "
    "大类 大 小 轴 带 廊 极 核 翼 档 页 字 首 幅 剂 剂次 针 瓶 箱 袋 包 盏 杆 根 门类 领域 方面 "
    "系列 举措 车道 泊位 个/家 家/个 社区 街道 学位 床位 平台 企业 民族 节点 票 股 手 单 链 圈 网",
)
_CHINESE_UNITS: dict[str, Measure] = {unit: (unit, Decimal(1)) for unit in COUNTED} | MEASURES

AMOUNTS = {base for base, _ in MEASURES.values()} - {"%", "百分点", "倍", "人", "人次", "户", "周年"}
_KINDS = {
    "%": QuantityKind.PERCENT,
    "百分点": QuantityKind.PERCENTAGE_POINT,
    "倍": QuantityKind.MULTIPLE,
}

ENGLISH_UNITS: dict[str, Measure] = {
    **_same("元", "yuan rmb cny renminbi yuan_rmb rmb_yuan yuan_renminbi"),
    **_same("美元", "us_dollars us_dollar u.s._dollars dollars usd"),
    **_same("欧元", "euros euro"),
    **_same("港元", "hk_dollars"),
    **_same("亩", "mu mus"),
    **_same("公顷", "hectares hectare ha"),
    **_same(
        "平方公里", "square_kilometers square_kilometer square_kilometres km² sq._km sq_km square_km km2"
    ),
    **_same("平方米", "square_meters square_meter square_metres m² m2 sq._m"),
    **_table("米", "meters=1 meter=1 metres=1 centimeters=0.01 centimeter=0.01 millimeters=0.001 cm=0.01"),
    **_table("米", "mm=0.001 micrometers=0.000001 nanometers=0.000000001 inches=0.0254 linear_meters=1 m=1"),
    **_table("公里", "kilometers=1 kilometer=1 kilometres=1 km=1 li=0.5 nautical_miles=1.852"),
    **_table(
        "吨", "tonnes=1 tonne=1 tons=1 ton=1 metric_tons=1 metric_ton=1 t=1 kilograms=0.001 kilogram=0.001"
    ),
    **_table("吨", "kg=0.001 grams=0.000001 gram=0.000001 jin=0.0005 tce=1 kilotonnes=1000"),
    **_table("微克", "milligrams=1000 mg=1000 micrograms=1 microgram=1 μg=1 µg=1"),
    **_same("吨公里", "tonne-kilometers tonne-km ton-kilometers"),
    **_same("人公里", "passenger-kilometers passenger-km person-kilometers"),
    **_same("立方米", "cubic_meters cubic_meter cubic_metres m³ m3 cu._m cu_m"),
    **_table("升", "liters=1 liter=1 milliliters=0.001"),
    **_table("瓦", "watts=1 watt=1 kilowatts=1000 kilowatt=1000 kw=1000 megawatts=1000000 megawatt=1000000"),
    **_table("瓦", "mw=1000000 gigawatts=1000000000 gigawatt=1000000000 gw=1000000000 tw=1000000000000"),
    **_table("千瓦时", "kwh=1 kilowatt-hours=1 kilowatt-hour=1 kilowatt_hours=1 mwh=1000 gwh=1000000"),
    **_table("千瓦时", "twh=1000000000 megawatt-hours=1000 gigawatt-hours=1000000 terawatt-hours=1000000000"),
    **_table("伏", "volts=1 kilovolts=1000 kilovolt=1000 kv=1000"),
    **_table("伏安", "kilovolt-amperes=1000 kva=1000 mva=1000000 megavolt-amperes=1000000"),
    **_table("字节", "gb=1000000000 tb=1000000000000 pb=1000000000000000"),
    **_table(
        "比特/秒", "mbps=1000000 gbps=1000000000 tbps=1000000000000 megabits=1000000 gigabits=1000000000"
    ),
    **_same("摄氏度", "degrees_celsius °c ℃ degrees_centigrade"),
    **_same("分贝", "decibels"),
    **_same("英里", "miles"),
    **_table("年", "years=1 year=1 decades=10 decade=10"),
    **_same("个月", "months month"),
    **_same("周", "weeks week"),
    **_same("天", "days day"),
    **_same("小时", "hours hour"),
    **_same("分钟", "minutes minute"),
    **_same("秒", "seconds"),
    **_table("%", "percent=1 per_cent=1 %=1 ‰=0.1 per_mille=0.1 per_mil=0.1 per_thousand=0.1"),
    **_same("百分点", "percentage_points percentage_point percentage-points percentage-point"),
    **_same("倍", "times fold"),
}
THINGS = "物"  # of an English noun that names neither persons nor households
_NOUNS = {
    "人": (
        "people persons person individuals residents workers students teachers farmers graduates employees "
        "staff inhabitants children participants recipients survivors officials athletes doctors "
        "cadres nurses herdsmen volunteers personnel members women patients laborers "
        "professionals villagers trainees"
    ),
    "人次": (
        "person-times visits trips person-trips participations tourists visitors passengers person-time "
        "attendances instances arrivals"
    ),
    "户": "households household families family",
    THINGS: (
        "enterprises businesses companies projects houses homes apartments dwellings buildings schools "
        "hospitals villages entities communities cities counties towns firms parks bases items patents"
    ),
}
# Nouns that may stand behind a number and some adjectives.
ENGLISH_NOUNS = {noun: base for base, nouns in _NOUNS.items() for noun in nouns.split()}

MAGNITUDES = {
    "十": Decimal(10),
    "百": Decimal(100),
    "千": Decimal(1000),
    "万": Decimal(10**4),
    "十万": Decimal(10**5),
    "百万": Decimal(10**6),
    "千万": Decimal(10**7),
    "亿": Decimal(10**8),
    "十亿": Decimal(10**9),
    "百亿": Decimal(10**10),
    "千亿": Decimal(10**11),
    "万亿": Decimal(10**12),
}
ENGLISH_MAGNITUDES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
}
_PER = "年|月|日|天|人|秒|小时|户|亩|公顷|平方公里|平方米|立方米|吨|公里|万元|千瓦时|次|台|辆|班|周|套|家|座"


def alternatives(words: Iterable[str]) -> str:
    """A pattern of these words that takes the longest."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


CHINESE_UNIT = rf"(?:{alternatives(_CHINESE_UNITS)})(?:/(?:{_PER}))?"


def chinese_measure(unit: str) -> Measure:
    """The base unit and factor of a unit that `CHINESE_UNIT` matches: 千瓦 is 1000 瓦, 吨/年 keeps its 年."""
    name, slash, per = unit.partition("/")
    base, factor = _CHINESE_UNITS.get(unit) or _CHINESE_UNITS.get(name, ("", Decimal(1)))
    return (base + slash + per if unit not in _CHINESE_UNITS else base), factor


def kind(base_unit: str) -> QuantityKind:
    """What a number of this base unit is."""
    base = base_unit.partition("/")[0]
    return _KINDS.get(base, QuantityKind.AMOUNT if base in AMOUNTS else QuantityKind.COUNT)
