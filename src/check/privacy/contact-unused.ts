import type { Diagnostic } from '../../diagnostic.ts'
import type { RuleDoc } from '../../rule-doc.ts'
import type { Content } from '../content.ts'
import { allows, CONTACTS_FILE, type PublicContact } from './contacts.ts'
import { maskValue } from './mask.ts'
import type { PrivatePlace } from './places.ts'

const entry = (place: string) => ({
  [CONTACTS_FILE]: `contacts:\n  - value: "12338"\n    holder: 妇女维权热线\n    places:\n      - ${place}\n    basis: 全国统一号码\n    reviewed: 2020-03-01\n`,
})

/** What a reader of the guide and the tests know of the rule. */
export const CONTACT_UNUSED: RuleDoc = {
  id: 'privacy/contact-unused',
  meaning: '登记了却没有用到的值会放过以后的差错，所以要删掉。',
  bad: [entry('content/site.yaml')],
  good: [entry('README.md')],
}

/** An allowance that allows nothing any more hides the next mistake. Places outside content/ are not looked at here. */
export function* contactUnused(
  content: Content,
  contacts: readonly PublicContact[],
  byFile: ReadonlyMap<string, readonly PrivatePlace[]>,
): Generator<Diagnostic> {
  const list = content.documents.find(({ file }) => file === CONTACTS_FILE)
  for (const [index, contact] of contacts.entries()) {
    if (!contact.places.every((place) => place.startsWith('content/'))) continue
    const used = [...byFile].some(
      ([file, places]) => file !== CONTACTS_FILE && places.some(({ finding }) => allows(contact, finding.value, file)),
    )
    if (used || !list) continue
    yield {
      file: CONTACTS_FILE,
      ...list.locate(['contacts', index, 'value']),
      rule: 'privacy/contact-unused',
      severity: 'error',
      message: `登记的“${maskValue(contact.value)}”没有用到。`,
      hint: '删掉这一项，或核对值和用到的文件。',
    }
  }
}
