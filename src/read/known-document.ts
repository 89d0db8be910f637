import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document, ParsedRecord, RecordFile } from './document.ts'
import { findFrontMatter } from './front-matter.ts'
import { positionsIn } from './positions.ts'
import { decodeText } from './text.ts'
import { yamlLocator } from './yaml-locate.ts'

/** A known record as a document. Its file is read again only where a rule has found something to point at. */
export function knownDocument(root: string, { file, place }: RecordFile, parsed: ParsedRecord): Document {
  let locateField: Document['locate'] | undefined
  const locate: Document['locate'] = (...field) => {
    locateField ??= fieldLocator(file, place.form, readFileSync(join(root, file)))
    return locateField(...field)
  }
  return { kind: place.kind, id: place.id, file, ...parsed, passed: true, locate }
}

/** A locator of a text without faults: nothing was repaired, so its offsets are those of the file. */
function fieldLocator(file: string, form: 'yaml' | 'mdx', bytes: Uint8Array): Document['locate'] {
  const { source = { file, text: '' } } = decodeText(file, bytes)
  const found = form === 'mdx' ? findFrontMatter(source) : { yamlStart: 0, yamlEnd: source.text.length }
  const { yamlStart, yamlEnd } = 'rule' in found ? { yamlStart: 0, yamlEnd: 0 } : found
  const offsetOf = yamlLocator(source.text.slice(yamlStart, yamlEnd))
  const position = positionsIn(source.text)
  return (path, part = 'value') => position(yamlStart + offsetOf(path, part))
}
