import type { SchemaSet } from '../schema/schema-set.ts'
import { formKinds } from '../submit/form-kinds.ts'
import type { Kind } from '../types.generated.ts'
import { UsageError } from '../usage-error.ts'

/** The kinds whose records people write: those that have a form have a workbook too. */
export function filledKinds(schemas: SchemaSet): Kind[] {
  const { staff, editors } = formKinds(schemas)
  return [...staff, ...editors]
}

/** The kind that a word on the command line names: by its code or its Chinese title. Throws a UsageError with all of them. */
export function kindOfWord(schemas: SchemaSet, word: string | undefined): Kind {
  const kinds = filledKinds(schemas)
  const kind = kinds.find((each) => each === word || schemas.kinds.get(each)?.title === word)
  if (kind) return kind
  const all = kinds.map((each) => `${each}（${schemas.kinds.get(each)?.title}）`).join('、')
  throw new UsageError(`${word === undefined ? '请写明种类' : `没有“${word}”这种记录`}。可以写：${all}。`)
}
