import type { Text } from 'mdast'
import { positionsIn } from '../../read/positions.ts'
import { proseFault, proseNodes } from '../prose/walk.ts'
import type { RecordRule } from '../rule.ts'
import { practiceWith } from './examples.ts'

type Words = readonly [message: string, hint: string]

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
  [/^[•●■◆▪○□◇]/m, ['行首的符号不成列表，读屏软件读不出几条。', '换成减号加空格“- ”，列表上面空一行。']],
  [/^#{1,6}[^#\s]/m, ['井号后面没有空格，不成标题。', '井号后面空一格，单独一行。']],
]

/** What was meant as markup and is none is shown with its signs, and is no list, link or heading for a screen reader. */
export const proseMarkup: RecordRule = {
  id: 'prose/markup',
  meaning: '格式符号没有写对，就会原样显示在网页上，也不成列表、链接和标题。',
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
  ],
  good: [
    practiceWith('**重点**：每周上门，见[市妇联](https://www.example.org/a)。\n\n- 登记\n- 上门'),
    practiceWith('单价3*5元，共2*4户；编号A_1、B_2；口号是“#”开头的；见甲妇发[2016]（3号）；登记•上门；#######七个。'),
  ],
  *check(content) {
    for (const visit of proseNodes(content)) {
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
