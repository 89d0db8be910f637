import { isObject } from '../read/mapping.ts'
import { resolveRef, type Schema, type SchemaSet } from '../schema/schema-set.ts'
import { ORIGIN, originOf } from '../submit/origin.ts'
import type { Kind } from '../types.generated.ts'
import type { RowRecord } from './row-record.ts'

type Data = Record<string, unknown>

/**
 * A record with the values of a row. What the workbook has no column for stays; a text that differs only in the space around
 * it stays too. A row that names the record by its id has all of it, so that an empty cell takes a value away. One that was
 * only found to be of the same thing may have been filled in before others added to the record: it takes nothing away.
 * @returns also the fields whose values would be lost: of list items that have come or gone, without a column of their own
 */
export function mergeRecord(
  schemas: SchemaSet,
  kind: Kind,
  before: Readonly<Data>,
  { data, asked, id }: Pick<RowRecord, 'data' | 'asked' | 'id'>,
): { data: Data; lost: string[] } {
  const merge = new Merge(schemas, asked, id !== '')
  const merged = merge.group(schemas.kinds.get(kind) ?? {}, before, data, '') ?? {}
  return { data: merged, lost: merge.lost }
}

class Merge {
  readonly lost: string[] = []
  private readonly schemas: SchemaSet
  private readonly asked: readonly string[]
  /** whether what is not given is to go */
  private readonly isWhole: boolean

  constructor(schemas: SchemaSet, asked: ReadonlySet<string>, isWhole: boolean) {
    this.schemas = schemas
    this.asked = [...asked]
    this.isWhole = isWhole
  }

  group(schema: Schema, before: Readonly<Data>, given: Readonly<Data>, path: string): Data | undefined {
    const known = Object.entries(schema.properties ?? {})
    const unknown = Object.keys(before).filter((name) => !Object.hasOwn(schema.properties ?? {}, name))
    const entries = [
      ...known.map(([name, field]) => {
        const resolved = resolveRef(this.schemas, field)
        return [name, this.field(resolved, before[name], given[name], path === '' ? name : `${path}/${name}`)] as const
      }),
      ...unknown.map((name) => [name, before[name]] as const),
    ].filter(([, value]) => value !== undefined)
    return entries.length > 0 ? Object.fromEntries(entries) : undefined
  }

  private field(schema: Schema, before: unknown, given: unknown, path: string): unknown {
    if (!this.isAsked(path) || (given === undefined && isEmpty(before)) || this.isLeft(before, given)) return before
    if (schema.properties) return this.group(schema, isObject(before) ? before : {}, isObject(given) ? given : {}, path)
    const item = schema.items && resolveRef(this.schemas, schema.items)
    if (item?.properties) return this.items(schema, item, listOf(before), listOf(given), `${path}/*`)
    if (!Array.isArray(given)) return kept(before, given)
    const old: readonly unknown[] = Array.isArray(before) ? before : []
    const values = given.map((value, index) => kept(old[index], value))
    // of a list of as many values one may have been put right
    const isAddition = !this.isWhole && values.length !== old.length
    return isAddition ? [...old, ...values.filter((value) => !old.includes(value))] : values
  }

  /** Whether a row that takes nothing away has none of a value: in a group its blank cells say that there is none. */
  private isLeft(before: unknown, given: unknown): boolean {
    return !this.isWhole && (given === undefined || (given === null && before !== undefined))
  }

  private items(list: Schema, item: Schema, before: readonly Data[], given: readonly Data[], path: string): unknown {
    const origins = originsOf(before, given, list['x-unique'], this.isWhole)
    const gone = before.filter((_, index) => !origins.includes(index))
    if (this.isWhole) this.lost.push(...this.unaskedOf(item, gone, path))
    const merged = given.map((each, index) => {
      const origin = origins[index] ?? -1
      const now = this.group(item, before[origin] ?? {}, each, path) ?? {}
      return origin < 0 ? now : { ...now, [ORIGIN]: origin }
    })
    const staying = gone.map((each) => ({ ...each, [ORIGIN]: before.indexOf(each) }))
    const all = this.isWhole ? merged : [...merged, ...staying].sort((a, b) => placeOf(a) - placeOf(b))
    return all.length > 0 ? all : undefined
  }

  /** The fields of items that the workbook does not know and some items have. */
  private unaskedOf(item: Schema, items: readonly Data[], path: string): string[] {
    const properties = Object.entries(item.properties ?? {})
    const lost = properties.filter(
      ([name]) => !this.isAsked(`${path}/${name}`) && items.some((each) => each[name] !== undefined),
    )
    return lost.map(([name, field]) => resolveRef(this.schemas, field).title ?? name)
  }

  private isAsked(path: string): boolean {
    return this.asked.some((field) => field === path || field.startsWith(`${path}/`))
  }
}

/**
 * The place that each item had before, -1 for a new one: by what makes two items the same, else by all that it says; in a
 * list that has become neither longer nor shorter, an item that is not known by these has changed where it stands, but for
 * one with a key of its own in a row that takes nothing away: it is another one. No place is had twice.
 */
function originsOf(
  before: readonly Data[],
  given: readonly Data[],
  unique: readonly string[] | undefined,
  isWhole: boolean,
): number[] {
  const keys = before.map((item) => keyOf(item, unique))
  const free = new Set(keys.keys())
  const take = (origin: number) => (free.delete(origin) ? origin : -1)
  const known = given.map((each) => {
    const key = keyOf(each, unique)
    return take(keys.findIndex((old, index) => old === key && free.has(index)))
  })
  const isAligned = before.length === given.length && (isWhole || unique === undefined)
  return known.map((origin, index) => (origin < 0 && isAligned ? take(index) : origin))
}

/** In a list to which a row only adds, what is new stands behind the rest: the first source is the main one. */
function placeOf(item: object): number {
  return originOf(item) ?? Number.MAX_SAFE_INTEGER
}

function keyOf(item: Data, unique: readonly string[] | undefined): unknown {
  return JSON.stringify(unique ? unique.map((field) => item[field] ?? null) : item)
}

function kept(before: unknown, given: unknown): unknown {
  return typeof before === 'string' && before.trim() === given ? before : given
}

function listOf(value: unknown): Data[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
