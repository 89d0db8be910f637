import type { Diagnostic } from '../diagnostic.ts'
import type { SourceText } from './text.ts'

/** Where the YAML of an MDX file ends and its body begins, as offsets into the text. */
export interface FrontMatter {
  yamlStart: number
  yamlEnd: number
  bodyStart: number
}

const OPEN = '---\n'
const CLOSE = /^---$/gm

/** Finds the front matter between two lines of exactly `---`; the file must begin with the first. */
export function findFrontMatter({ file, text }: SourceText): FrontMatter | Diagnostic {
  const close = text.startsWith(OPEN) ? closeAfter(text, OPEN.length) : undefined
  if (close === undefined) {
    const [message, hint] = missingWords(text)
    return { file, line: 1, column: 1, rule: 'front-matter/missing', severity: 'error', message, hint }
  }
  const bodyStart = Math.min(close + OPEN.length, text.length)
  return secondBlock(file, text, bodyStart) ?? { yamlStart: OPEN.length, yamlEnd: close, bodyStart }
}

/** A second block, which other tools may take for the fields: nothing but text follows the first. */
function secondBlock(file: string, text: string, bodyStart: number): Diagnostic | undefined {
  const [before = '', fence] = text.slice(bodyStart).match(/^\s*(---|\+\+\+)[ \t]*(?=\n|$)/) ?? []
  if (fence === undefined) return undefined
  const line = text.slice(0, bodyStart + before.length).split('\n').length
  const message = `字段部分后面又有一行“${fence}”，像另一组字段。`
  return {
    file,
    line,
    column: 1,
    rule: 'front-matter/second',
    severity: 'error',
    message,
    hint: '只留开头的一组字段。',
  }
}

function closeAfter(text: string, from: number): number | undefined {
  CLOSE.lastIndex = from
  return CLOSE.exec(text)?.index
}

/** What is meant to end the fields: with spaces around, longer, or of other dashes. */
const NEARLY_CLOSE = /^\s*[-—－]{2,}\s*$/

function missingWords(text: string): readonly [message: string, hint: string] {
  const [first = '', ...rest] = text.split('\n', 2000)
  const end = rest.findIndex((line) => NEARLY_CLOSE.test(line))
  if (first === '---' && end >= 0)
    return [
      `第 ${end + 2} 行像字段部分的结尾，但不正好是“---”。`,
      `把第 ${end + 2} 行改成三个英文减号“---”，前后不留空格。`,
    ]
  if (first === '---')
    return ['开头的“---”后面，没有另一行“---”来结束字段部分。', '在最后一个字段下面另起一行，写“---”。']
  if (first.trim() === '---') return ['第一行的“---”前后有空格。', '删掉空格，只留“---”。']
  if (/^[-—－=*_ ]{2,}\w*$/.test(first))
    return [`第一行是“${first.slice(0, 20)}”，应该是“---”。`, '改成三个英文减号“---”。']
  if (first.trim() === '' && rest.includes('---')) return ['“---”前面有空行。', '删掉空行，让“---”成为第一行。']
  return ['文件开头没有用两行“---”围起来的字段部分。', '第一行写“---”，字段写完后再写一行“---”。']
}
