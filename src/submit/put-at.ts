type Fields = Record<string | number, unknown>

/** Puts a value at a path of a record; groups and lists on the way come into being. */
export function putAt(data: object, path: readonly (string | number)[], value: unknown): void {
  let at = data as Fields
  for (const [index, step] of path.slice(0, -1).entries()) {
    at[step] ??= typeof path[index + 1] === 'number' ? [] : {}
    at = at[step] as Fields
  }
  const last = path.at(-1)
  if (last !== undefined) at[last] = value
}
