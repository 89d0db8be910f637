import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeText } from '../../read/text.ts'
import { parseYaml } from '../../read/yaml.ts'
import { CONTACTS_FILE, contactsIn, type PublicContact } from './contacts.ts'

/** The contacts of the portal at a root, where nothing else of it is read. */
export function readPublicContacts(root: string): PublicContact[] {
  const path = join(root, CONTACTS_FILE)
  if (!existsSync(path)) return []
  const { source } = decodeText(CONTACTS_FILE, readFileSync(path))
  return contactsIn(source && parseYaml(source).data)
}
