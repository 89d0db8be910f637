import { Parser } from 'htmlparser2'
import { elementFaults, type Wrong } from './element-faults.ts'

/** Every fault of a page or picture, each once. */
export function markupFaults(source: string, xmlMode: boolean): Wrong[] {
  const found = new Map<string, Wrong>()
  const nameOf = xmlMode ? withoutPrefix : (name: string) => name
  const onopentag = (name: string, attributes: Record<string, string>) => {
    for (const wrong of elementFaults(nameOf(name).toLowerCase(), plainNames(attributes, xmlMode)))
      found.set(wrong[0], wrong)
  }
  const onprocessinginstruction = (name: string, data: string) => {
    if (xmlMode && isActive(name, data)) found.set(ACTIVE[0], ACTIVE)
  }
  new Parser({ onopentag, onprocessinginstruction }, { xmlMode, decodeEntities: true }).end(source)
  return [...found.values()]
}

const ACTIVE: Wrong = ['图形文件开头有样式表或自己的定义', '去掉它，图形里只留图形。']

/** A style sheet that is fetched, or definitions of entities and attributes, in which any element can hide. */
function isActive(name: string, data: string): boolean {
  return name.startsWith('!') ? data.includes('[') : name !== '?xml'
}

/** In XML whoever writes a file chooses the prefixes: `h:script` can be the script of a page. */
function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function plainNames(attributes: Record<string, string>, xmlMode: boolean): Record<string, string> {
  const nameOf = (name: string) => (xmlMode ? name.replace(/^.+:href$/, 'xlink:href') : name)
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [nameOf(name.toLowerCase()), value]))
}
