import { type Detector, sample } from './detector.ts'
import { matchesOf } from './match.ts'
import { SENSITIVE_WORDS, STAFF } from './sensitive-words.ts'

/** “Only” and a number below ten of cases, people or households. */
const FEW =
  /(?<value>[仅只就唯共]有?[^，。；,\n\d]{0,10}?(?<![\d一二三四五六七八九十百千万.])(?:[1-9]|[一二两三四五六七八九]) ?(?<unit>[例宗名人位户对件起])|唯一的?(?![一名位]{0,2}[家所处座支项])[一名位]{0,2}(?<single>[例宗名人位户]?))/dg

/** The place that the number is of. */
const SCOPE =
  /(?:[全本该我](?:省|市|区|县|乡|镇|村|屯|街道|社区|校|班|院|辖区)|辖区|[\u4e00-\u9fff](?:乡|镇|村|屯|街道|社区))[^，。；\n]{0,16}$/

/** Whoever works on such matters is counted beside the same words; their families are not. */
const OF_STAFF = new RegExp(String.raw`^[^，,。；;、\n]{0,12}?(?:${STAFF})(?!家属|子女|的)`)

const BEFORE = 40
const AFTER = 24

/** A case is sensitive by its name; people are where the sentence says so. */
function isSmallBase({ input, index, 0: value, groups }: RegExpExecArray): boolean {
  const before = /[^。；\n]*$/.exec(input.slice(Math.max(0, index - BEFORE), index))?.[0] ?? ''
  if (!SCOPE.test(before)) return false
  if (/[例宗]/.test(groups?.['unit'] ?? groups?.['single'] ?? '')) return true
  const after = /^[^。；\n]*/.exec(input.slice(index + value.length, index + value.length + AFTER))?.[0] ?? ''
  if (OF_STAFF.test(after)) return false
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
    `全村只有${2}名法官家属离婚`,
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
