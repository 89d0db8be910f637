import { Composer, CST, type Document, Lexer, Parser } from 'yaml'

/** What the YAML library makes of a text, and what only its tokens tell. */
export interface ComposedYaml {
  document?: Document.Parsed
  /** where nesting is too deep to be parsed safely */
  tooDeep?: number
  /** more lines or signs than can be parsed in good time */
  tooLong?: true
  /** where a second document begins */
  second?: number
  /** where a quotation mark opens that is never closed */
  openQuote?: number
  /** comments after plain text on the same line */
  cuts: number[]
}

/** Deeper than any record; the library recurses, and a stack that runs out takes the whole process with it. */
const MAX_DEPTH = 30
const MAX_INDENT = 100
/** Many times the longest record that we have; faulty text of this size still parses in half a second. */
export const MAX_LINES = 5000
const MAX_LEXEMES = 60_000

/** Lexes a text once, looks at its tokens, and composes them into a document tree. */
export function composeYaml(text: string): ComposedYaml {
  const lexemes = lex(text)
  if (!lexemes) return { cuts: [], tooLong: true }
  const seen = inspect(lexemes)
  if (seen.tooDeep !== undefined) return seen
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    // the library's own check compares all pairs; ours is a set
    uniqueKeys: false,
    prettyErrors: false,
    merge: false,
    logLevel: 'silent',
  })
  const [document, second] = composer.compose(parse(lexemes), true, text.length)
  return { ...seen, ...(document && { document }), ...(second && { second: second.range[0] }) }
}

function lex(text: string): string[] | undefined {
  if (text.split('\n').length > MAX_LINES) return undefined
  const lexemes: string[] = []
  for (const lexeme of new Lexer().lex(text)) if (lexemes.push(lexeme) > MAX_LEXEMES) return undefined
  return lexemes
}

function* parse(lexemes: readonly string[]): Generator<CST.Token> {
  const parser = new Parser()
  for (const lexeme of lexemes) yield* parser.next(lexeme)
  yield* parser.end()
}

/** Lexemes that stand for no character of the text. */
const MARKS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR])

function inspect(lexemes: readonly string[]): ComposedYaml {
  const found: ComposedYaml = { cuts: [] }
  const nesting = new Nesting()
  let [offset, before, significant] = [0, '', '']
  for (const lexeme of lexemes) {
    const isText = before === CST.SCALAR
    const type = isText ? 'text' : (CST.tokenType(lexeme) ?? 'text')
    if (type === 'comment' && significant === 'text') found.cuts.push(offset)
    if (type.endsWith('quoted-scalar') && !isClosed(lexeme)) found.openQuote = offset
    if (nesting.isTooDeep(type, lexeme, before === '\n')) found.tooDeep ??= offset
    if (type === 'newline') significant = ''
    else if (type !== 'space' && !MARKS.has(lexeme)) significant = type
    if (!MARKS.has(lexeme)) offset += lexeme.length
    before = lexeme
  }
  return found
}

function isClosed(quoted: string): boolean {
  const mark = quoted[0] ?? ''
  if (quoted.length < 2 || !quoted.endsWith(mark)) return false
  const slashes = mark === '"' ? (quoted.slice(0, -1).match(/\\+$/)?.[0].length ?? 0) : 0
  return slashes % 2 === 0
}

/** Counts brackets, list marks and indentation as the tokens pass by. */
class Nesting {
  private brackets = 0
  private marksInLine = 0

  isTooDeep(type: string, lexeme: string, startsLine: boolean): boolean {
    if (type === 'newline') this.marksInLine = 0
    else if (/^flow-.*-start$/.test(type)) this.brackets += 1
    else if (/^flow-.*-end$/.test(type)) this.brackets = Math.max(0, this.brackets - 1)
    else if (this.brackets === 0 && /-ind$/.test(type)) this.marksInLine += 1
    const indent = startsLine && type === 'space' ? lexeme.length : 0
    return this.brackets > MAX_DEPTH || this.marksInLine > MAX_DEPTH || indent > MAX_INDENT
  }
}
