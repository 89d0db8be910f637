import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writePortal } from '../src/generate/write-portal.ts'
import { loadSchemas } from '../src/schema/load-schemas.ts'
import type { BenchOptions, BenchTable } from './suite.ts'

const SEED = 1
const YEAR = 2025

/** The reference date of generated corpora: after the last return of their year. */
export const AS_OF = `${YEAR + 1}-01-31`

/** Generates a city for each share of bodies in a scratch folder, has it measured, and puts the share before each row. */
export function measureCities(
  { records, bodies: shares }: BenchOptions,
  columns: readonly string[],
  measure: (root: string) => BenchTable['rows'],
): BenchTable {
  const rows = shares.flatMap((bodies) => {
    const root = mkdtempSync(join(tmpdir(), 'last-mile-corpus-'))
    try {
      writePortal(loadSchemas('schemas'), '.', root, { records, bodies, seed: SEED, year: YEAR })
      return measure(root).map((row) => [`${bodies * 100}%`, ...row])
    } finally {
      rmSync(root, { recursive: true })
    }
  })
  return { columns: ['bodies', ...columns], rows }
}

/** Generates one city in a scratch folder and has it used. */
export async function withCity<T>(records: number, bodies: number, use: (root: string) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'last-mile-corpus-'))
  try {
    writePortal(loadSchemas('schemas'), '.', root, { records, bodies, seed: SEED, year: YEAR })
    return await use(root)
  } finally {
    rmSync(root, { recursive: true })
  }
}
