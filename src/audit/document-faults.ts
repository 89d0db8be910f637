import { Parser } from 'htmlparser2'
import type { Wrong } from './element-faults.ts'
import { isOwnAddress, isSafeLink } from './own-address.ts'

/** The lists of what a part of an office document links to and what it fetches (ISO/IEC 29500-2, relationships). */
const RELATIONS = /<((?:[\w-]+:)?Relationships)[\s>][\s\S]*?<\/\1\s*>/g

/** Every fault of a document or table, by the XML that it is packed of. */
export function* documentFaults(source: string): Generator<Wrong> {
  for (const [list] of source.matchAll(RELATIONS)) yield* relationFaults(list)
}

function relationFaults(list: string): Wrong[] {
  const found: Wrong[] = []
  const onopentag = (_: string, attributes: Readonly<Record<string, string>>) => {
    found.push(...relationFault(attributes))
  }
  new Parser({ onopentag }, { xmlMode: true, decodeEntities: true }).end(list)
  return found
}

/** A link leads where its reader chooses to go; anything else is fetched when the document is opened. */
function relationFault({ Target: target = '', Type: type = '' }: Readonly<Record<string, string>>): Wrong[] {
  const isLink = type.endsWith('/hyperlink')
  if (isLink ? isSafeLink(target) : isOwnAddress(target)) return []
  return isLink
    ? [[`文档里的链接“${target}”不安全`, '只用本站地址或 http、https 网址。']]
    : [[`文档从别处取东西：“${target}”`, '把要用的内容放进文档里。']]
}
