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
    return {
      file,
      line: 1,
      column: 1,
      rule: 'front-matter/missing',
      severity: 'error',
      message: '文件开头没有用两行“---”围起来的字段部分。',
      hint: '第一行写“---”，字段写完后再写一行“---”。',
    }
  }
  return { yamlStart: OPEN.length, yamlEnd: close, bodyStart: Math.min(close + OPEN.length, text.length) }
}

function closeAfter(text: string, from: number): number | undefined {
  CLOSE.lastIndex = from
  return CLOSE.exec(text)?.index
}
