import { isInCode } from './in-code.ts'
import { allOf, type Match, matchesOf } from './match.ts'
import { GAPS, LIST_GAPS, signClass } from './number-signs.ts'

// A list of figures looks the same: 120、1380、8000. So a mobile number with commas is one only where a word says phone, or in
// the three groups that everyone knows, where nothing around it makes it part of a list or a row.

/** What counts something: three years' visits, three sums. */
const UNIT = '[ ]?(?:[元万亿吨米%人次个名户件条起余多场期份册篇套台家处亩岁年月日号公斤平对项]|以上|左右)'
const AFTER = String.raw`(?![.,，、;；:：|+转]?[ ]?\d|[ ]?(?:[=＝|]|等于)|${UNIT})`
const ANY_GAP = `[${signClass(GAPS + LIST_GAPS)}]{0,3}`

/** Three digits, four and four, the same sign between them. */
const IN_GROUPS = new RegExp(
  String.raw`(?<![\d¥￥$]|\d[.,，、;；:：+][ ]?|\|)(?<value>1[3-9]\d(?<gap>[ ]?[,，、﹐﹑､;；:：*＊'’+转][ ]?|\|)\d{4}\k<gap>\d{4})${AFTER}`,
  'dg',
)
/** After the word, in any groups. */
const AFTER_WORD = new RegExp(
  String.raw`(?:电话|手机|号码|致电|拨打|微信|机主|tel|phone|mobile)[^\d\n，。；、]{0,6}(?<value>1${ANY_GAP}[3-9](?:${ANY_GAP}\d){9})${AFTER}`,
  'dgi',
)
const GROUPS = /^(?:3 4 4|4 3 4|4 4 3|3 8|7 4|3 3 5|(?:1 ){10}1)$/
/** What says that figures follow. */
const FIGURES_BEFORE = /(?:分别|依次|先后|合计|[各共量数])[^\d\n。]{0,12}$/
const REACH = 16

/** Mobile numbers whose digits are apart as the items of a list are. */
export function listedMobiles(text: string): readonly Match[] {
  return allOf(
    matchesOf(text, IN_GROUPS, (value, { indices }) => isNumber(text, value, startOf(indices))),
    matchesOf(
      text,
      AFTER_WORD,
      (value, { indices }) => GROUPS.test(groupsOf(value)) && !areFigures(text, startOf(indices)),
    ),
  )
}

function startOf(indices: RegExpIndicesArray | undefined): number {
  return indices?.groups?.['value']?.[0] ?? 0
}

function isNumber(text: string, value: string, start: number): boolean {
  return !isInCode(text, start) && !areFigures(text, start) && !isRow(text, start, start + value.length)
}

function areFigures(text: string, start: number): boolean {
  return FIGURES_BEFORE.test(text.slice(Math.max(0, start - REACH), start))
}

/** Whether numbers stand in a row of a table or of a program: `示例区,120,1380,8000`, `[120, 1380, 8000]`. */
function isRow(text: string, start: number, end: number): boolean {
  if (!/[,;]/.test(text.slice(start, end))) return false
  const isBegun = /(?:^|[[({,;=])[ ]*$/.test(text.slice(Math.max(0, start - REACH), start))
  return isBegun && /^[ ]*(?:$|[\])},;])/.test(text.slice(end, end + REACH))
}

/** The lengths of the runs of digits in a number: `3 4 4`. */
export function groupsOf(number: string): string {
  return number
    .split(/\D+/)
    .map(({ length }) => length)
    .join(' ')
}
