import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareText } from '../diagnostic.ts'

/** A package whose code readers load. */
export interface Licence {
  name: string
  version: string
  /** SPDX */
  licence: string
  /** the whole text, with the names of its authors; empty where the package brings none */
  text: string
}

/** The search's own program and index reader: it is copied into the site, not bundled. */
const COPIED = ['pagefind']

/**
 * The licences of the packages that readers load, as they are installed.
 * @param bundled packages in the site's own scripts
 */
export function licencesOf(project: string, bundled: readonly string[]): Licence[] {
  const names = [...new Set([...COPIED, ...bundled])].sort(compareText)
  return names.map((name) => {
    const folder = join(project, 'node_modules', name)
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return { name, version, licence: String(license), text: licenceText(folder) }
  })
}

const LICENCE = /^licen[cs]e(?:\.\w+)?$/i

/** Where a licence goes on to those of packages that are not shipped with this one. */
const OTHERS = /^# Licenses of bundled dependencies/m

/** Addresses of mail: the names of the authors are what a licence asks to keep. */
const MAIL = / ?<[^<>@\s]+@[^<>\s]+>/g

/** The text of the licence in a folder; empty where there is none. */
export function licenceText(folder: string): string {
  const found = readdirSync(folder, { withFileTypes: true }).find(({ name }) => LICENCE.test(name))
  if (!found) return ''
  const path = join(folder, found.name)
  if (found.isDirectory()) return licenceText(path)
  const [text = ''] = readFileSync(path, 'utf8').split(OTHERS)
  return text.replaceAll(MAIL, '').trim()
}
