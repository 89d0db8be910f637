import type { Forge } from '../../submit/forge-address.ts'
import type { Kind } from '../../types.generated.ts'
import type { Words } from '../../words.ts'
import { element } from '../elements.ts'

/** What the page tells its script. */
export interface Settings {
  kind: Kind
  title: string
  form: 'yaml' | 'mdx'
  folder: string
  /** of the schema: a draft with another one is outdated */
  digest: string
  /** whether records of the kind have pages */
  hasPage: boolean
  forge: Forge | null
  /** where the known records are */
  known: string
  /** the kinds that have a file of known records */
  listed: Kind[]
  words: Words['submit']['live']
}

/** The settings of this page. Its words are in its own language, and no others are loaded. */
export const settings: Settings = JSON.parse(element('#submit-settings').textContent ?? '')
