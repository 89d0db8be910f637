import { indexWords, type WordIndex } from '../word-index.ts'
import type { Evidence } from './name-at.ts'

/** Words for a private person in a case, a visit or a list of those helped. */
const PARTIES = [
  '当事人 受访者 受访人 被访者 被救助人 救助对象 来访人 来访者 来访群众 来访妇女 来信人 来电人 求助人 求助者 求助妇女 受害人 受害者 受害妇女 被害人 被害者 申请人 信访人 上访人 上访户',
  '投诉人 举报人 反映人 报案人 报警人 原告 被告 上诉人 嫌疑人 施暴人 施暴者 加害人 加害者 被监护人 监护人 代理人 委托人 证人 伤者 死者 患者 病人 产妇 孕妇',
].flatMap((line) => line.split(' '))

/** Words for people at large, who are seldom named: a clause may go on at once. */
const PEOPLE = [
  '村民 居民 农民 牧民 渔民 农户 住户 租户 业主 户主 贫困户 低保户 特困户 五保户 脱贫户 困难户 贫困妇女 困难妇女 留守妇女 农村妇女 单亲母亲 单亲妈妈 残疾妇女 失独母亲 困境妇女 流动妇女 下岗女工 下岗职工 失业妇女 患病妇女 女职工 女工 工友',
  '受助人 受助者 受助妇女 受助学生 受益人 受益者 受资助者 学员 绣娘 月嫂 保姆 护工 志愿者 带头人 致富能手 种植户 养殖户 创业者 创业妇女 务工人员 社员 网友 群众 老人 女子 男子 妇女',
].flatMap((line) => line.split(' '))

/** Words for relatives. */
const RELATIVES =
  '丈夫 妻子 前夫 前妻 爱人 配偶 男友 女友 媳妇 儿媳 儿媳妇 弟媳 妯娌 女婿 婆婆 公公 岳父 岳母 母亲 父亲 妈妈 爸爸 奶奶 爷爷 外婆 外公 姥姥 姥爷 哥哥 姐姐 姑姑 姨妈 舅舅 叔叔 邻居 家属 亲属 女方 男方 同伴'.split(
    ' ',
  )

/** Words for children. */
// 妇女儿童 keeps 女儿 from being found inside it
const CHILDREN =
  '妇女儿童 儿子 女儿 孩子 弟弟 妹妹 孙子 孙女 外孙 外孙女 长子 长女 次子 次女 养女 养子 继女 继子 孤儿 弃婴 学生 小学生 中学生 留守儿童 困境儿童 儿童 女童 男童 女孩 男孩 女婴 男婴 小朋友 未成年人 春蕾生'.split(
    ' ',
  )

/** The words that tell of one kind of private person. */
export interface Cues {
  /** a name may follow */
  after: ReadonlySet<string>
  /** a name may stand before */
  before: ReadonlySet<string>
  /** a name may stand before, with 的 between */
  of: ReadonlySet<string>
  /** all of them */
  index: WordIndex
  /** what one of the words says for a name beside it */
  evidence(word: string): Evidence
  /** how old such a person is, where the age stands beside the name */
  isAge(years: number): boolean
}

const SEX = [...'女男'].flatMap((sex) => [...'，,、）)'].map((mark) => sex + mark))
const NAMING = '姓名 签字 签名 署名 名叫 她叫 他叫 我叫 本名 真名'.split(' ')
const CERTAIN = new Set([...SEX, ...NAMING, '女士', '先生'])
const STRONG = new Set([
  ...PARTIES,
  ...RELATIVES,
  ...NAMING,
  ...'女童 男童 长子 长女 次子 次女 养女 养子 孤儿'.split(' '),
])

function cues({ after, before, of }: Record<'after' | 'before' | 'of', string[]>, isAge: Cues['isAge']): Cues {
  return {
    after: new Set(after),
    before: new Set(before),
    of: new Set(of),
    index: indexWords([...after, ...before, ...of]),
    evidence: (word) => (CERTAIN.has(word) ? 'certain' : STRONG.has(word) ? 'strong' : 'weak'),
    isAge,
  }
}

export const ADULTS = cues(
  {
    after: [...PARTIES, ...PEOPLE, ...RELATIVES, ...NAMING, '岁的', '联系人', '家住', '住在', '来自'],
    before: [...SEX, ...'女士 先生 大姐 大妈 大娘 阿姨 奶奶 爷爷 老人 家住 现住 住址 户籍'.split(' ')],
    of: [...RELATIVES, ...CHILDREN, ...'家庭 遭遇 病情 情况 住处 户籍 伤情'.split(' ')],
  },
  (years) => years >= 18,
)

export const MINORS = cues({ after: [...CHILDREN, '岁的'], before: ['小朋友', '同学'], of: [] }, (years) => years < 18)
