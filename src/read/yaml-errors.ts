import type { YAMLParseError } from 'yaml'
import type { FaultList } from './yaml-faults.ts'
import { yamlErrorWords } from './yaml-words.ts'

/**
 * Reports what the YAML library could not read. One mistake often breaks the rest of its line in several ways, and a
 * wrong indentation every line below it too: the first is the one to mend.
 */
export function reportErrors(text: string, errors: readonly YAMLParseError[], faults: FaultList): void {
  let lastLine = -1
  let lastMessage = ''
  // the library reports a mapping's faults after those within it
  const inOrder = [...errors].sort((a, b) => a.pos[0] - b.pos[0])
  for (const error of inOrder) {
    const { code, message: english } = error
    const offset = placeOf(text, error)
    const { line } = faults.position(offset)
    if (line === lastLine) continue
    const start = text.lastIndexOf('\n', offset - 1) + 1
    const words = yamlErrorWords(code, english, text.slice(start, offset), restOfLine(text, offset))
    const follows = line === lastLine + 1 && words[0] === lastMessage && /缩进/.test(words[0])
    if (!follows) faults.report('yaml/syntax', offset, ...words)
    lastLine = line
    lastMessage = words[0]
  }
}

/** Where a writer looks for the fault: the library tells where it noticed it, which may be a line further on. */
function placeOf(text: string, { message, pos: [offset] }: YAMLParseError): number {
  if (/end with a [\]}]/.test(message)) return openBracket(text, offset) ?? offset
  return /block sequence may not/.test(message) ? offset + text.slice(offset).search(/\S/) : offset
}

/** The last bracket before an offset that nothing closes. */
function openBracket(text: string, offset: number): number | undefined {
  let closed = 0
  for (let at = offset - 1; at >= 0; at--) {
    const sign = text.charAt(at)
    if (sign === ']' || sign === '}') closed++
    else if ((sign === '[' || sign === '{') && closed-- === 0) return at
  }
  return undefined
}

function restOfLine(text: string, offset: number): string {
  const end = text.indexOf('\n', offset)
  return text.slice(offset, end < 0 ? text.length : end)
}
