import type { Plugin } from 'vite'

/** Rules and detectors: each is an object with its examples. */
const RULES = /\/src\/check\/(?:rules|privacy)\/[^/]+\.ts$/
const EXAMPLES: ReadonlySet<string> = new Set(['bad', 'good'])

interface Node {
  type: string
  start: number
  end: number
}

/**
 * Takes the examples out of rules that go to the browser: they are for tests and the guide, and some of them look like private
 * values on purpose, which the audit of the built site would not let pass.
 */
export function withoutExamples(): Plugin {
  return {
    name: 'last-mile:without-examples',
    applyToEnvironment: ({ name }) => name === 'client',
    transform(code, id) {
      if (!RULES.test(id)) return null
      const values = exampleLists(this.parse(code) as unknown as Node)
      return {
        code: values.reduceRight((text, { start, end }) => `${text.slice(0, start)}[]${text.slice(end)}`, code),
        map: null,
      }
    },
  }
}

/** The values of all properties of that name, in order. */
function exampleLists(root: Node): Node[] {
  const found: Node[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item)
    else if (typeof value === 'object' && value !== null) {
      const { type, key, value: inner } = value as { type?: string; key?: { name?: string }; value?: Node }
      if (type === 'Property' && inner && EXAMPLES.has(key?.name ?? '')) found.push(inner)
      else for (const child of Object.values(value)) walk(child)
    }
  }
  walk(root)
  return found
}
