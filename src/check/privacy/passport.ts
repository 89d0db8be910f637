import { type Detector, sample } from './detector.ts'
import { isInCode } from './in-code.ts'
import { allOf, matchesOf } from './match.ts'
import { CHINESE_DIGITS } from './number-signs.ts'
import { isDay } from './resident-id.ts'

/** An ordinary Chinese passport since 2012: E and eight digits, or E, a letter and seven. */
const PASSPORT = /(?<![A-Za-z\d_/-])(?<value>E(?:\d{8}|[A-HJ-NP-Z]\d{7}))(?![A-Za-z\d_-])/dg

/** Every other travel document, after the word. */
const AFTER_WORD =
  /(?:护照|通行证|台胞证|回乡证|居留证|passport)[^A-Za-z\d\n，。；]{0,12}(?<value>[A-Z]{1,2} ?\d{6,10}|[A-Z]{1,2} ?\d{3,5} \d{3,5}|\d{8,9})(?![A-Za-z\d])/dgi

export const passport: Detector = {
  id: 'privacy/passport',
  label: '护照或通行证号',
  meaning: '护照和通行证号是身份证件号，任何文件里都不许有。',
  advice: '删掉它，记录里用不着证件号。',
  bad: sample(
    ['E', '00000000'].join(''),
    `护照号码：${['G', '00000000'].join('')}`,
    `护照 ${['E0000', '0000'].join(' ')}`,
  ),
  good: sample('批次 E20160413', '护照一律不登记'),
  numeric: true,
  trigger: {
    digits: 6,
    pairs: [
      ['E', `digitletter${Object.keys(CHINESE_DIGITS).join('')}`],
      ['护', '照'],
      ['行胞乡留', '证'],
      ['sS', 'pP'],
    ],
  },
  find: ({ text }) =>
    allOf(
      matchesOf(text, PASSPORT, (value, { input, index }) => !isDay(value.slice(1)) && !isInCode(input, index)),
      matchesOf(text, AFTER_WORD),
    ),
}
