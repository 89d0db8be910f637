import type { Audience } from '../publish/audience.ts'
import { fileUrl } from '../publish/exports/marks.ts'
import type { PublicFile } from '../publish/exports/public-file.ts'
import type { SiteView } from '../publish/views/site.ts'
import type { SchemaSet } from '../schema-set.ts'
import { knownContent } from '../submit/check-submissions.ts'
import type { Kind } from '../types.generated.ts'
import { choicesOf } from './choices.ts'
import { filledKinds } from './filled-kinds.ts'
import { templateOf } from './template.ts'

/** Where the template of a kind stands on the site. */
export function templatePath(audience: Audience, kind: Kind): string {
  return fileUrl(audience, `/submit/templates/${kind}`, 'xlsx')
}

/** The workbooks to fill in, with what is public of the portal to choose from. */
export async function* templateFiles(
  schemas: SchemaSet,
  { known, ledger, marks }: SiteView,
): AsyncGenerator<PublicFile> {
  const choices = choicesOf(knownContent(schemas, known))
  for (const kind of filledKinds(schemas))
    yield { path: templatePath(ledger.audience, kind), body: await templateOf(schemas, kind, choices, marks) }
}
