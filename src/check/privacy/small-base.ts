import { type Detector, sample } from './detector.ts'
import { matchesOf } from './match.ts'
import { SENSITIVE_WORDS, STAFF } from './sensitive-words.ts'

/** “Only” and a number below ten of cases, people or households. */
const FEW =
  /(?<value>[仅只就唯共]有?[^，。；,\n\d]{0,10}?(?<![\d一二三四五六七八九十百千万.])(?:[1-9]|[一二两三四五六七八九]) ?(?<unit>[例宗名人位户对件起])|唯一的?(?![一名位]{0,2}(?:[所处座支项]|家(?![暴庭])))[一名位]{0,2}(?<single>[例宗名人位户]?))/dg

/** The place that the number is of. */
const SCOPE =
  /(?:[全本该我](?:省|市|区|县|乡|镇|村|屯|街道|社区|校|班|院|辖区)|辖区|[\u4e00-\u9fff](?:乡|镇|村|屯|街道|社区))[^，。；\n]{0,16}$/

/** Whoever works on such matters is counted beside the same words; not their families, nor those for whom they work. */
const OF_STAFF = new RegExp(String.raw`^(?:(?!妇女|人员|[者由经被为给])\S){0,12}?(?:${STAFF})(?!家属|子女|的)`)
/** What people work on; whoever is ill or divorced is no work. */
const MATTERS = /纠纷|[信上来]访|家庭暴力|家暴/g

/** Whether those who are counted are staff, and nothing else is said of them. */
function areStaff(after: string): boolean {
  const clause = /^[^，,。；;、\n]*/.exec(after)?.[0].replace(MATTERS, '') ?? ''
  return OF_STAFF.test(clause) && !SENSITIVE_WORDS.test(clause)
}

const BEFORE = 40
const AFTER = 24

/** A case is sensitive by its name; people are where the sentence says so. */
function isSmallBase({ input, index, 0: value, groups }: RegExpExecArray): boolean {
  const before = /[^。；\n]*$/.exec(input.slice(Math.max(0, index - BEFORE), index))?.[0] ?? ''
  if (!SCOPE.test(before)) return false
  if (/[例宗]/.test(groups?.['unit'] ?? groups?.['single'] ?? '')) return true
  const after = /^[^。；\n]*/.exec(input.slice(index + value.length, index + value.length + AFTER))?.[0] ?? ''
  if (areStaff(after)) return false
  return SENSITIVE_WORDS.test(before + value + after)
}

export const smallBase: Detector = {
  id: 'privacy/small-base',
  label: '人数很少的个案',
  meaning: '一个地方只有几例，当地人就猜得出是谁，所以十例以下的敏感数字不许公开。',
  advice: '改成更大的范围，或写“少数”“不足十例”。',
  bad: sample(
    `全区仅${1}例`,
    `全村只有${2}名艾滋病感染者`,
    ...[`${2}名法官家属离婚`, `${2}名离婚女干部`, `${2}名艾滋病患者由社工帮扶`, `${2}名受暴妇女经调解员劝说`].map(
      (each) => `全村只有${each}`,
    ),
    `全村${['唯', '一'].join('')}一名家暴受害者`,
    `东风村,仅${1}例`,
    `| 东风村 | 仅${1}例 |`,
  ),
  // the last one is a line of a table
  good: sample(
    '全区共120例',
    `全村只有${2}名党员`,
    '人身安全保护令发出3份',
    '全县只有2名婚姻家庭纠纷调解员，全县唯一一家反家暴庇护所',
    '项目,甲区东风社区残疾妇女就业两癌保险项目,同一件事，村里推给镇里',
  ),
  trigger: { pairs: [['digit一二两三四五六七八九有的 ', '例宗名人位户对件起一']] },
  find: ({ text }) => matchesOf(text, FEW, (_value, match) => isSmallBase(match)),
}
