const kept = new WeakMap<object, Map<string, Promise<string>>>()

/** The HTML that was made of an object before, under a name, or now. It is forgotten with the object. */
export function keptHtml(of: object, as: string, make: () => Promise<string>): Promise<string> {
  const byName = kept.get(of) ?? new Map<string, Promise<string>>()
  kept.set(of, byName)
  const html = byName.get(as) ?? make()
  byName.set(as, html)
  return html
}
