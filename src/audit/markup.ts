import { Parser } from 'htmlparser2'
import { elementFaults, type Wrong } from './element-faults.ts'

/** Every fault of a page or picture, each once. */
export function markupFaults(source: string, xmlMode: boolean): Wrong[] {
  const found = new Map<string, Wrong>()
  const onopentag = (name: string, attributes: Record<string, string>) => {
    for (const wrong of elementFaults(name.toLowerCase(), lowerNames(attributes))) found.set(wrong[0], wrong)
  }
  new Parser({ onopentag }, { xmlMode, decodeEntities: true }).end(source)
  return [...found.values()]
}

function lowerNames(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]))
}
