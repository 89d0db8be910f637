import type { KnownList } from '../../publish/exports/known-files.ts'
import type { KnownPortal, KnownRecord } from '../../publish/known-portal.ts'
import type { Kind } from '../../types.generated.ts'
import { settings } from './settings.ts'

/** What is known of the portal, as far as it could be loaded. */
export interface Known {
  portal: KnownPortal
  /** kinds whose records could not be loaded */
  missing: Kind[]
}

const loaded = new Map<string, Promise<unknown>>()

/** A file of what is known, loaded once; undefined where there is no connection. */
function load<T>(name: string): Promise<T | undefined> {
  const known = loaded.get(name) ?? fetchJson(`${settings.known}/${name}.json`)
  loaded.set(name, known)
  // a failure is tried again the next time
  return known.catch(() => {
    loaded.delete(name)
    return undefined
  }) as Promise<T | undefined>
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(String(response.status))
  return response.json()
}

/** The known records of a kind; undefined where there is no connection. */
export async function knownRecords(kind: Kind): Promise<readonly KnownRecord[] | undefined> {
  return (await load<KnownList>(kind))?.records
}

/** What the check of a record needs to know. */
export async function knownOf(kinds: readonly Kind[]): Promise<Known> {
  const base = await load<KnownPortal>('portal')
  const portal = base ?? { asOf: '', records: {}, images: [] }
  const asked = kinds.filter((kind) => settings.listed.includes(kind))
  const lists = await Promise.all(asked.map(async (kind) => [kind, await knownRecords(kind)] as const))
  const found = lists.flatMap(([kind, list]) => (list ? [[kind, list] as const] : []))
  return {
    portal: { ...portal, records: { ...portal.records, ...Object.fromEntries(found) } },
    missing: [
      ...(base ? [] : (['vocabulary', 'programme'] as const)),
      ...lists.flatMap(([kind, list]) => (list ? [] : [kind])),
    ],
  }
}
