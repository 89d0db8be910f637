import { findFrontMatter } from '../read/front-matter.ts'
import { isObject } from '../read/mapping.ts'
import { decodeText } from '../read/text.ts'
import { parseYaml } from '../read/yaml.ts'

/** One version of a record, read only as far as a comparison needs. */
export interface Version {
  data: Record<string, unknown>
  /** text by heading; a record without prose has none */
  sections: ReadonlyMap<string, string>
}

/** A version from its bytes; undefined where it was not a record that we can read. */
export function readVersion(file: string, bytes: Uint8Array): Version | undefined {
  const { source } = decodeText(file, bytes)
  if (!source) return undefined
  const front = file.endsWith('.mdx') ? findFrontMatter(source) : undefined
  if (front && 'rule' in front) return undefined
  const { data } = front ? parseYaml(source, front.yamlStart, front.yamlEnd) : parseYaml(source)
  return isObject(data) ? { data, sections: sectionsOf(front ? source.text.slice(front.bodyStart) : '') } : undefined
}

function sectionsOf(body: string): Map<string, string> {
  const parts = body.split(/^## +(.+)$/m).slice(1)
  return new Map(parts.flatMap((heading, at) => (at % 2 === 0 ? [[heading.trim(), (parts[at + 1] ?? '').trim()]] : [])))
}
