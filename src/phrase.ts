const GAP = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g

/** A phrase with its gaps filled: `{count}` with a value, `{count|record|records}` with the word for one or for many. */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(GAP, (gap, name: string, one?: string, many?: string) => {
    const value = values[name]
    if (value === undefined) return gap
    return one === undefined ? String(value) : ((String(value) === '1' ? one : many) ?? '')
  })
}
