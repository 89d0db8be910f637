import { pageKey } from '../publish/page-key.ts'
import type { KeyedFile } from '../publish/public-file.ts'
import type { SiteView } from '../publish/views/site.ts'
import { fieldsOf, type SchemaSet } from '../schema/schema-set.ts'
import { knownContent } from '../submit/check-submissions.ts'
import type { Kind } from '../types.generated.ts'
import { type ChoiceList, type Choices, choicesOf } from './choices.ts'
import { filledKinds } from './filled-kinds.ts'
import { templatePath } from './template-path.ts'

/** The workbooks to fill in, with what is public of the portal to choose from. */
export function* templateFiles(schemas: SchemaSet, { known, ledger, marks }: SiteView): Generator<KeyedFile> {
  const choices = choicesOf(knownContent(schemas, known))
  for (const kind of filledKinds(schemas))
    yield {
      path: templatePath(ledger.audience, kind),
      key: pageKey(marks, listsOf(schemas, kind, choices)),
      make: async () => {
        // with a large library, which most builds do not need
        const { templateOf } = await import('./template.ts')
        return templateOf(schemas, kind, choices, marks)
      },
    }
}

/** Everything that may be chosen in the fields of a kind. */
function listsOf(schemas: SchemaSet, kind: Kind, choices: Choices): ChoiceList[] {
  const lists = new Set(Array.from(fieldsOf(schemas, kind), ({ schema }) => choices(schema)))
  return [...lists].filter((list) => list !== undefined)
}
