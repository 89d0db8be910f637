import type { Text } from 'mdast'
import { positionsIn } from '../../read/positions.ts'
import { lostSign } from '../prose/lost-sign.ts'
import { proseFault, proseNodes } from '../prose/walk.ts'
import type { RecordRule } from '../rule.ts'
import { practiceWith } from './examples.ts'

type Words = readonly [message: string, hint: string]

/** What numbers a line: `1、`, `1. `, `（一）`, `一、`, `①`. */
const NUMBER = String.raw`[ \u3000]*(?:\d{1,2}(?:[、．）](?!\d{1,2}月)|[.)](?: |(?=\p{Script=Han})))|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]{1,3}月)|[①-⑳])`

/** A sign that did not become what it was meant for, and is shown as it stands. */
const LEFT_OVER: readonly (readonly [pattern: RegExp, words: Words])[] = [
  [
    /!\[[^\]\n]*\][(（]/,
    ['图片没有成为图片。', '写成 ![说明](文件名.jpg)：括号用英文的，文件名只用英文字母、数字和连字符，不留空格。'],
  ],
  [
    /\[[^\]\n]+\](?:\(|（(?=$|https?:|www\.|\/|#))/,
    ['链接没有成为链接。', '写成 [名称](网址)：括号用英文的，中间不空格。'],
  ],
  [
    /\*\*|__/,
    ['加粗的星号没有成对，会照样显示出来。', '前后各写两个英文星号，紧贴文字；开头和结尾的标点放到星号外面。'],
  ],
  [
    /(?<![\d)）])\*[“《（「【][^*\n]*[”》）」】]\*(?!\d)/,
    ['开头和结尾是标点，星号不成斜体，会照样显示出来。', '标点放到星号外面。'],
  ],
  [
    /~~[^~\n]+~~/,
    ['删除线的波浪号没有成对，会照样显示出来。', '前后各写两个“~”，紧贴文字，标点放到外面；或直接删去。'],
  ],
  [
    /^[•●■◆▪○□◇]|^[\u3000\u00a0]+(?:[-+*]|\d+[.)])(?= )/m,
    ['行首的符号不成列表，读屏软件读不出几条。', '换成减号加空格“- ”，列表上面空一行。'],
  ],
  [/^#{1,6}[^#\s]/m, ['井号后面没有空格，不成标题。', '井号后面空一格，单独一行。']],
  [
    new RegExp(`^${NUMBER}.*\\n(?:.*\\n)*?${NUMBER}`, 'mu'),
    ['这几行编号不成列表，网页上会连成一行字。', '每行开头写成“1. ”，第一行上面空一行；或者行与行之间空一行。'],
  ],
  [
    /(?<=\n)\u3000/,
    ['空两格的这一行没有另起一段，网页上会和上一行连在一起。', '上面空一行；段首不用空格，网页会排好。'],
  ],
]

/**
 * What was meant as markup and is none is shown with its signs, and is no list, link or heading for a screen reader. What
 * became markup and was meant as a sign is not shown at all.
 */
export const proseMarkup: RecordRule = {
  id: 'prose/markup',
  meaning:
    '格式符号没有写对，就会原样显示在网页上，也不成列表、链接和标题；乘号、波浪号写错，数会连在一起，行首的大于号会不见。',
  bad: [
    practiceWith('**重点：每周上门。'),
    practiceWith('**“重点”**每周上门。'),
    practiceWith('见[市妇联](https://www.example.org/a b)。'),
    practiceWith('见[市妇联]（https://www.example.org/a）。'),
    practiceWith('![调解现场](调解 现场.jpg)'),
    practiceWith('• 登记\n• 上门'),
    practiceWith('步骤如下：\n• 登记\n• 上门'),
    practiceWith('###登记\n\n先登记。'),
    practiceWith('#登记\n\n先登记。'),
    practiceWith('*“重点”*每周上门。'),
    practiceWith('每周~~“三次”~~两次。'),
    practiceWith('　　- 登记\n　　- 上门'),
    practiceWith('步骤如下：\n1、登记\n2、上门'),
    practiceWith('步骤如下：\n1.登记\n2.上门'),
    practiceWith('（一）登记\n每户一张表\n（二）上门'),
    practiceWith('　　先登记。\n　　再上门。'),
    // the signs would be gone, and the numbers others
    practiceWith('单价3*5元，共2*4户。'),
    practiceWith('地方有3米*4米、5米*6米两处。'),
    practiceWith('工期3~~5天，每天2~~4次。'),
    practiceWith('建大棚50*8米2栋、60*10米3栋。'),
    practiceWith('- >60岁：12人\n- 60岁以下：30人'),
  ],
  good: [
    practiceWith('**重点**：每周上门，见[市妇联](https://www.example.org/a)。\n\n- 登记\n- 上门'),
    practiceWith(
      '有*2*户，共*12*户。*2016年，全市*建成。占比>60%。面积3*（5+2）*4平方米。由12~~34~~户到40户，全市*3个区*5个县。\n\n> 2016年，全市建成。',
    ),
    practiceWith(
      '　　先登记。\n\n　　再上门。\n\n1、登记\n\n2、上门\n\n一、二月上门。\n三、四月总结。\n5、6月上门。\n7、8月总结。',
    ),
    practiceWith(
      '单价3*5元，共2\\*4户；每月3~5次，每次2~3人；*重点*是*每周*；编号A_1、B_2；口号是“#”开头的；见甲妇发[2016]（3号）；登记•上门；#######七个。',
    ),
  ],
  *check(content) {
    for (const visit of proseNodes(content)) {
      const lost = lostSign(visit)
      if (lost) yield proseFault(visit, 'prose/markup', ...lost)
      if (visit.node.type !== 'text') continue
      const found = leftOver(visit.node)
      if (!found) continue
      const fault = proseFault(visit, 'prose/markup', ...found.words)
      const { line, column } = positionsIn(visit.node.value)(found.offset)
      yield line === 1
        ? { ...fault, column: fault.column + column - 1 }
        : { ...fault, line: fault.line + line - 1, column }
    }
  },
}

function leftOver({ value }: Text): { words: Words; offset: number } | undefined {
  for (const [pattern, words] of LEFT_OVER) {
    const match = pattern.exec(value)
    if (match) return { words, offset: match.index }
  }
  return undefined
}
