import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { CHINESE, LANGUAGES, type Language } from '../language.ts'
import type { Audience } from '../publish/audience.ts'

/** What of a portal decides which pages are bundled; no other word of the content does. */
export interface ProgramChoices {
  /** the languages that have pages of their own beside the Chinese ones */
  languages: readonly Language[]
  /** whether there is an online editor */
  editor: boolean
  /** the path below which the site stands, from the address of the portal: `/`, or `/last-mile` */
  base: string
}

/**
 * Reads what a portal has chosen, before anything is checked: the program is bundled meanwhile. Reports nothing: where
 * `content/site.yaml` cannot be read, the check ends the build, and the dev server shows pages of all languages.
 * @param root the folder that holds `content/`
 */
export function programChoices(root: string, audience: Audience): ProgramChoices {
  const others = LANGUAGES.filter((language) => language !== CHINESE)
  try {
    const { languages, forge, base_url } = parse(readFileSync(join(root, 'content/site.yaml'), 'utf8'))
    const chosen = audience === 'public' && Array.isArray(languages) ? languages.map(({ code }) => code) : []
    const base = URL.parse(String(base_url))?.pathname ?? '/'
    return { languages: others.filter((code) => chosen.includes(code)), editor: forge?.editor === true, base }
  } catch {
    return { languages: others, editor: false, base: '/' }
  }
}
