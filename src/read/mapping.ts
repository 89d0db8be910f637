/** The fields of a mapping, of whatever type. */
export type Fields = Readonly<Record<string, unknown>>

/** Whether a value is a mapping. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a field holds nothing: no value, or an empty list. */
export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

/** The value at a path of a record, of whatever type; undefined where there is none. */
export function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((at, step) => (at as Record<string | number, unknown> | null | undefined)?.[step], data)
}
