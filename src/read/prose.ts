import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFileMessage } from 'vfile-message'
import type { Diagnostic } from '../diagnostic.ts'
import { proseErrorWords } from './prose-words.ts'
import type { SourceText } from './text.ts'

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze()

/** Deeper nesting than any real text has; parsers recurse, and a crash names no file. */
const MAX_DEPTH = 40

/**
 * The body of an MDX file as a tree. Nothing is compiled or run: an expression is a node that the checks refuse.
 * @param bodyStart offset of the body; lines before it count, so that positions are those of the file
 */
export function parseProse({ file, text }: SourceText, bodyStart: number): { body?: Root; diagnostics: Diagnostic[] } {
  const deep = tooDeep(text, bodyStart)
  if (deep !== undefined) {
    const message = `这一行的嵌套超过 ${MAX_DEPTH} 层。`
    const hint = '删掉多余的 >、*、[ 或缩进。'
    return { diagnostics: [{ file, line: deep, column: 1, rule: 'prose/too-deep', severity: 'error', message, hint }] }
  }
  const linesBefore = text.slice(0, bodyStart).split('\n').length - 1
  try {
    return { body: processor.parse('\n'.repeat(linesBefore) + text.slice(bodyStart)), diagnostics: [] }
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error
    return { diagnostics: [syntaxFault(file, error)] }
  }
}

function syntaxFault(file: string, error: VFileMessage): Diagnostic {
  const [message, hint] = proseErrorWords(error.ruleId ?? '', error.reason)
  const position = { line: error.line ?? 1, column: error.column ?? 1 }
  return { file, ...position, rule: 'prose/syntax', severity: 'error', message, hint }
}

function tooDeep(text: string, bodyStart: number): number | undefined {
  let openTags = 0
  for (const [index, line] of text.split('\n').entries()) {
    if (index === 0 && bodyStart > 0) continue
    openTags += (line.match(/<[A-Za-z]/g)?.length ?? 0) - (line.match(/<\/|\/>/g)?.length ?? 0)
    if (openTags > MAX_DEPTH || markers(line) > MAX_DEPTH || inlineOpeners(line) > MAX_DEPTH * 5) return index + 1
  }
  return undefined
}

function markers(line: string): number {
  return line.match(/^(?:[ \t]*(?:>|[-*+](?=\s)|\d+[.)](?=\s)))*/)?.[0].match(/>|[-*+]|\d+[.)]/g)?.length ?? 0
}

function inlineOpeners(line: string): number {
  return line.match(/[[{*_~<]/g)?.length ?? 0
}
