import { createHash } from 'node:crypto'
import { blobTexts } from '../blob-texts.ts'
import { gitText } from '../git.ts'
import { formOf, type SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import { type Change, changesBetween } from './changes.ts'
import { type FileStep, fileSteps } from './file-steps.ts'
import { remember } from './history-cache.ts'
import { readVersion, type Version } from './version.ts'

/** What happened to a record on one day, newest first in a history. */
export interface HistoryStep {
  date: string
  /** empty where the record came in on that day */
  changes: Change[]
  isFirst: boolean
}

/** The life of a record. */
export interface RecordHistory {
  steps: HistoryStep[]
  /** false where a shallow clone hides its beginning */
  isWhole: boolean
}

export type Histories = ReadonlyMap<string, RecordHistory>

/** The public fields of each kind: the only ones whose changes are compared. */
export type PublicFields = Readonly<Partial<Record<Kind, readonly string[]>>>

/** Raise it when the comparison changes, so that nothing old is remembered. */
const FORM = 1

/**
 * The history of every public record by its file, from git; undefined where there is no repository.
 * @param cacheFile remembers the result for a commit
 */
export function readHistories(
  root: string,
  schemas: SchemaSet,
  publicFields: PublicFields,
  cacheFile: string,
): Histories | undefined {
  const commit = gitText(root, ['log', '-1', '--format=%H', '--', 'content'])
  if (commit === '') return undefined
  // a deeper clone of the same commit knows more
  const shallowAndPlace = gitText(root, ['rev-parse', '--is-shallow-repository', '--show-prefix'])
  const facts = JSON.stringify([FORM, shallowAndPlace, publicFields, schemas.common, [...schemas.kinds]])
  const key = `${commit}:${createHash('sha256').update(facts).digest('hex')}`
  return new Map(remember(cacheFile, key, () => [...compare(root, schemas, publicFields)]))
}

function* compare(root: string, schemas: SchemaSet, publicFields: PublicFields): Generator<[string, RecordHistory]> {
  const kindOf = kindByFolder(schemas)
  const files = [...fileSteps(root)].flatMap(([file, steps]) => {
    const kind = kindOf.get(file.split('/')[1] ?? '')
    return kind && publicFields[kind] ? [{ file, steps, kind, fields: publicFields[kind] }] : []
  })
  const texts = blobTexts(root, new Set(files.flatMap(({ steps }) => steps.flatMap(comparedBlobs))))
  for (const { file, steps, kind, fields } of files) {
    const versions = versionReader(texts)
    const days = steps.flatMap((step) =>
      historyStep(step, versions, (a, b) => changesBetween(schemas, kind, fields, a, b)),
    )
    const isWhole = steps.every(({ whole }) => whole)
    if (days.length > 0 || !isWhole) yield [file, { steps: days, isWhole }]
  }
}

function kindByFolder(schemas: SchemaSet): ReadonlyMap<string, Kind> {
  return new Map([...schemas.kinds.keys()].map((kind) => [formOf(schemas, kind).folder ?? '', kind]))
}

function comparedBlobs({ before, after }: FileStep): string[] {
  return before && before.id !== after.id ? [before.id, after.id] : []
}

/** Reads a version; the newer one of a step is the older one of the next, so the last one read is kept. */
function versionReader(texts: ReadonlyMap<string, Uint8Array>): (blob: FileStep['after']) => Version | undefined {
  const read = new Map<string, Version | undefined>()
  return ({ id, file }) => {
    if (!read.has(id)) read.set(id, readVersion(file, texts.get(id) ?? new Uint8Array()))
    return read.get(id)
  }
}

/** A step in words' raw form; none where it changed nothing that is public, or where its beginning is hidden. */
function historyStep(
  { date, before, after, whole }: FileStep,
  read: (blob: FileStep['after']) => Version | undefined,
  changes: (before: Version, after: Version) => Change[],
): HistoryStep[] {
  if (!before) return whole ? [{ date, changes: [], isFirst: true }] : []
  const moved: Change[] = before.file === after.file ? [] : [{ part: 'record', name: 'address', how: 'changed' }]
  const [old, current] = before.id === after.id ? [] : [read(before), read(after)]
  const changed: Change[] =
    before.id === after.id
      ? []
      : old && current
        ? changes(old, current)
        : [{ part: 'record', name: 'all', how: 'changed' }]
  const all = [...moved, ...changed]
  return all.length > 0 ? [{ date, changes: all, isFirst: false }] : []
}
