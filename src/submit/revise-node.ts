import { type Document, isMap, isScalar, isSeq, type Node, type Pair, Scalar, type YAMLMap } from 'yaml'
import { type Fields, isObject } from '../read/mapping.ts'
import { isUnchanged, originOf } from './origin.ts'

/**
 * The node of a value after a change, made from the node that is there: what has not changed keeps its comments, its quotation
 * marks and its order; keys that neither version knows stay.
 */
export function reviseNode(document: Document, node: unknown, before: unknown, after: unknown): Node {
  if (isMap(node) && isObject(before) && isObject(after)) return reviseMap(document, node, before, after)
  // a form may show fewer items than the file has
  if (isSeq(node) && Array.isArray(before) && Array.isArray(after) && before.length === node.items.length) {
    const origins = originsOf(before, after)
    node.items = after.map((item, index) => {
      const origin = origins[index]
      if (origin === undefined) return document.createNode(item)
      return reviseNode(document, node.items[origin], before[origin], item)
    })
    return node
  }
  if (isScalar(node) && node.value === after) return node
  const made = document.createNode(after)
  if (isScalar(node) && isScalar(made)) {
    made.comment = node.comment ?? null
    made.commentBefore = node.commentBefore ?? null
    if (isQuoted(node) && typeof after === 'string') made.type = node.type as Scalar.Type
  }
  return made
}

function reviseMap(document: Document, map: YAMLMap, before: Fields, after: Fields): YAMLMap {
  for (const name of Object.keys(before)) if (after[name] === undefined) map.delete(name)
  for (const [name, value] of Object.entries(after)) {
    const pair = pairOf(map, name)
    if (pair) pair.value = reviseNode(document, pair.value, before[name], value)
    else if (!isUnchanged(before[name], value)) map.add(document.createPair(name, value))
  }
  return map
}

/** The pair of a key, undefined where there is none. */
export function pairOf(map: YAMLMap, name: string): Pair<Scalar, Node | null> | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === name) as Pair<Scalar, Node | null> | undefined
}

/** Where each item of a list was before; a text, which remembers nothing, was where one like it stood. */
export function originsOf(before: readonly unknown[], after: readonly unknown[]): (number | undefined)[] {
  const taken = new Set<number>()
  return after.map((item) => {
    const origin =
      originOf(item) ?? before.findIndex((old, index) => typeof old !== 'object' && old === item && !taken.has(index))
    if (origin < 0 || origin >= before.length) return undefined
    taken.add(origin)
    return origin
  })
}

/** Whether a scalar stands in quotation marks. */
export function isQuoted({ type }: Scalar): boolean {
  return type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE
}
