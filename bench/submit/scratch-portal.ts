import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { generatePortal } from '../../src/generate/portal.ts'
import type { SchemaSet } from '../../src/schema/schema-set.ts'
import { gitIn } from '../../tests/portals/branch.ts'
import { type NewRecord, newRecords } from '../../tests/submit/new-records.ts'

/** After the last return of the generated year. */
export const AS_OF = '2025-12-31'

/** Records of the generated city. */
export const CITY = 240

/** What a template offers does not depend on the day. */
export const TEMPLATE = 'scripts/template.ts'

/** A generated city in a git repository of its own, and of each kind with a form a record that it does not have. */
export class ScratchPortal {
  readonly root = mkdtempSync(join(tmpdir(), 'last-mile-submit-'))
  readonly schemas: SchemaSet
  readonly records: readonly NewRecord[]

  constructor(schemas: SchemaSet) {
    this.schemas = schemas
    const city = [...generatePortal(schemas, '.', { records: CITY, seed: 3, year: 2025, bodies: 0.3 })]
    const { records, rest } = newRecords(schemas, city)
    this.records = records
    for (const { path, text } of rest) this.write(path, text)
    gitIn(this.root, 'init', '--quiet', '--initial-branch=main')
    this.commit('city')
    gitIn(this.root, 'tag', 'city')
  }

  /** Puts the city back as it was before anything was handed in. */
  reset(): void {
    gitIn(this.root, 'reset', '--quiet', '--hard', 'city')
  }

  /** Begins a branch for a record. */
  begin(branch: string): void {
    gitIn(this.root, 'switch', '--quiet', '--create', branch)
  }

  /**
   * Takes the record that lies in the folder all the way: committed, checked, reviewed as the one record that is added, merged.
   * @returns the seconds that the check and the review take; throws where one of them does not say that all is well
   */
  merge(branch: string, file: string): { check: number; review: number } {
    this.commit(branch)
    const check = this.run('scripts/check.ts')
    const review = this.run('scripts/review.ts', '--base', 'main')
    const expected = ['检查通过，可以请编辑审阅。', '新增 1 条记录，修改 0 条，移除 0 条', `\`${file}\``]
    const missing = expected.filter((words) => !review.output.includes(words))
    if (missing.length > 0) throw new Error(`the review does not say ${missing.join(', ')}:\n${review.output}`)
    gitIn(this.root, 'switch', '--quiet', 'main')
    gitIn(this.root, 'merge', '--quiet', '--no-ff', '--no-edit', branch)
    gitIn(this.root, 'branch', '--quiet', '--delete', branch)
    return { check: check.seconds, review: review.seconds }
  }

  /** Writes a file below the root. */
  write(file: string, bytes: string | Uint8Array): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true })
    writeFileSync(join(this.root, file), bytes)
  }

  /** Runs a command of the project on the portal; throws with its output when it fails. */
  run(script: string, ...args: string[]): { output: string; seconds: number } {
    const start = performance.now()
    const dated = script === TEMPLATE ? [] : ['--as-of', AS_OF]
    const all = [script, ...args, '--root', this.root, ...dated]
    const { status, stdout, stderr } = spawnSync('node', all, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`${all.join(' ')} ended with ${status}:\n${stdout}${stderr}`)
    return { output: stdout, seconds: (performance.now() - start) / 1000 }
  }

  private commit(message: string): void {
    gitIn(this.root, 'add', '--all')
    gitIn(this.root, 'commit', '--quiet', '--message', message)
  }
}
