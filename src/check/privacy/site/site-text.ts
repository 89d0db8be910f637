import { extname } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { markupText } from '../markup-text.ts'
import { OFFICE_ENDINGS, officeText } from '../office-text.ts'
import type { SentFile } from './sent-file.ts'

const decoder = new TextDecoder()

/** What Pagefind writes before its own data. */
const SIGNATURE = 'pagefind_dcd'

/** What stands between the tokens of a text in a fragment, and behind the last one of a block. */
const TOKEN_GAP = '\u200b'
const BLOCK_END = ` ${TOKEN_GAP}`

/** The names that Pagefind gives its files are digests of their content, `und_c25884cc113`: now and then all in digits. */
const DIGEST_NAME = /und_[0-9a-f]{7,11}/g
const NAMES_FILES = /^pagefind\/.*(?:pagefind-entry\.json|\.pf_meta)$/

/**
 * The short names that a minifier makes up stand between signs of the program, `odeClass:xY,describe:!1`: now and then
 * one is the word before an account. What a program shows stands in quotes, and stays.
 */
const MINIFIED_NAME =
  /(?<=[{,(;=?:!&|+<>*[-]|\b(?:return|case|in|of|typeof|void|else|const|let|var) )[A-Za-z$_][\w$]{0,2}(?=[:,][\w$])/g

type Read = (file: SentFile) => string

const plain: Read = ({ text }) => text
const xml: Read = ({ text }) => markupText(text, true)
const json: Read = ({ text }) => jsonText(text)
const gzip: Read = ({ bytes }) => decoder.decode(gunzipSync(bytes)).replace(SIGNATURE, '')
const office: Read = (file) => officeText(file.bytes) ?? file.text

const READERS: Readonly<Record<string, Read>> = {
  '.xml': xml,
  '.svg': xml,
  '.json': json,
  '.webmanifest': json,
  '.map': json,
  '.js': ({ text }) => text.replace(MINIFIED_NAME, ''),
  '.pf_fragment': (file) => jsonText(gzip(file)).replaceAll(BLOCK_END, '\n').replaceAll(TOKEN_GAP, ''),
  '.pf_index': gzip,
  '.pf_filter': gzip,
  '.pf_meta': gzip,
  ...Object.fromEntries(OFFICE_ENDINGS.map((ending) => [ending, office])),
}

/** Files without text of records: pictures were looked into when they were read, programs are the maintainers' own. */
const WITHOUT_TEXT = new Set(['.png', '.jpg', '.jpeg', '.webp', '.avif', '.ico', '.woff2', '.wasm', '.pagefind'])

/** The text of a published file other than a page as a reader or a program can get at it; undefined where it has none. */
export function siteText(file: SentFile): string | undefined {
  const { path } = file
  const ending = extname(path).toLowerCase()
  if (WITHOUT_TEXT.has(ending)) return undefined
  const text = (READERS[ending] ?? plain)(file)
  return NAMES_FILES.test(path) ? text.replace(DIGEST_NAME, '') : text
}

/** The path of a published file without what only stands for its content. */
export function sitePath(path: string): string {
  return path.startsWith('pagefind/') ? path.replace(DIGEST_NAME, '') : path
}

/**
 * Every text and number of a JSON document, one a line, each behind its key; what is no JSON after all is looked at as
 * it is.
 */
function jsonText(source: string): string {
  try {
    const parts: string[] = []
    collect(JSON.parse(source), parts)
    return parts.join('\n')
  } catch {
    return source
  }
}

function collect(value: unknown, parts: string[]): void {
  if (typeof value !== 'object') parts.push(String(value))
  else if (Array.isArray(value)) for (const item of value) collect(item, parts)
  else if (value !== null) {
    for (const [key, item] of Object.entries(value)) {
      parts.push(key)
      collect(item, parts)
    }
  }
}
