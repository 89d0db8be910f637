import { isObject } from '../../read/mapping.ts'
import type { Content } from '../content.ts'
import { normalise } from './normalise.ts'

/** The one list of what may be public: values of offices and of public persons, each with the places it may stand in. */
export const CONTACTS_FILE = 'content/public-contacts.yaml'

/** A reviewed value and the files or folders (with a slash at the end) that may hold it. */
export interface PublicContact {
  value: string
  places: readonly string[]
}

/** The contacts of a portal that has been read. */
export function publicContacts(content: Pick<Content, 'documents'>): PublicContact[] {
  return contactsIn(content.documents.find(({ file }) => file === CONTACTS_FILE)?.data)
}

/** The contacts of a list, as far as it is what its schema asks for; the schema says the rest. */
export function contactsIn(list: unknown): PublicContact[] {
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
