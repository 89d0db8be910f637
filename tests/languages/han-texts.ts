import { Parser } from 'htmlparser2'

/** A text of a page that a reader sees or hears, and the language that it is marked with. */
export interface MarkedText {
  text: string
  lang: string
  /** the element it stands in, or the attribute it is */
  place: string
}

/** What is read out or shown of an element beside its content. */
const SPOKEN = ['alt', 'aria-label', 'content', 'placeholder', 'title']
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])
/** What no reader meets: programs, and data for them. */
const UNREAD = new Set(['script', 'style', 'code'])

/** Every text of a page with Chinese characters, with the language that its nearest marked ancestor gives. */
export function hanTexts(html: string): MarkedText[] {
  const found: MarkedText[] = []
  const open: { name: string; lang: string }[] = []
  const current = () => open.at(-1) ?? { name: 'document', lang: '' }
  const add = (text: string, lang: string, place: string) => {
    if (/\p{Script=Han}/u.test(text)) found.push({ text: text.trim(), lang, place })
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      const lang = attributes['lang'] ?? current().lang
      for (const spoken of SPOKEN) add(attributes[spoken] ?? '', lang, `${name}[${spoken}]`)
      if (!VOID.has(name)) open.push({ name, lang })
    },
    ontext: (text) => {
      if (!open.some(({ name }) => UNREAD.has(name))) add(text, current().lang, current().name)
    },
    onclosetag: (name) => {
      if (!VOID.has(name)) open.pop()
    },
  })
  parser.end(html)
  return found
}
