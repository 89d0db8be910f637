import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeText } from '../../read/text.ts'
import { parseYaml } from '../../read/yaml.ts'
import { type Content, isObject } from '../content.ts'
import { normalise } from './normalise.ts'

/** The one list of what may be public: values of offices and of public persons, each with the places it may stand in. */
export const CONTACTS_FILE = 'content/public-contacts.yaml'

/** A reviewed value and the files or folders (with a slash at the end) that may hold it. */
export interface PublicContact {
  value: string
  places: readonly string[]
}

/** The contacts of the portal at a root, where nothing else of it is read. */
export function readPublicContacts(root: string): PublicContact[] {
  const path = join(root, CONTACTS_FILE)
  if (!existsSync(path)) return []
  const { source } = decodeText(CONTACTS_FILE, readFileSync(path))
  return contactsIn(source && parseYaml(source).data)
}

/** The contacts of a portal that has been read. */
export function publicContacts(content: Pick<Content, 'documents'>): PublicContact[] {
  return contactsIn(content.documents.find(({ file }) => file === CONTACTS_FILE)?.data)
}

/** As far as the list is what its schema asks for; the schema says the rest. */
function contactsIn(list: unknown): PublicContact[] {
  const contacts = isObject(list) && Array.isArray(list['contacts']) ? list['contacts'].filter(isObject) : []
  return contacts.map(({ value, places }) => ({
    value: String(value),
    places: Array.isArray(places) ? places.map(String) : [],
  }))
}

/** Whether one contact allows a value in a file. The list itself may hold what it allows. */
export function allows(contact: PublicContact, value: string, file: string): boolean {
  return (
    plainValue(contact.value) === plainValue(value) &&
    (file === CONTACTS_FILE ||
      contact.places.some((place) => file === place || (place.endsWith('/') && file.startsWith(place))))
  )
}

/** The files that a value may stand in, whatever file it was found in. */
export function allowedPlaces(contacts: readonly PublicContact[], value: string): string[] {
  return contacts.filter((contact) => plainValue(contact.value) === plainValue(value)).flatMap(({ places }) => places)
}

/** A value without the ways to space it. */
function plainValue(value: string): string {
  return normalise(value).text.replace(/[\s()（）.·–—-]/g, '')
}
