/** What one of several machines makes: every n-th page and part of the search index, or those of a year. */
export type Share = { number: number; of: number } | { year: number }

/** Tells whether a part of the search index belongs to a share, by its name and its place among them. */
export function shareTest(share: Share): (name: string, at: number) => boolean {
  if (!('year' in share)) return (_, at) => at % share.of === share.number - 1
  const ofYear = new RegExp(`(?:^|-)${share.year}(?:-|$)`)
  return (name) => ofYear.test(name)
}
