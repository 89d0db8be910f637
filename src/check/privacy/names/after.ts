import { type WordList, wordWeights } from './word-weights.ts'

/** What stands after a name and says that it was one, or that it was none. */
export interface After {
  weight: number
  /** whether it tells of a child */
  isChild: boolean
}

const LISTS: readonly WordList[] = [
  // what makes a place, an office, a brand of it
  [
    'place',
    -14,
    '街道 社区 小区 办事处 镇 乡 县 市 州 屯 村 路 街 大街 大道 巷 胡同 河 江 山 岭 湖 岛 桥 港 沟 庄 堡 寨 窝棚 窝堡 岗 甸 台 营 坪 湾 店 铺 集 关 口 门 楼 苑 里 区 旗 省 族 站 机场 车站 码头 水库 农场 林场 牧场 煤矿 油田 矿 大学 学院 中学 小学 学校 幼儿园 医院 诊所 药店 超市 商场 市场 饭店 宾馆 酒店 大厦 广场 公园 故居 纪念 妇女之家 儿童之家 之家 联系点 服务点 联络点 点位 驿站 微家 家园 公司 集团 厂 合作社 基金会 基金 协会 家政 志愿 服务队 团队 工作室 工作站 工作法 调解室 晚报 日报 车友 奖 杯 精神 事迹 思想 理论 主义 馆 园 寺 庙 站 教 学说',
  ],
  ['brand', -7, '牌 号 奖 杯 班 队 社 网 店 厂 热线 品牌 课堂 讲堂'],
  ['none', -30, '某 × ＊ * 维权'],
  [
    'naming',
    10,
    '（女 （男 (女 (男 ，女， ,女, ，男， ，女性 、女、 ，女； ，女, （化名 （系化名 （本名 （真名 (化名 （左 （右 （中） (左 (右',
  ],
  [
    'title',
    6,
    '女士 先生 同志 小姐 太太 夫人 夫妇 夫妻 两口子 老两口 老人 老汉 大姐 大妈 大娘 大婶 大嫂 大爷 大叔 阿姨 奶奶 爷爷 婆婆 老师 教授 医生 大夫 护士 律师 法官 警官 书记 主任 主席 会长 村长 队长 组长 经理 老板 师傅 嫂子 姑娘 烈士 本人 一家 一家人 一家三口 全家 家里 家中 母女 母子 父女 父子 姐妹 兄妹 姐弟 兄弟 两姐妹 两兄弟 两兄妹 三姐妹 等人 等同志',
  ],
  ['child', 6, '小朋友 同学'],
  ['kin', 3, '姐 嫂 姨 婶'],
  [
    'speech',
    5,
    '说 称 表示 反映 讲述 诉说 哭诉 告诉 介绍 回忆 坦言 认为 觉得 感慨 激动地 高兴地 笑着 哭着 说道 答道 回答 问道 反馈 承认 提出 要求 请求 诉称 辩称 陈述 自述 口述 讲 谈起 谈到 谈 表态 举报 投诉 报警 报案 起诉 上访 来访 来电 来信',
  ],
  [
    'act',
    4,
    '家 家庭 家属 家人 抱着 带着 拿着 领着 牵着 捧着 握着 拉着 背着 推着 哭 走进 走上 走出 来到 赶到 回到 找到 送来 送给 参加 报名 加入 领到 拿到 得到 收到 获得 获 学会 学了 学起 办起 开起 开了 开办 创办 经营 承包 种植 养殖 养了 种了 嫁到 嫁给 嫁 离婚 离了婚 结了婚 带头 负责 结婚 改嫁 遭 遭受 遭到 被 患 患有 患上 因患 住院 去世 病故 病逝 死亡 失踪 出走 打工 务工 外出 独自 一个人 靠 依靠 年近 年过 年逾 年仅 现年 今年 时年 出生 生于 今年刚满 家住 现住 住在 家领 家的 自愿 自称 系 曾 曾经 曾三次 一年 每天 每月 从 在 就 也 还 又 都 正 已 已经 未 没有 没 不 于 向 对 与 和 把 给 将 让 为 因 因为 由于 原 本 是 的丈夫 的妻子 的前夫 的前妻 的母亲 的父亲 的婆婆 的公公 的儿子 的女儿 的孩子 的家 的遭遇 的病情 的情况 的住处 的户籍 的伤情 的手机 的电话 的身份 的老伴 的爱人 的姐姐 的妹妹 的邻居 的诉求 的事情 的房子 的账户',
  ],
  [
    'bound',
    1,
    '的 到 来 去 上 下 做 当 任 担任 负责 成为 成了 想 要 会 能 可 敢 愿 必 应 需 常 先 再 才 便 则 却 等 等等 同 跟 及 同时 一 两 三 第 所 也是 自 以 用 拿 走 跑 坐 站 写 看 听 打 买 卖 租 借 欠 开 收 领 受 接 认 识 入 出 进 回 过 着 了 其 这 那 死 第一 今天 她 他 我 你 您 用 用了 边 同意 拒绝 申请 提交 委托 承诺 签订 达成 解除 分居 争吵 殴打 威胁 辱骂 离家 报考 考上 考取 毕业 就读 上学 辍学 退学',
  ],
]

const words = wordWeights(LISTS)

const AGE_AFTER = /[，,（( 、](?:女|男)?[，,]?(?:现年|今年|年仅|时年|才|刚满)?(?<age>\d{1,3})周?岁/y
const AGE_AT_ONCE = /(?:现年|今年|年仅|时年|今年刚满|今年才)(?<age>\d{1,3})/y
const ADULT = 18
const TITLED_BRAND =
  /(?:大姐|阿姨|老师|大妈|书记|姐|主任|主席|警官|法官|嫂|思政|名师|劳模|爱心|法治)?(?:工作室|工作站|工作法|调解室|调解工作室|服务队|服务站|志愿|热线|说事|合作社|团队|家政|品牌|基金|课堂|大?讲堂|式)/y
const BOUND = 1.5

/** What stands after an offset and says for a name that ends there, or against it. */
export function after(text: string, end: number): After {
  const age = ageAfter(text, end)
  if (age !== undefined) return { weight: 9, isChild: age < ADULT }
  TITLED_BRAND.lastIndex = end
  if (TITLED_BRAND.test(text)) return { weight: -14, isChild: false }
  const found = words.startingAt(text, end)
  if (found) return { weight: found.weight, isChild: found.list === 'child' }
  const code = text.charCodeAt(end)
  return { weight: code >= 0x4e00 && code <= 0x9fff ? 0 : BOUND, isChild: false }
}

/** At least what `after` can say before a character, by its code. */
export const MOST_AFTER = words.most.startingWith.map((most, code) =>
  code >= 0x4e00 && code <= 0x9fff ? most : Math.max(most, BOUND + 1),
)
for (const char of '，,（( 、现今年时') MOST_AFTER[char.charCodeAt(0)] = 10

function ageAfter(text: string, end: number): number | undefined {
  for (const pattern of [AGE_AFTER, AGE_AT_ONCE]) {
    pattern.lastIndex = end
    const age = pattern.exec(text)?.groups?.['age']
    if (age !== undefined) return Number(age)
  }
  return undefined
}
