import { isOwnAddress, isSafeLink } from './own-address.ts'
import { styleAddresses } from './style-addresses.ts'

type Attributes = Readonly<Record<string, string>>

/** What is wrong, and what to do. */
export type Wrong = readonly [message: string, hint: string]

/** Scripts of the build: their names carry a digest of their content. */
const OWN_SCRIPT = /^(?:\/[\w.-]+)*\/_astro\/[\w.@-]+\.js$/

const DATA = new Set(['application/ld+json', 'application/json'])

/** Documents within documents, and elements that change others: no page needs them. */
const FORBIDDEN = /^(?:style|i?frame|frameset|object|embed|applet|portal|foreignobject|animate\w*|set)$/

/** Attributes whose address is fetched or sent to without the reader's choice. */
const LOADING = new Set([
  'src',
  'poster',
  'data',
  'background',
  'action',
  'formaction',
  'xlink:href',
  'manifest',
  'ping',
  'attributionsrc',
])

/** Attributes of drawings that may name a colour, a filter or a mask by an address, as a style does. */
const PAINT = /^(?:fill|stroke|filter|mask|clip-path|cursor|marker(?:-start|-mid|-end)?)$/

/** Relations that name an address without fetching it. */
const NAMING = new Set(['canonical', 'alternate', 'license', 'author', 'next', 'prev'])

/** Elements of drawings that fetch what their `href` names. */
const FETCHING = new Set(['use', 'image', 'feimage', 'mpath'])

const REFRESH = /^0; ?url=(\/.*)$/

/** Every fault of one element, its name and attribute names in lower case, the values decoded. */
export function* elementFaults(name: string, attributes: Attributes): Generator<Wrong> {
  if (FORBIDDEN.test(name)) yield [`有不许用的元素 <${name}>`, '去掉它；样式写在样式文件里，网页里不嵌别的网页。']
  if (name === 'script') yield* scriptFaults(attributes)
  if (name === 'base' && 'href' in attributes) yield ['用 <base> 改了全页的地址', '去掉 href，每个链接写自己的地址。']
  if (name === 'meta' && 'http-equiv' in attributes) yield* metaFaults(attributes)
  for (const [attribute, value] of Object.entries(attributes))
    yield* attributeFaults(name, attribute, value, attributes)
}

/** In a drawing a script is named by `href`. */
function* scriptFaults({ src, href, 'xlink:href': link, type = '' }: Attributes): Generator<Wrong> {
  const addresses = [src, href, link].filter((address) => address !== undefined)
  if (addresses.length === 0 && !DATA.has(type)) yield ['有内嵌的脚本', '把脚本写成单独的文件，由构建给它文件名。']
  for (const address of addresses)
    if (!OWN_SCRIPT.test(address)) yield [`有来历不明的脚本“${address}”`, '只用构建产生的 /_astro/ 里的脚本。']
}

function* metaFaults({ 'http-equiv': name = '', content = '' }: Attributes): Generator<Wrong> {
  const kind = name.toLowerCase()
  const [, target] = REFRESH.exec(content) ?? []
  if (kind === 'content-security-policy' || (kind === 'refresh' && target && isOwnAddress(target))) return
  yield [`<meta http-equiv="${name}"> 不许用`, '只许写安全策略，和转到本站新地址。']
}

/** What is wrong with an attribute; one that is empty does nothing. */
function* attributeFaults(element: string, name: string, value: string, all: Attributes): Generator<Wrong> {
  if (value === '') return
  if (/^on[a-z]/.test(name)) yield [`有内嵌的事件脚本 ${name}`, '在脚本文件里用 addEventListener。']
  if (name === 'style') yield ['有内嵌的样式 style', '在样式文件里给它一个类名。']
  if (name === 'srcdoc') yield ['有内嵌的网页 srcdoc', '去掉它。']
  if (isFetched(element, name, all) && !addressesOf(name, value).every(isOwnAddress))
    yield [`${name} 从别的网站取东西：“${value}”`, '把要用的文件放进本站。']
  else if (name === 'href' && element !== 'script' && !isSafeLink(value))
    yield [`链接“${value}”不安全`, '只用本站地址、http 或 https 网址，或电话号码。']
}

/** Most links lead where the reader chooses to go; whatever else has an address is fetched. Scripts are looked at apart. */
function isFetched(element: string, name: string, { rel = '' }: Attributes): boolean {
  if (element === 'script') return false
  if (name !== 'href') return LOADING.has(name) || PAINT.test(name) || name.endsWith('srcset')
  if (element === 'link') return !NAMING.has(rel)
  return FETCHING.has(element)
}

function addressesOf(name: string, value: string): string[] {
  if (PAINT.test(name)) return styleAddresses(value)
  const candidates = name.endsWith('srcset') ? value.split(',').map((one) => one.trim().split(/\s+/)[0] ?? '') : [value]
  return candidates.map((address) => address.trim())
}
