import { Document, isMap, isScalar, isSeq, type Pair, type ParsedNode, parseDocument, Scalar, YAMLMap } from 'yaml'
import { type Fields, isObject } from '../read/mapping.ts'
import { isUnchanged, originOf } from './origin.ts'
import { isQuoted, originsOf, pairOf, reviseNode } from './revise-node.ts'
import { quoteDoubtful, yamlText } from './yaml-text.ts'

/** A change of a text: what stands from `start` to `end` gives way to `text`. */
interface Edit {
  start: number
  end: number
  text: string
}

/** How all YAML of records is read and written. */
export const YAML = { version: '1.2', schema: 'core', uniqueKeys: false } as const

/**
 * A YAML text with the lines of some fields changed. Every line that need not change stays as it is, with its comments, its
 * blank lines and its alignment; keys that neither version knows stay too. Right where each field begins a line of its own.
 * @param before the fields as they were read, and `after` as they shall be
 * @param order the names of all fields, in the order in which new ones are put
 */
export function reviseLines(text: string, before: Fields, after: Fields, order: readonly string[]): string {
  const document = parseDocument(text, YAML)
  const map = document.contents
  if (!isMap(map)) return yamlText(after)
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !isUnchanged(before[name], after[name]),
  )
  const edits = changed.flatMap((name) => {
    const pair = pairOf(map, name)
    if (after[name] === undefined) return pair ? [removal(text, pair)] : []
    if (!pair) return [insertion(text, map, order, name, after[name])]
    return (
      inPlace(pair.value, before[name], after[name]) ?? [rewriting(text, document, pair, before[name], after[name])]
    )
  })
  return withEdits(text, edits)
}

/** Edits of the single values that differ; undefined where more than single values of one line differs. */
function inPlace(node: unknown, before: unknown, after: unknown, isFlow = false): Edit[] | undefined {
  if (isUnchanged(before, after)) return []
  if (isScalar(node)) return scalarEdit(node as Scalar.Parsed, after, isFlow)
  if (isSeq(node) && Array.isArray(before) && Array.isArray(after)) {
    if (before.length !== after.length || before.length !== node.items.length) return undefined
    const origins = originsOf(before, after)
    if (!origins.every((origin, at) => origin === at || (origin === undefined && !isNew(after[at], before[at]))))
      return undefined
    return joined(after.map((item, at) => inPlace(node.items[at], before[at], item, isFlow || node.flow === true)))
  }
  if (!isMap(node) || !isObject(before) || !isObject(after)) return undefined
  const names = Object.keys(before)
  if (names.length !== Object.keys(after).length || names.some((name) => after[name] === undefined)) return undefined
  const isIn = isFlow || node.flow === true
  return joined(names.map((name) => inPlace(pairOf(node, name)?.value, before[name], after[name], isIn)))
}

/** An item in the place of one that was taken out has nothing of it: neither its comments nor its keys. */
function isNew(item: unknown, old: unknown): boolean {
  return originOf(item) === undefined && originOf(old) !== undefined
}

function joined(edits: readonly (Edit[] | undefined)[]): Edit[] | undefined {
  return edits.every((each) => each !== undefined) ? edits.flat() : undefined
}

function scalarEdit(node: Scalar.Parsed, after: unknown, isFlow: boolean): Edit[] | undefined {
  const [start, end] = node.range
  if (isBlock(node) || start === end || (typeof after === 'object' && after !== null)) return undefined
  const scalar = new Scalar(after)
  if (typeof after === 'string' && (isQuoted(node) || (isFlow && /[,[\]{}]/.test(after))))
    scalar.type = Scalar.QUOTE_DOUBLE
  const text = yamlText(scalar).trimEnd()
  return text.includes('\n') ? undefined : [{ start, end, text }]
}

function isBlock(node: unknown): boolean {
  return isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED)
}

type AnyPair = Pair<Scalar, unknown>

/** From the key up to the end of the value, without a comment after it. */
function regionOf(text: string, pair: AnyPair): { start: number; end: number } {
  const [start, keyEnd] = (pair.key as Scalar.Parsed).range
  const [valueStart, valueEnd] = (pair.value as ParsedNode | null)?.range ?? [keyEnd + 1, keyEnd + 1]
  // nothing stands where a comment may, behind spaces
  const isEmpty = valueStart === valueEnd
  return { start, end: isEmpty ? start + text.slice(start, valueEnd).trimEnd().length : valueEnd }
}

/** The place of the line end behind one, and what stands before it. */
function restOfLine(text: string, from: number): { rest: string; lineEnd: number } {
  const lineEnd = text.indexOf('\n', from)
  return { rest: text.slice(from, lineEnd < 0 ? undefined : lineEnd), lineEnd: lineEnd < 0 ? text.length : lineEnd }
}

function removal(text: string, pair: AnyPair): Edit {
  const { start, end } = regionOf(text, pair)
  const lineEnd = text.indexOf('\n', end - 1)
  return { start, end: lineEnd < 0 ? text.length : lineEnd + 1, text: '' }
}

function rewriting(text: string, document: Document, pair: AnyPair, before: unknown, after: unknown): Edit {
  const region = regionOf(text, pair)
  const old = text.slice(region.start, region.end)
  const value = reviseNode(document, pair.value, before, after)
  const endsLine = old.endsWith('\n')
  // what stands behind the region is not rewritten; in it stands the comment of a text of several lines
  if (!isBlock(pair.value)) value.comment = null
  const made = pairText(String(pair.key.value), value, !/^[^\n]*\n- /.test(old))
  if (endsLine) return { ...region, text: made }
  const { rest, lineEnd } = restOfLine(text, region.end)
  const isComment = rest.trim() !== '' && made.trimEnd().includes('\n')
  // behind the first of several lines it would be read as their text
  return isComment
    ? { start: region.start, end: lineEnd, text: `${rest.trim()}\n${made.trimEnd()}` }
    : { ...region, text: made.trimEnd() }
}

function insertion(text: string, map: YAMLMap, order: readonly string[], name: string, value: unknown): Edit {
  const earlier = order.slice(0, order.indexOf(name)).map((each) => pairOf(map, each))
  const before = earlier.findLast((pair) => pair !== undefined)
  const made = yamlText({ [name]: value })
  if (!before) return putIn((map.items[0]?.key as Scalar.Parsed | undefined)?.range[0] ?? 0, made)
  const lineEnd = text.indexOf('\n', regionOf(text, before).end - 1)
  return lineEnd < 0 ? putIn(text.length, `\n${made}`) : putIn(lineEnd + 1, made)
}

function putIn(at: number, text: string): Edit {
  return { start: at, end: at, text }
}

function pairText(name: string, value: unknown, indentSeq: boolean): string {
  const document = new Document(undefined, YAML)
  const map = new YAMLMap()
  map.items = [document.createPair(name, value)]
  document.contents = map
  quoteDoubtful(document)
  return document.toString({ lineWidth: 0, indentSeq })
}

/** Makes edits from the last to the first: of two at one place, what is put in comes after what is taken away. */
function withEdits(text: string, edits: readonly Edit[]): string {
  return edits
    .toReversed()
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((done, { start, end, text: made }) => done.slice(0, start) + made + done.slice(end), text)
}
