import type { Records } from '../check/records.ts'
import { PUBLIC_KINDS } from './public-fields.ts'

/**
 * Lets go of the bodies of records whose views are made: of a site with much prose they would be a third of what it holds.
 * Those of models stay: their documents are made of them.
 */
export function forgetBodies(records: Records): void {
  for (const kind of PUBLIC_KINDS) {
    if (kind === 'model') continue
    for (const entry of records.all(kind)) if (entry.body) entry.body = undefined
  }
}
