import { valueAt } from '../read/mapping.ts'
import type { FieldPath } from '../schema/schema-set.ts'
import { putAt } from '../submit/put-at.ts'
import type { CellPlace } from './cell-fault.ts'

type Data = Record<string, unknown>
export type ValuePath = readonly (string | number)[]

/** A record as the rows of a workbook give it, before it is a file. */
export class RowRecord {
  /** the cell of its 序号, or the first of its row */
  readonly place: CellPlace
  /** what other sheets name it by; empty where its row has none */
  readonly key: string
  /** empty where its row has none */
  readonly id: string
  readonly data: Data = {}
  /** the text of each part of the prose, by its heading */
  readonly sections = new Map<string, string>()
  /** the fields and sections that the workbook has columns for: of others nothing is known */
  readonly asked: ReadonlySet<string>
  /** the cell of each value, each blank field too, and of each item and group the first */
  private readonly places = new Map<string, CellPlace>()

  constructor(place: CellPlace, key: string, id: string, asked: ReadonlySet<string>) {
    this.place = place
    this.key = key
    this.id = id
    this.asked = asked
  }

  set(path: ValuePath, value: unknown): void {
    putAt(this.data, path, value)
  }

  get(path: ValuePath): unknown {
    return valueAt(this.data, path)
  }

  /** Notes where a field is to be mended, and the groups that it is in. */
  mark(path: ValuePath, place: CellPlace): void {
    for (let length = path.length; length > 0; length--) {
      const key = path.slice(0, length).join('/')
      if (this.places.has(key)) return
      this.places.set(key, place)
    }
  }

  /** The cell of a field, or the nearest that is known: of the group it is in, or of the record. */
  placeOf(path: ValuePath): CellPlace {
    for (let length = path.length; length > 0; length--) {
      const place = this.places.get(path.slice(0, length).join('/'))
      if (place) return place
    }
    return this.place
  }
}

/** The path of a field in its record, for the item that a row is: `*` stands for the number of each item. */
export function valuePath(path: FieldPath, item: ValuePath): ValuePath {
  return [...item, ...path.slice(item.length)]
}

/** The name of a part of the prose among the fields. */
export function sectionPath(heading: string): string {
  return `## ${heading}`
}
