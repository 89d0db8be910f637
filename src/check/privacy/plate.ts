import { type Detector, sample } from './detector.ts'
import { allOf, matchesOf } from './match.ts'

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'

/** Province, office, then five places, or six for electric cars; trailers and the like end in a word. */
const PLATE = new RegExp(
  String.raw`(?<value>[${PROVINCES}][A-HJ-NP-Z][ ·•.-]?(?:[DF][A-HJ-NP-Z0-9]\d{4}|\d{5}[DF]|[A-HJ-NP-Z0-9]{5}|[A-HJ-NP-Z0-9]{4}[警学挂港澳使领]))(?![A-Z0-9])`,
  'dgi',
)
/** With a sign within, or blanks between all signs; a number with its unit is none. */
const APART = new RegExp(
  String.raw`(?<value>[${PROVINCES}] ?[A-HJ-NP-Z](?:[ ·•.-]?[A-HJ-NP-Z][ ·•.-]\d{4}|(?:[ ·•.-][A-HJ-NP-Z0-9]){5,6}|(?<= .)[ ·•.-]?\d{5}))(?![A-Z0-9]|[ ]?[人个名万亿户次条年元件米平吨台套级%])`,
  'dgi',
)
/** After the word, without the province. */
const AFTER_WORD =
  /(?:车牌|牌照|号牌)号?码?[:：为是 ]{0,3}(?<value>[A-HJ-NP-Z][ ·•.-]?(?:[DF][A-HJ-NP-Z0-9]\d{4}|[A-HJ-NP-Z0-9]{5}))(?![A-Z0-9])/dgi

/** Words that look like the end of a plate after the name of a province: 沪GDP2016. */
const WORDS = /^.(?:GDP|CPI|PPI|KPI|PM\d)/i

const isPlate = (value: string) => !WORDS.test(value) && hasDigits(value.slice(2))
const hasDigits = (value: string) => (value.match(/\d/g)?.length ?? 0) >= 2

export const plate: Detector = {
  id: 'privacy/plate',
  label: '车牌号',
  meaning: '车牌能查到车主，所以不许有。',
  advice: '删掉它，写“一辆车”就够了。',
  bad: sample(
    ['黑A', '00000'].join(''),
    ['黑A', 'D00000'].join('·'),
    ['黑A', 'T', '0000'].join('-'),
    [...['黑A', '00000'].join('')].join(' '),
    ['车牌A', '00000'].join(''),
  ),
  good: sample('江苏省A类项目', '沪GDP2016年增长', '江苏 B 10000 人'),
  trigger: {
    pairs: [
      [PROVINCES, 'letter '],
      ['车号', '牌'],
      ['牌', '照'],
    ],
  },
  find: ({ text }) =>
    allOf(matchesOf(text, PLATE, isPlate), matchesOf(text, APART, isPlate), matchesOf(text, AFTER_WORD, hasDigits)),
}
