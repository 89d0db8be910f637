import { isMap, isScalar, isSeq, type Pair, type ParsedNode, type YAMLMap } from 'yaml'
import { composeYaml } from './yaml-compose.ts'
import { plainYaml } from './yaml-plain.ts'

/** Finds the offset of a value or of its key by the path of the field. */
export type YamlLocator = (path: readonly (string | number)[], part: 'key' | 'value') => number

/** A locator of a text. Parses again, once, when first asked: only faults need positions, and few files have faults. */
export function yamlLocator(text: string): YamlLocator {
  let isPlain: boolean | undefined
  let root: ParsedNode | null | undefined
  const pairs = new Map<YAMLMap, Map<string, Pair>>()
  return (path, part) => {
    isPlain ??= plainYaml(text) !== undefined
    const quick = isPlain && path.length === 1 ? fieldOffset(text, String(path[0]), part) : undefined
    if (quick !== undefined) return quick
    root ??= (composeYaml(text).document?.contents ?? null) as ParsedNode | null
    let node: ParsedNode | null = root
    let offset = startOf(root) ?? 0
    for (const [index, step] of path.entries()) {
      const pair: Pair | undefined = isMap(node) ? pairsOf(node, pairs).get(String(step)) : undefined
      if (isMap(node) && !pair) break
      const key = pair?.key as ParsedNode | undefined
      node = ((isSeq(node) ? node.items[Number(step)] : pair?.value) ?? null) as ParsedNode | null
      const wanted = key && part === 'key' && index === path.length - 1 ? key : node
      offset = startOf(wanted) ?? (key ? keyStart(text, key) : offset)
    }
    return offset
  }
}

/** The offset of a field of the outermost map of a plain text, where no other line begins without an indent. */
function fieldOffset(text: string, key: string, part: 'key' | 'value'): number | undefined {
  const start = text.startsWith(`${key}:`) ? 0 : text.indexOf(`\n${key}:`) + 1
  if (start === 0 && !text.startsWith(`${key}:`)) return undefined
  if (part === 'key') return start
  const after = start + key.length + 1
  return after + text.slice(after).search(/\S/)
}

/** Where a key begins; the library puts one that is empty before the indent of its colon. */
function keyStart(text: string, { range: [start] }: ParsedNode): number {
  return start + Math.max(0, text.slice(start).search(/\S/))
}

/** An empty value has no place of its own: its key stands for it. */
function startOf(node: ParsedNode | null): number | undefined {
  return node === null || (isScalar(node) && node.source === '') ? undefined : node.range[0]
}

function pairsOf(map: YAMLMap, known: Map<YAMLMap, Map<string, Pair>>): Map<string, Pair> {
  const found =
    known.get(map) ?? new Map(map.items.map((pair) => [String((pair.key as { value?: unknown }).value), pair]))
  known.set(map, found)
  return found
}
