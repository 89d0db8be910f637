import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { withDueDates } from '../../src/pipeline.ts'
import { checkToPublish } from '../../src/publish/check-to-publish.ts'
import { readContent } from '../../src/read/documents.ts'
import type { Example, SpecialFile } from '../../src/rule-doc.ts'
import { loadSchemas } from '../../src/schema/load-schemas.ts'

/** The folder of the smallest valid portal. */
export const BASE = join(import.meta.dirname, 'base')

/** The reference date of every test portal. */
export const AS_OF = '2020-12-31'

const schemas = loadSchemas(join(import.meta.dirname, '../../schemas'))

/** A copy of the smallest portal with the files of an example laid over it; its folder is the caller's to remove. */
export function layPortal(example: Example): string {
  const root = mkdtempSync(join(tmpdir(), 'portal-'))
  cpSync(BASE, root, { recursive: true })
  layFiles(root, example)
  return root
}

/** Lays the files of an example over a portal; null takes a file away. */
export function layFiles(root: string, example: Example): void {
  for (const [file, text] of Object.entries(example)) {
    const path = join(root, file)
    rmSync(path, { force: true })
    if (text === null) continue
    mkdirSync(dirname(path), { recursive: true })
    if (typeof text === 'string' || text instanceof Uint8Array) writeFileSync(path, text)
    else writeSpecial(root, file, text)
  }
}

/** Runs a function on a portal with an example laid over it, and removes the portal. */
export function withPortal<T>(example: Example, use: (root: string) => T): T {
  const root = layPortal(example)
  try {
    return use(root)
  } finally {
    rmSync(root, { recursive: true })
  }
}

/** Writes a file as git would, and enters it into the index of a new repository. */
function writeSpecial(root: string, file: string, { mode, text }: SpecialFile): void {
  const git = (...args: string[]) => execFileSync('git', ['-C', root, '-c', 'core.fileMode=true', ...args])
  git('init', '--quiet')
  if (mode === 'link') symlinkSync(text, join(root, file))
  if (mode === 'executable') writeFileSync(join(root, file), text)
  if (mode === 'executable') chmodSync(join(root, file), 0o755)
  if (mode === 'submodule') mkdirSync(join(root, file))
  if (mode === 'submodule') git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},${file}`)
  else git('add', '--', file)
}

/** Every fault of the smallest portal with an example laid over it. */
export function faultsOf(example: Example): Diagnostic[] {
  return withPortal(
    example,
    (root) => withDueDates(checkToPublish(schemas, readContent(root, schemas), AS_OF)).diagnostics,
  )
}
