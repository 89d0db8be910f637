import type { Node, Parent } from 'unist'
import type { Diagnostic, RuleId } from '../diagnostic.ts'

/** Deeper nesting than any real text has; what comes after the parser recurses, and a crash names no file. */
const MAX_DEPTH = 40

/** Far above any real text (the longest of ours has 72 lines, and 30 signs in a paragraph): parsers are super-linear in them. */
const MAX_LINES = 2000
const MAX_SIGNS = 600

/**
 * The first fault of a body that a parser must not see: too long, too dense, or nested too deep.
 * @param line where the body begins, 1-based
 */
export function overLimit(file: string, body: string, line: number): Diagnostic | undefined {
  const lines = body.split('\n')
  if (lines.length > MAX_LINES)
    return fault(
      file,
      line,
      'prose/too-complex',
      `正文有 ${lines.length} 行，最多 ${MAX_LINES} 行。`,
      '分成几条记录来写。',
    )
  let signs = 0
  for (const [index, text] of lines.entries()) {
    if (openContainers(text) > MAX_DEPTH) return tooDeep(file, line + index)
    signs = text.trim() === '' ? 0 : signs + countSigns(text)
    if (signs > MAX_SIGNS) return tooDense(file, line + index)
  }
  return undefined
}

/** The fault of a parsed body whose nodes are nested too deep. Walks without recursion. */
export function overDepth(file: string, root: Node): Diagnostic | undefined {
  const open: { node: Node; depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next
    if (depth > MAX_DEPTH) return tooDeep(file, node.position?.start.line ?? 1)
    if ('children' in node) for (const child of (node as Parent).children) open.push({ node: child, depth: depth + 1 })
  }
  return undefined
}

/** The fault of a body that the parser gave up on: at its limit of time or of the stack. */
export function tooHard(file: string, line: number): Diagnostic {
  return fault(file, line, 'prose/too-complex', '正文的格式太复杂，读不下去。', '删掉多余的符号，改成普通段落和列表。')
}

/** The fault of a line at which nesting goes too deep. */
function tooDeep(file: string, line: number): Diagnostic {
  return fault(file, line, 'prose/too-deep', `这里的嵌套超过 ${MAX_DEPTH} 层。`, '删掉多余的 >、*、[、标签或缩进。')
}

function tooDense(file: string, line: number): Diagnostic {
  const message = `到这一行，这一段的格式符号超过 ${MAX_SIGNS} 个。`
  return fault(file, line, 'prose/too-complex', message, '删掉多余的 *、_、[、<、` 等符号，或用空行分段。')
}

/** How many quotes and lists a line opens or continues; two columns of indentation may be one list. */
function openContainers(line: string): number {
  const [start = ''] = line.match(/^(?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/) ?? []
  const markers = start.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0
  return Math.max(markers, Math.floor(start.replaceAll('\t', '    ').length / 4))
}

function countSigns(line: string): number {
  return line.match(/[*_~`[\]{}<>!&\\@]|:\/\/|www\./gi)?.length ?? 0
}

function fault(file: string, line: number, rule: RuleId, message: string, hint: string): Diagnostic {
  return { file, line, column: 1, rule, severity: 'error', message, hint }
}
