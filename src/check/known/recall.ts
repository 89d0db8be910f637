import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DigestCache } from '../../digest-cache.ts'
import type { ParsedRecord, RecordFile } from '../../read/document.ts'
import type { Recall } from '../../read/documents.ts'
import type { SchemaSet } from '../../schema/schema-set.ts'
import { examineTogether } from './examine-together.ts'
import { toolStamp } from './tool-stamp.ts'

/** Where the known records of a portal are kept between runs. It may be deleted at any time. */
export function recordCacheFile(project: string, root: string): string {
  return join(project, 'node_modules/.cache/last-mile', `records-${hash('sha256', resolve(root)).slice(0, 12)}`)
}

/**
 * Knows the records that have no fault of their own: from an earlier run while their files are unchanged, else by
 * examining them. Cold or warm, a record comes back from the same JSON, so that both give the same result.
 * @param project the folder of this program
 */
export function recallRecords(project: string, root: string, schemas: SchemaSet): Recall {
  return (files) => {
    const cache = new DigestCache(recordCacheFile(project, root), toolStamp(project, schemas))
    const known = new Map<string, ParsedRecord>()
    const digests = new Map<string, string>()
    const unknown = files.filter((record) => {
      const digest = digestOf(root, record)
      const found = cache.find(digest) as ParsedRecord | undefined
      if (found) known.set(record.file, found)
      else digests.set(record.file, digest)
      return !found
    })
    for (const examined of examineTogether(project, root, schemas, unknown)) {
      for (const [file, json] of examined) {
        known.set(file, JSON.parse(json))
        cache.add(digests.get(file) ?? '', json)
      }
    }
    cache.save()
    return known
  }
}

/** A record is what its file says under its name: the name gives its kind and id. */
function digestOf(root: string, { file }: RecordFile): string {
  return hash('sha256', Buffer.concat([Buffer.from(`${file}\n`), readFileSync(join(root, file))]))
}
