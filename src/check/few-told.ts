import { SENSITIVE_WORDS } from './privacy/sensitive-words.ts'

const CLAUSE = '[^,，。;；、:：!！?？\\n]'
/** What makes a number a rule: 每名执委2户, 三位一体. */
const RULE_BEFORE = `每[名位人](?:(?!\\d)${CLAUSE}){0,8}`
const RULE_BEHIND = '次|一体'
/** Two to nine in words, or a digit: “一名” is how a story begins, not a count. */
const DIGIT = '(?:[1-9]|[二两三四五六七八九])'
const FEW = String.raw`(?<!${RULE_BEFORE})(?<![\d.,零一二三四五六七八九十百千万第至到—~-])${DIGIT}[多余]?[例宗名人位户件起](?!${RULE_BEHIND})`
const SENSITIVE = SENSITIVE_WORDS.source

/** “3名受暴妇女”, with what stands between and what follows. */
const BEFORE = new RegExp(`${FEW}(?<between>${CLAUSE}{0,6}?)(?:${SENSITIVE})(?<behind>${CLAUSE}{0,10})`, 'giu')
/** “家庭暴力2件”, with what stands between and what follows. */
const AFTER = new RegExp(`(?:${SENSITIVE})(?<between>(?:(?!\\d)${CLAUSE}){0,6}?)${FEW}(?<behind>${CLAUSE}{0,6})`, 'giu')

/** Who works on such matters, or what is done against them, is counted beside the same words. */
const OTHERS =
  /员|志愿者|律师|专家|干部|社工|民警|医生|法官|能手|部门|机构|组织|窗口|[局室站所组队班]|社区|街道|保险|筛查|检查|普查|体检|知识|讲座|宣传|宣讲|培训|防治|预防|法规|条例|制度|提案|议案|建议/
/** Whoever does one of these is no victim: “3人走访离婚妇女”. */
const WORK = /化解|调解|调处|排查|处理|处置|受理|办理|接待|走访|看望|陪|讲|参加|参与|学习|联系|服务|帮|救助|制止/

/** The children in a story: 离婚后独自抚养2名子女. */
const BRINGS_UP = /养|育有|带/
const CHILDREN = /^(?:未成年)?(?:子女|孩子|女儿|儿子|女孩|男孩)/

/** Of these it is said in the words of an office: 吸毒人员. */
const IN_CARE = /(?<who>[吸戒涉]毒|服刑|刑满释放|障碍|受害|感染|上访)人员/g

/** Numbers of petitioners and of couples who quarrel that are a rule or a matter of course: 代表不超过5人, 5人以上集体上访, 夫妻二人离婚. */
const OF_COURSE = new RegExp(
  `(?<=[信上来]访(?:人员?|群众)?代表)不得?超过${DIGIT}[人名]|${DIGIT}[人名]以上(?=集体[信上来]访)|(?<=夫[妻妇])[2二两][人名](?=${CLAUSE}{0,4}(?:离婚|纠纷|[信上来]访))`,
  'g',
)

/** Most texts have nothing of it, and need no closer look. */
const COUNT = /[1-9１-９二两三四五六七八九] *[多余]? *[例宗名人位户件起]/

/** Whether a sentence of a text tells fewer than ten people or cases of a sensitive matter, by a number. */
export function tellsFew(text: string): boolean {
  if (!COUNT.test(text)) return false
  const plain = text.normalize('NFKC').replace(/ +/g, '').replace(IN_CARE, '$<who>者').replace(OF_COURSE, '')
  const ofPeople = [...plain.matchAll(BEFORE)].filter(({ groups }) => !WORK.test(groups?.['between'] ?? ''))
  const ofCases = [...plain.matchAll(AFTER)].filter(
    ({ groups: { between = '', behind = '' } = {} }) => !(BRINGS_UP.test(between) && CHILDREN.test(behind)),
  )
  return [...ofPeople, ...ofCases].some(
    ({ groups: { between = '', behind = '' } = {} }) => !OTHERS.test(between) && !OTHERS.test(behind),
  )
}
