import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkContent, RULES } from '../../src/check/check.ts'
import { acceptRecords } from '../../src/check/records.ts'
import { checkBy, type SchemaCheck } from '../../src/check/schema-faults.ts'
import { SUBMISSION_RULES } from '../../src/check/submission-rules.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { generatePortal } from '../../src/generate/portal.ts'
import { type KnownPortal, knownPortal } from '../../src/publish/known-portal.ts'
import { type Document, readDocument } from '../../src/read/document.ts'
import { loadSchemas } from '../../src/schema/load-schemas.ts'
import { formOf } from '../../src/schema/schema-set.ts'
import { checkSubmissions } from '../../src/submit/check-submissions.ts'
import type { Kind } from '../../src/types.generated.ts'
import { planted } from '../fuzz/private-values.ts'
import { changedFrom, type FuzzFile } from '../fuzz/records.ts'
import { compiledValidators } from './compiled-validators.ts'

const AS_OF = '2025-12-31'
/** Fixed: a failure prints the file, and comes again with it. */
const SEED = 20160322

const schemas = loadSchemas('schemas')
const files = [...generatePortal(schemas, '.', { records: 240, seed: 3, year: 2025, bodies: 0.3 })]
const documents = files.map(({ path, text }) => read(path, Buffer.from(text)).document)

/** Kinds that are one file of an editor, or made by a command: no form writes them. */
const NO_FORM: readonly Kind[] = ['site', 'closing', 'search-aliases', 'maturity']
const records = files.filter((_, index) => !NO_FORM.includes(documents[index]?.kind ?? 'site'))

function placeOf(path: string) {
  const [, first = '', name = first] = path.split('/')
  const kind = [...schemas.kinds.keys()].find((each) => {
    const { folder, file } = formOf(schemas, each)
    return (folder ?? file) === first
  })
  if (!kind) throw new Error(`no kind for ${path}`)
  return { kind, form: formOf(schemas, kind).form ?? ('yaml' as const), id: name.replace(/\.(yaml|mdx)$/, '') }
}

function read(path: string, bytes: Uint8Array) {
  return readDocument(placeOf(path), path, bytes)
}

/** The whole check of the command line, with one file of the portal in another version. */
function commandLine({ file, bytes }: FuzzFile): Diagnostic[] {
  const { document, diagnostics } = read(file, bytes)
  const all = documents.map((each): Document => (each.file === file ? document : { ...each, passed: true }))
  const paths = all.map((each) => ({ file: each.file, form: 'file', executable: false }) as const)
  const nothing = { images: new Map(), publishedIds: '', strays: [] }
  return checkContent(schemas, { files: paths, documents: all, diagnostics, ...nothing }, AS_OF).diagnostics
}

describe('the form and the command line', () => {
  let portal: KnownPortal
  let checkSchema: SchemaCheck

  beforeAll(async () => {
    const { content, diagnostics } = checkContent(
      schemas,
      {
        files: [],
        documents,
        diagnostics: [],
        images: new Map(),
        publishedIds: '',
        strays: [],
      },
      AS_OF,
    )
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    // what a browser gets has been JSON
    portal = JSON.parse(JSON.stringify(knownPortal(acceptRecords(content), AS_OF)))
    const validators = await compiledValidators(schemas)
    checkSchema = checkBy(schemas, (kind) => validators.get(kind))
  })

  function form({ file, bytes }: FuzzFile): Diagnostic[] {
    const { kind, id } = placeOf(file)
    return checkSubmissions(schemas, checkSchema, [{ kind, id, bytes, replaces: id }], portal, AS_OF).diagnostics
  }

  const published = new Set(SUBMISSION_RULES.map(({ id }) => id))
  /** Rules that look at what only the repository has. */
  const elsewhere = new Set(RULES.map(({ id }) => id).filter((id) => !published.has(id)))

  function expectSame(file: FuzzFile): void {
    const said = commandLine(file).filter((fault) => fault.file === file.file && !elsewhere.has(fault.rule))
    expect(form(file)).toEqual(said)
  }

  test('say the same of every valid record', () => {
    for (const { path, text } of records) expectSame({ file: path, bytes: Buffer.from(text) })
  })

  test('say the same of three hundred broken ones', () => {
    const broken = planted(changedFrom(records.map(({ path, text }) => ({ file: path, bytes: Buffer.from(text) }))))
    fc.assert(fc.property(broken, expectSame), { seed: SEED, numRuns: 300 })
  })
})

test('every rule is either one of the form or looks at more than a record', () => {
  const published: ReadonlySet<unknown> = new Set(SUBMISSION_RULES)
  expect(RULES.filter((rule) => !published.has(rule)).map(({ id }) => id)).toEqual([
    'content/missing',
    'file/not-plain',
    'file/executable',
    'file/stray',
    'id/vanished',
    'id/tombstone',
    'record/near-duplicate',
    'record/unlikely-number',
    'record/shifts',
    'maturity/levels',
    'image/format',
    'image/size',
    'image/metadata',
    'image/unused',
    'closing/edited',
    'closing/unmatched',
    'closing/unknown',
    'closing/backdated',
    'reference/retired',
  ])
})
