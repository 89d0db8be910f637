import { type WordList, wordWeights } from './word-weights.ts'

/** What stands before a name and says that one follows. */
export interface Before {
  /** nats for a name here */
  weight: number
  /** whether it is a word that people are named after, not only a beginning of a line */
  isWord: boolean
  /** whether it tells of a child */
  isChild: boolean
}

// Nats: 12 says it outright, 6 a party of a case or a relative, 4 people at large, 2 what may be followed by anybody.
const LISTS: readonly WordList[] = [
  [
    'naming',
    12,
    '姓名 签字 签名 署名 名叫 名为 她叫 他叫 我叫 名字叫 名字是 本名 真名 原名 大名 户名 收款人 联系人姓名 产妇姓名',
  ],
  [
    'party',
    7,
    '当事人 受访者 受访人 被访者 访谈对象 被救助人 救助对象 帮扶对象 来访人 来访者 来访群众 来访妇女 来信人 来电人 来电者 求助人 求助者 求助妇女 受害人 受害者 受害妇女 被害人 被害者 遇害者 申请人 被申请人 申诉人 信访人 上访人 上访户 投诉人 举报人 反映人 报案人 报警人 原告 被告 上诉人 被执行人 嫌疑人 施暴人 施暴者 加害人 加害者 被监护人 监护人 代理人 委托人 证人 伤者 死者 逝者 患者 病人 产妇 孕妇 受助人 受助者 受助妇女 受益人 受益者 受资助者 被资助人 联系人 经办人 填表人 户主 本人 失踪人 肇事者 债权人 债务人 担保人 借款人 贷款人 承租人 房东 店主 摊主',
  ],
  [
    'relative',
    7,
    '丈夫 妻子 老伴 前夫 前妻 爱人 配偶 对象 男友 女友 男朋友 女朋友 未婚夫 未婚妻 媳妇 儿媳 儿媳妇 弟媳 嫂子 弟妹 妯娌 女婿 婆婆 公公 岳父 岳母 公婆 母亲 父亲 继母 继父 养母 养父 妈妈 爸爸 奶奶 爷爷 外婆 外公 姥姥 姥爷 哥哥 姐姐 姑姑 姑妈 姨妈 小姨 舅舅 舅妈 叔叔 婶婶 伯父 伯母 邻居 女邻居 家属 亲属 亲戚 女方 男方 同伴 工友 闺蜜 男人 老公 老婆 俺家 我家 其子 其女 其母 其父 其夫 其妻 其弟 其妹 其兄 其姐 其婆婆 其丈夫 老乡 同乡 室友 战友 表姐 表妹 表哥 堂姐 堂妹 大姑姐 小姑子 小叔子 胞妹 胞姐',
  ],
  [
    'child',
    7,
    '女童 男童 女婴 男婴 长子 长女 次子 次女 独子 独女 养女 养子 继女 继子 孤儿 弃婴 儿子 女儿 大女儿 小女儿 二女儿 大儿子 小儿子 弟弟 妹妹 孙子 孙女 外孙 外孙女 侄女 侄子 外甥 外甥女 小学生 中学生 高中生 初中生 留守儿童 困境儿童 孩童 春蕾生 春蕾女童 未成年人 少年 少女 小女孩 小男孩 女孩 男孩 小朋友',
  ],
  ['child', 4, '学生 女学生 女生 男生 孩子 儿童 患儿 同学 小伙伴'],
  [
    'people',
    5,
    '村民 女村民 居民 社区居民 农民 女农民 牧民 渔民 农户 牧户 住户 租户 业主 贫困户 低保户 特困户 五保户 脱贫户 困难户 监测户 贫困妇女 困难妇女 特困妇女 留守妇女 农村妇女 单亲母亲 单亲妈妈 残疾妇女 残疾人 失独母亲 失独老人 困境妇女 流动妇女 下岗女工 下岗职工 下岗妇女 待业妇女 失业妇女 患病妇女 高龄妇女 空巢老人 独居老人 孤寡老人 返乡妇女 女青年 返乡青年 职工 女职工 女工 工人 保洁员 受助学生 学员 女学员 绣娘 织女 月嫂 保姆 护工 育婴师 家政员 志愿者 巾帼志愿者 带头人 大户 户长 致富能手 女能人 能手 种植户 养殖户 种植大户 养殖大户 种粮大户 创业者 创业妇女 创业女性 女企业家 企业家 女老板 务工人员 打工者 社员 网友 妇女 女子 男子 老人 老党员 女党员 党员 群众 游客 顾客 市民 大学生 毕业生 退役军人 军嫂 烈属 嫌犯 逃犯 传承人 手艺人 艺人 店员 司机 厨师 裁缝 女孩儿 姑娘 小伙 小伙子 阿妈 阿爸 额吉 阿姨 大娘 大妈 大姐 大嫂 大婶 大爷 大叔',
  ],
  [
    'office',
    5,
    '记者 通讯员 作者 教师 老师 班主任 校长 园长 医生 医师 护士 护士长 大夫 律师 法官 检察官 民警 警官 干警 社工 心理咨询师 咨询师 调解员 人民调解员 网格员 网格长 楼栋长 楼长 村医 主席 副主席 书记 副书记 支书 主任 副主任 部长 副部长 科长 副科长 处长 副处长 局长 副局长 厅长 县长 副县长 区长 副区长 市长 副市长 镇长 副镇长 乡长 村长 组长 队长 会长 副会长 理事长 秘书长 经理 总经理 董事长 负责人 发起人 创始人 创办人 法人 理事 执委 常委 委员 会计 出纳 干事 专干 干部 女干部 代表 女代表 妇女代表 工作人员 值班员 讲师 教授 专家 辅导员 导师 培训师 同志 先进个人 劳模 模范 标兵 红旗手 三八红旗手 获得者 主持人 战士 军官 院长 所长 站长 馆长 社长 厂长 店长 研究员 委员长 总书记 总理 烈士 英雄',
  ],
  ['of', 5, '同村的 邻村的 本村的 同乡的 同组的 同班的 同校的 隔壁的 楼下的 楼上的 对门的 同住的 同岁的 改嫁的 守寡的'],
  ['nation', 4, '族'],
  ['of', 3, '的'],
  [
    'act',
    4,
    '看望 看望了 慰问 慰问了 走访了 走访 探望 探望了 接待了 接待 约见 约见了 走进 来到 找到了 找到 遇到了 遇到 采访了 采访 访谈了 联系上 联系了 帮助 帮助了 帮 帮着 资助 资助了 救助了 救助 陪同 陪着 陪 带着 带 领着 拉着 扶着 握着 搀着 送 护送 安置了 安慰 劝说 劝 动员 鼓励 表彰了 表扬了 推荐了 选举 当选的 告诉 询问 嘱咐 叮嘱 问 劝导 殴打 打伤 威胁 骚扰 辱骂 嫁给 娶了 认识了 认识 起诉 状告 举报 控告 拘留了 抓获了 通知 联系 邀请 邀请了 聘请 聘请了 选派 派 委托 授权 指导 教 找 听说 据说 说起 提起 想起 多亏 多亏了 感谢 致敬 分给了 交给 交给了 送给 送给了 发给 发给了 借给 借给了 嫁给了 @',
  ],
  [
    'preposition',
    2,
    '据 由 让 叫 把 将 给 替 为 对 向 与 和 跟 同 及 以及 如 像 是 即 系 被 因 请 使 令 其 其中 有 经 随后 当 当时 而 但 今 原 在 从 到 还有 比如 例如 包括 依次为 分别为 分别是',
  ],
  // whoever holds one of these is known to everyone
  [
    'state',
    -14,
    '国务院总理 国务院副总理 国务委员 国家主席 国家副主席 中共中央总书记 全国人大常委会委员长 全国政协主席 全国妇联主席',
  ],
  ['small', -6, '小 老 阿 大 第 元 不'],
  // 女儿 and 儿 are no words in 妇女儿童
  ['none', 0, '妇女儿'],
]

const words = wordWeights(LISTS)

/** What may stand between a word and the name: （化名）, 名叫, 是, a colon, a quotation mark, a space. */
const BETWEEN = /(?:[（(][^（）()]{0,10}[)）])?[为是叫即]?[：: \t“"‘'《【，,、—–-]{0,3}$/
const MAY_BE_BETWEEN = /[：: \t“"‘'（）()《【，,、—–\-为是叫即|｜]/
const SURE_LISTS = new Set(['naming', 'party', 'relative', 'child', 'people', 'office'])

const REACH = 24
const [LABEL, PAUSE] = [3, -3]
const AGE_BEFORE = /(?<age>\d{1,3}|[二三四五六七八九十]{1,4})周?岁的?$/
/** After a word for home the place comes first: 家住……的 */
const HOME_BEFORE = /(?:家住|住在|来自|现住|户籍在|嫁到|租住在)[^，。；：]{2,24}的$/
const ADULT = 18

/** At least what `before` can say after a character, by its code: most characters say nothing. */
export const MOST_BEFORE = words.most.endingWith.slice()
for (const char of '：: \t“"‘\'（）()《【，,、—–-为是叫即的岁|｜') MOST_BEFORE[char.charCodeAt(0)] = 12 + LABEL

/** What a link between a word and a name adds or takes away: a colon, or a comma. */
function linkWeight(between: string): number {
  return /[：:]/.test(between) ? LABEL : /[，,、]/.test(between) ? PAUSE : 0
}

/** A short label before a colon, at the beginning of a clause: 主持人：, 图：, 列席：. */
const LABEL_BEFORE = /(?:^|[^\u4e00-\u9fff])[\u4e00-\u9fff]{1,6}[：:] ?$/
/** Labels of places, things, times: what follows them is looked at as if it stood alone, as it does in a field of a record. */
const THING_BEFORE =
  /(?:地址|地区|乡镇|单位|部门|机关|来源|出处|标题|名称|发布者|范围|种类|类型|领域|方面|主题|方式|方法|依据|政策|法规|文件|项目|课题|报告|模式|案例|活动|方案|台账|期次|时间|日期|[时期]限|指标|[点站位])[：:] ?$/
const LABELLED: Before = { weight: 4, isWord: true, isChild: false }

/** At the beginning of a line, of a cell, of an item of a list. */
const ALONE_BEFORE = /(?:^|[|｜]) *(?:[-*•] +|\d{1,3}[.、)）] *)?["“]?$/
const ALONE: Before = { weight: 2, isWord: false, isChild: false }

const NONE: Before = { weight: 0, isWord: false, isChild: false }

/** What stands before an offset and says for a name there, or against it. */
export function before(text: string, start: number): Before {
  if (start === 0) return ALONE
  const near = wordBefore(text, start)
  const char = text.charAt(start - 1)
  if (!MAY_BE_BETWEEN.test(char)) return ageOrHome(text, start) ?? near ?? NONE
  const window = text.slice(Math.max(0, start - REACH), start)
  const between = BETWEEN.exec(window)?.[0] ?? ''
  const far = wordBefore(text, start - between.length, true)
  if (far && (!near || far.weight > near.weight)) return { ...far, weight: far.weight + linkWeight(between) }
  if (near || THING_BEFORE.test(window)) return near ?? ALONE
  return LABEL_BEFORE.test(window) ? LABELLED : ALONE_BEFORE.test(window) ? ALONE : NONE
}

function wordBefore(text: string, end: number, isApart = false): Before | undefined {
  const found = words.endingAt(text, end)
  if (!found || (isApart && !SURE_LISTS.has(found.list))) return undefined
  return { weight: found.weight, isWord: found.weight > 0, isChild: found.list === 'child' }
}

function ageOrHome(text: string, start: number): Before | undefined {
  if (text.charAt(start - 1) !== '的' && text.charAt(start - 1) !== '岁') return undefined
  const window = text.slice(Math.max(0, start - 40), start)
  const age = AGE_BEFORE.exec(window)?.groups?.['age']
  if (age !== undefined) return { weight: 7, isWord: true, isChild: Number(age) < ADULT }
  return HOME_BEFORE.test(window) ? { weight: 5, isWord: true, isChild: false } : undefined
}
