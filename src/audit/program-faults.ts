import type { Wrong } from './element-faults.ts'
import { isOwnAddress } from './own-address.ts'
import { styleAddresses } from './style-addresses.ts'

/** Where scripts are: Vite's, Pagefind's one, and the one for offline reading. */
const SCRIPT_PLACES = /^(?:_astro\/[^/]+\.js|pagefind\/pagefind\.js|sw\.js)$/

const MAP = /\.(?:m?js|css)\.map$/

const MAP_NOTE = /[#@]\s*sourceMappingURL\s*=/

/** A program that is fetched from elsewhere before another one runs, or while it does. */
const FOREIGN_PROGRAM =
  /(?:\b(?:import|importScripts)\s*\(?|[\s}*]from)\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)*["'`](?:https?:)?\/\//

/** What makes browsers run or fetch something for an XML file: a style sheet, definitions of its own, elements of pages. */
const ACTIVE_XML = /<\?(?!xml\s)|<!(?:DOCTYPE|ENTITY)|<(?:[\w-]+:)?(?:script|i?frame|object|embed|style)[\s/>]/i

/** Every fault of a script, a style file or an XML file: where it is, what it names. */
export function* programFaults(path: string, text: string): Generator<Wrong> {
  if (MAP.test(path)) yield ['有源码映射文件', '关掉构建里的 sourcemap。']
  if (/\.[mc]?js$/i.test(path)) {
    if (!SCRIPT_PLACES.test(path)) yield ['有来历不明的脚本文件', '脚本只能由构建放进 _astro/ 或 pagefind/。']
    if (FOREIGN_PROGRAM.test(text)) yield ['脚本从别的网站取程序', '把要用的程序放进本站。']
  }
  if (/\.css$/i.test(path)) yield* styleFaults(text)
  if (/\.xml$/i.test(path) && ACTIVE_XML.test(text))
    yield ['XML 文件里有会运行的内容', '只写数据，不写样式、定义和网页元素。']
  if (/\.(?:[mc]?js|css)$/i.test(path) && MAP_NOTE.test(text)) yield ['写着源码映射的地址', '关掉构建里的 sourcemap。']
}

function* styleFaults(text: string): Generator<Wrong> {
  for (const address of styleAddresses(text)) {
    if (isOwnAddress(address) || /^data:(?:image|font)\//.test(address)) continue
    yield [`样式从别的网站取东西：“${address}”`, '把要用的文件放进本站。']
  }
}
