import { Parser } from 'htmlparser2'
import type { Wrong } from './element-faults.ts'
import { isOwnAddress } from './own-address.ts'
import { styleAddresses } from './style-addresses.ts'

/** Where scripts are: Vite's, Pagefind's one, and the one for offline reading. */
const SCRIPT_PLACES = /^(?:_astro\/[^/]+\.js|pagefind\/pagefind\.js|sw\.js)$/

const MAP = /\.(?:m?js|css)\.map$/

const MAP_NOTE = /[#@]\s*sourceMappingURL\s*=/

const GAP = String.raw`(?:\s|/\*(?:[^*]|\*(?!/))*\*/)*`
/** A program that is fetched from elsewhere before another one runs, or while it does. */
const FOREIGN_PROGRAM = new RegExp(
  String.raw`(?:\b(?:import|importScripts)${GAP}\(?|[\s}*]from)${GAP}["'\x60](?:https?:)?//`,
  'i',
)

/** What makes browsers run or fetch something for an XML file: a style sheet, definitions of its own, elements of pages. */
const ACTIVE_XML =
  /<\?(?!xml\s)|<!(?:DOCTYPE|ENTITY)|<(?:[^\s<>/:]+:)?(?:script|i?frame|object|embed|style|base|meta|img|image|feImage|use|audio|video|source|form|input)[\s/>]/

/** What such an element has, or may be written so by character references: without it no XML file need be parsed. */
const SUSPECT = /\son[a-z]+\s*=|(?:script|data):|&#|stylesheet|pre(?:load|fetch|connect)|icon|manifest/i

/** Relations by which a page fetches what it names. */
const FETCHED = /\b(?:stylesheet|\w*preload|\w*-?prefetch|preconnect|icon|manifest)\b/i

/** Whether an element of pages, under whatever prefix, runs or fetches something by its attributes. */
function hasActiveTag(xml: string): boolean {
  let isActive = false
  const onopentag = (_: string, attributes: Record<string, string>) => {
    isActive ||= Object.entries(attributes).some(
      ([name, value]) =>
        /^on[a-z]/.test(name) ||
        // browsers take line breaks and tabs out of an address
        /^\s*(?:javascript|vbscript|data):/i.test(value.replace(/[\t\n\r]/g, '')) ||
        (name === 'rel' && FETCHED.test(value)),
    )
  }
  new Parser({ onopentag }, { xmlMode: true, decodeEntities: true }).end(xml)
  return isActive
}

/** Every fault of a script, a style file or an XML file: where it is, what it names. */
export function* programFaults(path: string, text: string): Generator<Wrong> {
  if (MAP.test(path)) yield ['有源码映射文件', '关掉构建里的 sourcemap。']
  if (/\.[mc]?js$/i.test(path)) {
    if (!SCRIPT_PLACES.test(path)) yield ['有来历不明的脚本文件', '脚本只能由构建放进 _astro/ 或 pagefind/。']
    if (FOREIGN_PROGRAM.test(text)) yield ['脚本从别的网站取程序', '把要用的程序放进本站。']
  }
  if (/\.css$/i.test(path)) yield* styleFaults(text)
  if (/\.xml$/i.test(path) && (ACTIVE_XML.test(text) || (SUSPECT.test(text) && hasActiveTag(text))))
    yield ['XML 文件里有会运行的内容', '只写数据，不写样式、定义和网页元素。']
  if (/\.(?:[mc]?js|css)$/i.test(path) && MAP_NOTE.test(text)) yield ['写着源码映射的地址', '关掉构建里的 sourcemap。']
}

function* styleFaults(text: string): Generator<Wrong> {
  for (const address of styleAddresses(text)) {
    if (isOwnAddress(address) || /^data:(?:image|font)\//.test(address)) continue
    yield [`样式从别的网站取东西：“${address}”`, '把要用的文件放进本站。']
  }
}
