import type { Diagnostic } from '../../diagnostic.ts'
import type { RuleDoc } from '../../rule-doc.ts'
import type { Content } from '../content.ts'
import { CONTACT_UNUSED, contactUnused } from './contact-unused.ts'
import { allowedPlaces, allows, publicContacts } from './contacts.ts'
import { maskDiagnostic, maskValue } from './mask.ts'
import { type PrivatePlace, placesInName, privatePlaces } from './places.ts'
import { DETECTORS } from './scan.ts'
import { indexWords } from './word-index.ts'

/** What a reader of the guide and the tests know of the rules of privacy. */
export const PRIVACY_DOCS: readonly RuleDoc[] = [...DETECTORS, CONTACT_UNUSED]

/** What the search for private values gives. */
export interface PrivacyReport {
  diagnostics: Diagnostic[]
  /** a diagnostic of any rule with every private value masked, its file's name included */
  mask(diagnostic: Diagnostic): Diagnostic
}

/** Searches everything that was read for private values, and the list of public ones for what nothing uses. */
export function checkPrivacy(content: Content): PrivacyReport {
  const contacts = publicContacts(content)
  const byFile = placesByFile(content)
  const written = new Map([...byFile].map(([file, places]) => [file, indexWords(places.map((place) => place.written))]))
  const diagnostics = [...byFile].flatMap(([file, places]) =>
    places
      .filter(({ finding }) => !contacts.some((contact) => allows(contact, finding.value, file)))
      .map((place) => privacyFault(file, place, allowedPlaces(contacts, place.finding.value))),
  )
  return {
    diagnostics: [...diagnostics, ...contactUnused(content, contacts, byFile)],
    mask: (diagnostic) => maskDiagnostic(diagnostic, written.get(diagnostic.file)),
  }
}

function placesByFile(content: Content): Map<string, PrivatePlace[]> {
  const documents = new Map(content.documents.map((document) => [document.file, document]))
  const byFile = new Map<string, PrivatePlace[]>()
  for (const { file } of content.files) {
    const document = documents.get(file)
    if (document?.passed) continue
    const places = [...placesInName(file), ...(document ? privatePlaces(content.schemas, document) : [])]
    if (places.length > 0) byFile.set(file, places)
  }
  return byFile
}

function privacyFault(
  file: string,
  { finding, field, line, column }: PrivatePlace,
  allowed: readonly string[],
): Diagnostic {
  const { label, advice, id: rule } = finding.detector
  const message = `“${field}”里有${label}（${maskValue(finding.value)}）。`
  const hint = allowed.length > 0 ? `它登记过，但只能写在 ${allowed.join('、')}。` : advice
  return { file, line, column, rule, severity: 'error', message, hint }
}
