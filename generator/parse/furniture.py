"""Page furniture: what the web page around a document leaves in a copy of it. Patterns read folded text."""

from __future__ import annotations

import re

from generator.model.document import Reason

LONGEST = 130  # a longer line is a paragraph, whatever it holds

# In the head of a page, and anywhere in its tail: a line that one of these matches is furniture.
PATTERNS: tuple[tuple[Reason, re.Pattern[str]], ...] = tuple(
    (reason, re.compile(pattern))
    for reason, pattern in (
        (
            Reason.NAVIGATION,
            r"(?:首页|网站首页|主页|返回(?:首页|顶部|列表|上一页)?|Top|TOP|top|文章正文|正文)$",
        ),
        (Reason.NAVIGATION, r"首页(?: |>|/|»).*"),
        (Reason.NAVIGATION, r"(?:您?(?:现在|当前)的?(?:所在)?位置|位置)[:：]?.{0,60}$"),
        (Reason.NAVIGATION, r"[>»/|【】\[\]·]+$"),
        (Reason.NAVIGATION, r"(?:扫一扫|手机扫一扫|扫码).{0,20}$"),
        (
            Reason.NAVIGATION,
            r"【?(?:我要|点击)?(?:打印|收藏|关闭|下载|分享|复制|转发)(?:本页|窗口|到|文章|此页)?】?[:：]?$",
        ),
        (
            Reason.NAVIGATION,
            r"(?:上一篇|下一篇|上一页|下一页|相关(?:附件|链接|阅读|文章|解读|稿件|报道|文档|新闻|信息)|附件下载|文档附件)"
            r"(?:[:>].{0,60}|[>» ]*)$",
        ),
        (Reason.NAVIGATION, r"【?字[体号][:：]?.{0,12}$"),
        (Reason.NAVIGATION, r".{0,60}\.(?:pdf|docx?|wps|ofd|xlsx?|zip|rar)$"),
        (Reason.NAVIGATION, r"[^,。]{0,4}点击(?:图片|标题|此处|这里|查看|下载|进入)[^,。]{0,20}$"),
        (Reason.NAVIGATION, r"(?:大|中|小|默认|微信|微博|QQ空间|语音播报|视力保护色.{0,10})$"),
        (Reason.NAVIGATION, r"(?:无障碍|繁體|繁体|English|登录|注册|网站地图|关于我们|联系我们|站点地图)$"),
        (
            Reason.COMMENT_FOOTER,
            r"(?:评论|发表评论|我要评论|网友评论|分享|分享到[:：]?.{0,20}|点赞|收藏|举报|转发|赞|Share)$",
        ),
        (
            Reason.COUNTER,
            r".{0,24}(?:点击(?:数|量|率|次数)?|浏览(?:次数|量|数)?|阅读(?:次数|量|数)?|访问(?:量|次数)|观注度)\W{0,3}(?:\d|次|$).{0,16}$",
        ),
        (
            Reason.PUBLICATION,
            r"(?:(?:发布|发表|更新|成文|公开|录入|上传)(?:日期|时间)?|时间|日期)[:：].{0,60}$",
        ),
        (Reason.PUBLICATION, r"(?:时间|日期)[:：] ?\d{4}[-年/.].{0,30}$"),
        (Reason.PUBLICATION, r"\d{4}年\d{1,2}月\d{1,2}日 +\d{1,2}[:时]\d{2}.{0,30}$"),
        (
            Reason.PUBLICATION,
            r"(?:信息)?(?:来源|稿源|作者|责任编辑|编辑|责编|审核|校对|初审|终审|供稿|文号|索引号|发文机关|主题词|浏览字号)[:：].{0,60}$",
        ),
        (Reason.PUBLICATION, r"\d{4}-\d{1,2}-\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?(?: .{0,20})?$"),
        (Reason.PUBLICATION, r".{0,12}新华社.{0,6}\d{1,2}月\d{1,2}日电$"),
        (Reason.PUBLICATION, r".*(?:记者|通讯员) ?.{2,12}摄[)）]?$"),
        (Reason.PUBLICATION, r"[^,。我]{2,30}作(?:政府)?工作报告。?(?:.{0,30}(?:记者|摄影).{0,12})?$"),
        (
            Reason.PUBLICATION,
            r"\((?:《[^》]{2,8}》.*|[^,。]{2,20}(?:网|网站|日报|晚报|客户端)|新华社.*[电讯]|来源:.*|完)\)$",
        ),
        (Reason.PUBLICATION, r".{2,16}(?:客户端|日报|新闻网|新华网|政府网)$"),
        (
            Reason.CONTACT,
            r".*(?:咨询电话|联系电话|电话|传真|手机|邮编|邮箱|E-?mail|QQ)[:：]? ?[\w@.+() -]*\d.*$",
        ),
        (
            Reason.CONTACT,
            r"(?:联系人|(?:公司|单位|联系|通讯)?地址|邮政编码|技术支持|主办(?:单位)?|承办(?:单位)?|版权所有|网站标识码)(?:[:：].*|$)",
        ),
        (Reason.CONTACT, r".*(?:ICP备|ICP证|公网安备|网安备|Copyright|©|All Rights Reserved|版权所有).*$"),
        (Reason.CONTACT, r".{2,8}(?:省|市|区|县).*\d.*(?:号|室|层|座|栋|注册\)|\d-\d+)$"),
        (Reason.PUBLICATION, r".{0,20}(?:智库|资讯网|门户网站|发布厅).{0,12}$"),
    )
)

# Signs of a page's end that no document prints: behind them stand links, whatever they say.
CLOSES_PAGE = re.compile(
    r"【?(?:责任编辑|责编|编辑)[:：].{0,20}$|扫一扫.{0,20}$|【?(?:打印本页|关闭窗口|打印本页 关闭窗口)】?$"
    r"|(?:相关(?:附件|链接|文档|报道|阅读|新闻|解读))[:：>» ]*$|(?:上一篇|下一篇)[:：].*|分享到[:：].{0,20}$"
    r"|.*(?:ICP备|公网安备).*$"
)

# Between the lines of the text wherever they stand.
PAGE_NUMBER = re.compile(
    r"(?:\(?(?:下转|上接|紧接) ?第? ?[\dA-Z一二三四五六七八九十]{1,3} ?版\)?"
    r"|[-—–] ?\d{1,4} ?[-—–]|第 ?\d{1,4} ?页(?: ?[/共].{0,10})?|Page \d+.{0,8}|\d{1,3}/\d{1,3})$"
)

CONTENTS = re.compile(r"(?:目 *录|目 *次|contents)[:：]?$", re.IGNORECASE)
LEADERS = re.compile(r"[.…·—_ ]{2,}\d{0,4}$|[ \t]+\d{1,4}$")


def furniture(line: str) -> Reason | None:
    """Why a line belongs to the page around a document rather than to it; None where nothing says so."""
    if len(line) > LONGEST:
        return None
    return next((reason for reason, pattern in PATTERNS if pattern.match(line)), None)
