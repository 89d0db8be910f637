/** The same work for each thing, done when it is first asked for and then known. */
export function onceEach<Thing, T>(work: (thing: Thing) => T): (thing: Thing) => T {
  const done = new Map<Thing, { result: T }>()
  return (thing) => {
    const known = done.get(thing) ?? { result: work(thing) }
    done.set(thing, known)
    return known.result
  }
}
