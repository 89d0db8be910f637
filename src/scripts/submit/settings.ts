import type { Forge } from '../../submit/forge-address.ts'
import type { Kind } from '../../types.generated.ts'
import type { Words } from '../../words.ts'

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

/** An element of the page. Throws where the page has none: the two belong together. */
export function element<T extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): T {
  const found = within.querySelector<T>(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}

/** A new element with text: nothing that a record says is ever read as markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = '',
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), { textContent: text })
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  return made
}
