import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { SchemaSet } from '../../src/schema/schema-set.ts'
import { knownNeeds } from '../../src/submit/known-needs.ts'
import type { Kind } from '../../src/types.generated.ts'

/** The addresses of all that the check of a record of a kind needs to know of others; some kinds have no list of their own. */
export function knownAddresses(dist: string, schemas: SchemaSet, kind: Kind): string[] {
  const addresses = ['portal', ...knownNeeds(schemas, kind)].map((name) => `/submit/known/${name}.json`)
  return addresses.filter((address) => existsSync(join(dist, address)))
}

/** Waits until a page has loaded all of it, and with it the program of the check, which asks for it. */
export async function knownIsLoaded(page: Page, ...known: Parameters<typeof knownAddresses>): Promise<void> {
  const loaded = () =>
    page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname))
  await expect.poll(loaded, { timeout: 30_000 }).toEqual(expect.arrayContaining(knownAddresses(...known)))
}
