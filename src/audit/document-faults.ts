import { Parser } from 'htmlparser2'
import type { Wrong } from './element-faults.ts'
import { isOwnAddress, isSafeLink } from './own-address.ts'

/** The lists of what a part of an office document links to and what it fetches (ISO/IEC 29500-2, relationships). */
const RELATIONS = /<((?:[\w-]+:)?Relationships)[\s>][\s\S]*?<\/\1\s*>/g

/** A formula of a cell. */
const FORMULA = /<(?:\w+:)?f[\s/>]/
/** One of a rule for cells, or of a name, that runs a program, or asks another table or the web. */
const FOREIGN_FORMULA = /<(?:\w+:)?(?:formula\d?|definedName)(?:\s[^>]*)?>[^<]*(?:[|[]|:\/\/|WEBSERVICE|HYPERLINK)/i
/** What a document works out by itself, in one element or between two: dates, pictures, the answers of programs. */
const FIELD = /<(?:\w+:)?(?:fldSimple\s[^>]*?instr="([^"]*)"|instrText(?:\s[^>]*)?>([^<]*))/g
const OWN_FIELD = /^\s*(?:PAGE|NUMPAGES)\s*$/

/** Parts of a document: texts, and pictures. */
const PARTS = /\.(?:xml|rels|png|jpe?g)$|\/$/
/** Texts that have others fetched, or run something. */
const ACTIVE_PARTS =
  /(?:^|\/)(?:connections\.xml|(?:externalLinks|queryTables|macrosheets|dialogsheets|embeddings|activeX|ctrlProps|customXml|model)\/)/i

/** What a document is packed of beside texts and pictures: programs, other documents, what it asks of the web. */
export function packageFaults(names: readonly string[]): Wrong[] {
  const part = names.find((name) => !PARTS.test(name) || ACTIVE_PARTS.test(name))
  return part === undefined ? [] : [[`文档里有不该有的部分“${part}”`, '去掉它，文档里只留文字和图片。']]
}

/** Every fault of a document or table, by the XML that it is packed of. */
export function* documentFaults(source: string): Generator<Wrong> {
  if (FORMULA.test(source)) yield ['表格里有公式', '单元格只写值。']
  if (FOREIGN_FORMULA.test(source)) yield ['表格的规则里有取别处内容的公式', '规则里只写本表的选项。']
  if ([...source.matchAll(FIELD)].some(([, field = '', text = '']) => !OWN_FIELD.test(field + text)))
    yield ['文档里有域', '除了页码，把域改成文字。']
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

/** What parts of our documents are to each other. */
const RELATIONS_OF_OURS = new Set(
  `hyperlink officeDocument styles numbering settings fontTable footnotes endnotes header footer theme image worksheet
  sharedStrings core-properties extended-properties custom-properties`.split(/\s+/),
)

/** A link leads where its reader chooses to go; anything else is fetched when the document is opened. */
function relationFault({ Target: target, Type: type = '' }: Readonly<Record<string, string>>): Wrong[] {
  if (target === undefined) return []
  const isLink = type.endsWith('/hyperlink')
  if (isLink ? isSafeLink(target) : isOwnAddress(target))
    return RELATIONS_OF_OURS.has(type.slice(type.lastIndexOf('/') + 1))
      ? []
      : [[`文档连着不该有的部分“${target}”`, '去掉它。']]
  return isLink
    ? [[`文档里的链接“${target}”不安全`, '只用本站地址或 http、https 网址。']]
    : [[`文档从别处取东西：“${target}”`, '把要用的内容放进文档里。']]
}
