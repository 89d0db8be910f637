import { markupFaults } from './markup.ts'

// Each of these finds all that is wrong of its kind, and more. A page in which none finds anything needs no parser.

/** An element that is not allowed, that fetches its `href`, or that needs a closer look. */
const ELEMENT =
  /<(?:style|i?frame|frameset|object|embed|applet|portal|foreignobject|animate\w*|set|base|use|image|feimage|mpath)[\s/>]/i

/** An attribute that is not allowed, wherever it stands. */
const NOT_ALLOWED = /(?:on[a-z]+|style|srcdoc)\s*=/

/** Beside the place in which `HEAD` finds it. */
const HTTP_EQUIV = /(?<!<meta )http-equiv/i

/** An address in any other form than `"/…"`, `"#…"` or `"?…"` of harmless signs, where something is fetched. */
const FETCHED =
  /(?:src|srcset|imagesrcset|poster|data|background|action|formaction|xlink:href|manifest|ping|attributionsrc)\s*=(?!&quot;|"(?:[#?]|\/[\w?#%-])[!#-%'-[\]-~\u00a1-\uffff]*")/

/** A link in any other form than these, `"https://…"` and `"tel:…"`. */
const LINK =
  /href\s*=(?!"(?:(?:[#?]|\/[\w?#%-]|https?:\/\/[\w.-]+\/)(?:[!#-%'-[\]-~\u00a1-\uffff]|&amp;)*|\/|https?:\/\/[\w.-]+|tel:\+?\d+)")/i

/** A colour, filter or mask that is neither words nor a part of the same drawing. */
const PAINT =
  /(?:fill|stroke|filter|mask|clip-path|cursor|marker(?:-start|-mid|-end)?)\s*=(?!"(?:[^"&\\(]*|(?:url\(#|var\(--)[\w-]*\))")/

const ATTRIBUTE = new RegExp(
  `[\\s"'/](?:${[NOT_ALLOWED, FETCHED, LINK, PAINT].map(({ source }) => source).join('|')})`,
  'i',
)

const ANY_FAULT = [ELEMENT, ATTRIBUTE, HTTP_EQUIV]

/** Elements that are on every page: few different ones, but for those that name other addresses. */
const HEAD = /<(?:script|link(?! rel="(?:canonical|alternate)" )|meta(?= http-equiv))[^>]*>/gi

/** A tag that really ends at its first `>`: every quote in it is closed. */
const WHOLE_TAG = /^<\w+(?: [\w:-]+(?:="[^"]*")?)*\s*\/?>$/

/** Makes the quick look at a page: true where nothing in it can be a fault. It remembers the elements of the head. */
export function plainPageTest(): (html: string) => boolean {
  const known = new Map<string, boolean>()
  const isHarmless = (tag: string) => {
    const harmless = known.get(tag) ?? (WHOLE_TAG.test(tag) && markupFaults(tag, false).length === 0)
    known.set(tag, harmless)
    return harmless
  }
  return (html) => !ANY_FAULT.some((find) => find.test(html)) && (html.match(HEAD) ?? []).every(isHarmless)
}
