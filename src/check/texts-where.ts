import { isObject } from '../read/mapping.ts'

type Path = readonly (string | number)[]

/** Every text of a record's fields that passes a test, with its path, in the order of the file. */
export function* textsWhere(
  data: unknown,
  test: (text: string) => boolean,
  path: Path = [],
): Generator<readonly [Path, string]> {
  if (typeof data === 'string') {
    if (test(data)) yield [path, data]
  } else if (Array.isArray(data)) {
    for (const [index, item] of data.entries()) yield* textsWhere(item, test, [...path, index])
  } else if (isObject(data)) {
    for (const [key, item] of Object.entries(data)) yield* textsWhere(item, test, [...path, key])
  }
}
