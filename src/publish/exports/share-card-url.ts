/** The address of the card that other sites show when they link to a page of a kind; without a kind, the portal's own. */
export function shareCardUrl(kind?: string): string {
  return `/share/${kind ?? 'portal'}.png`
}
