import type { Root } from 'mdast'
import { mdxFromMarkdown } from 'mdast-util-mdx'
import { mdxExpression } from 'micromark-extension-mdx-expression'
import { mdxJsx } from 'micromark-extension-mdx-jsx'
import { mdxMd } from 'micromark-extension-mdx-md'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { VFileMessage } from 'vfile-message'
import { OUT_OF_TIME, withinTime } from '#time-limit'
import type { Diagnostic } from '../diagnostic.ts'
import { overDepth, overLimit, tooHard } from './prose-limits.ts'
import { plainProse } from './prose-plain.ts'
import { LESS_THAN, lessThanBefore, openingPlace, proseErrorWords } from './prose-words.ts'
import type { SourceText } from './text.ts'

// one tilde is a range in Chinese (3~5次), and two ranges in a sentence are no strikethrough: only two tildes are
const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(mdxSyntax).freeze()

/** MDX's syntax without its JavaScript: an expression is a run of braces, and nothing here can read it as code. */
function mdxSyntax(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), mdxExpression(), mdxJsx(), mdxMd()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), mdxFromMarkdown()]
}

/** A body within the limits parses in some 0.1 s; this ends what they do not foresee. */
const MAX_MILLISECONDS = 1000

/** Below this size no body within the limits comes near the limit of time, and the watchdog itself costs time. */
const UNWATCHED = 8 * 1024

/**
 * The body of an MDX file as a tree. Nothing is compiled or run: an expression is a node that the checks refuse.
 * @param bodyStart offset of the body; lines before it count, so that positions are those of the file
 */
export function parseProse({ file, text }: SourceText, bodyStart: number): { body?: Root; diagnostics: Diagnostic[] } {
  const body = text.slice(bodyStart)
  const linesBefore = text.slice(0, bodyStart).split('\n').length - 1
  const refused = overLimit(file, body, linesBefore + 1)
  if (refused) return { diagnostics: [refused] }
  const plain = plainProse(body, linesBefore)
  return plain ? { body: plain, diagnostics: [] } : parseAnyProse(file, body, linesBefore)
}

/** The tree of any body within the limits, however it is written. */
export function parseAnyProse(
  file: string,
  body: string,
  linesBefore: number,
): { body?: Root; diagnostics: Diagnostic[] } {
  const parsed = parseInTime(file, '\n'.repeat(linesBefore) + body, linesBefore + 1)
  const fault = 'rule' in parsed ? parsed : overDepth(file, parsed)
  return fault ? { diagnostics: [fault] } : { body: parsed as Root, diagnostics: [] }
}

function parseInTime(file: string, text: string, line: number): Root | Diagnostic {
  const parse = () => processor.parse(text)
  try {
    const parsed = text.length > UNWATCHED ? withinTime(MAX_MILLISECONDS, parse) : parse()
    return parsed === OUT_OF_TIME ? tooHard(file, line) : parsed
  } catch (error) {
    if (error instanceof RangeError) return tooHard(file, line)
    if (!(error instanceof VFileMessage)) throw error
    return syntaxFault(file, text, error)
  }
}

function syntaxFault(file: string, text: string, error: VFileMessage): Diagnostic {
  const stopped = openingPlace(error.reason) ?? { line: error.line ?? 1, column: error.column ?? 1 }
  const sign = lessThanBefore(text, stopped)
  const [message, hint] = sign ? LESS_THAN : proseErrorWords(error.ruleId ?? '', error.reason)
  return { file, ...(sign ?? stopped), rule: 'prose/syntax', severity: 'error', message, hint }
}
