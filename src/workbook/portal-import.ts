import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PortalCheck } from '../submit/check-in-place.ts'
import { UsageError } from '../usage-error.ts'
import { choicesOf } from './choices.ts'
import type { ImportContext } from './import-context.ts'

/** What an import knows of a portal whose files are at hand. Throws a UsageError where there is no such unit. */
export function portalContext(portal: PortalCheck, root: string, unit: string | undefined): ImportContext {
  const { schemas, content } = portal
  if (unit !== undefined && !content.find('unit', unit)) throw new UsageError(`没有编号是“${unit}”的单位。`)
  return {
    schemas,
    choices: choicesOf(content),
    existing: {
      all: (kind) => content.documents.filter((document) => document.kind === kind),
      load: ({ file }) => readFileSync(join(root, file)),
    },
    validator: (kind) => portal.validator(kind),
    check: (kind, rows) => portal.with(rows.map((row) => ({ ...row, kind }))),
    ...(unit === undefined ? {} : { unit }),
  }
}
