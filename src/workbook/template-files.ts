import type { PublicFile } from '../publish/exports/public-file.ts'
import type { KnownPortal } from '../publish/known-portal.ts'
import type { SchemaSet } from '../schema-set.ts'
import { knownContent } from '../submit/check-submissions.ts'
import type { Kind } from '../types.generated.ts'
import { choicesOf } from './choices.ts'
import { filledKinds } from './filled-kinds.ts'
import { templateOf } from './template.ts'

/** Where the template of a kind stands on the site. */
export function templatePath(kind: Kind): string {
  return `/submit/templates/${kind}.xlsx`
}

/** The workbooks to fill in, with what is public of the portal to choose from. */
export async function* templateFiles(schemas: SchemaSet, known: KnownPortal): AsyncGenerator<PublicFile> {
  const choices = choicesOf(knownContent(schemas, known))
  for (const kind of filledKinds(schemas))
    yield { path: templatePath(kind), body: await templateOf(schemas, kind, choices) }
}
