import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { API } from '../publish/exports/api.ts'

/** The addresses of records that a site has withdrawn, and that an older site still shows. */
export function wouldReturn(now: string, older: string): string[] {
  const before = new Set(withdrawn(older))
  return withdrawn(now).filter((address) => !before.has(address))
}

function withdrawn(site: string): string[] {
  const file = join(site, API, 'tombstones.json')
  if (!existsSync(file)) return []
  const { tombstones } = JSON.parse(readFileSync(file, 'utf8')) as { tombstones: { url: string }[] }
  return tombstones.map(({ url }) => url)
}
