import type { KnownList } from '../../publish/exports/known-files.ts'
import type { KnownPortal, KnownRecord } from '../../publish/known-portal.ts'
import type { Kind } from '../../types.generated.ts'
import { settings } from './settings.ts'

/** What is known of the portal, as far as it could be loaded. */
export interface Known {
  portal: KnownPortal
  /** kinds whose records could not be loaded */
  missing: Kind[]
  /** when the oldest was kept of those that the service worker had kept: there was no connection */
  keptAt?: string
}

interface Loaded<T> {
  value: T
  keptAt?: string
}

const loaded = new Map<string, Promise<Loaded<unknown>>>()

/** A file of what is known, loaded once; undefined where there is no connection. */
async function load<T>(name: string): Promise<Loaded<T> | undefined> {
  const known = loaded.get(name) ?? fetchJson(`${settings.known}/${name}.json`)
  loaded.set(name, known)
  const found = await known.catch(() => undefined)
  // a failure, or a copy, is tried again the next time
  if (!found || found.keptAt !== undefined) loaded.delete(name)
  return found as Loaded<T> | undefined
}

async function fetchJson(address: string): Promise<Loaded<unknown>> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(String(response.status))
  const keptAt = response.headers.get('x-kept-at')
  return { value: await response.json(), ...(keptAt === null ? {} : { keptAt }) }
}

/** The known records of a kind; undefined where there is no connection. */
export async function knownRecords(kind: Kind): Promise<readonly KnownRecord[] | undefined> {
  return (await load<KnownList>(kind))?.value.records
}

/** What the check of a record needs to know. */
export async function knownOf(kinds: readonly Kind[]): Promise<Known> {
  const base = await load<KnownPortal>('portal')
  const portal = base?.value ?? { asOf: '', records: {}, images: [] }
  const asked = kinds.filter((kind) => settings.listed.includes(kind))
  const lists = await Promise.all(asked.map(async (kind) => [kind, await load<KnownList>(kind)] as const))
  const found = lists.flatMap(([kind, list]) => (list ? [[kind, list.value.records] as const] : []))
  const [keptAt] = [base, ...lists.map(([, list]) => list)].flatMap((each) => each?.keptAt ?? []).sort()
  return {
    portal: { ...portal, records: { ...portal.records, ...Object.fromEntries(found) } },
    missing: [
      ...(base ? [] : (['vocabulary', 'programme'] as const)),
      ...lists.flatMap(([kind, list]) => (list ? [] : [kind])),
    ],
    ...(keptAt === undefined ? {} : { keptAt }),
  }
}
