/** How dark a tile is: of three tints, by a count's share of the largest. */
export function tint(share: number): string {
  return `tint-${Math.min(3, 1 + Math.floor(3 * share))}`
}
