import type { Root } from 'mdast'

/** A copy of prose that does not tell where in its file it stands: what has been checked needs no more, and places are half of it. */
export function withoutPlaces(body: Root): Root {
  return bare(body) as Root
}

function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => (name === 'position' ? [] : [[name, bare(each)]])),
  )
}
