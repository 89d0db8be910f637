import { extname } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { markupText } from '../markup-text.ts'
import { OFFICE_ENDINGS, partsText } from '../office-text.ts'
import type { SentFile } from './sent-file.ts'

const decoder = new TextDecoder()

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
/** A long line of a calendar goes on behind a blank (RFC 5545, 3.1), in the middle of a word too. */
const calendar: Read = ({ text }) => text.replaceAll(/\r?\n[ \t]/g, '')
const gzip: Read = ({ bytes }) => decoder.decode(gunzipSync(bytes))
const office: Read = ({ parts }) => partsText(parts)

const READERS: Readonly<Record<string, Read>> = {
  '.xml': xml,
  '.svg': xml,
  '.ics': calendar,
  '.json': json,
  '.webmanifest': json,
  '.map': json,
  '.js': ({ text }) => text.replace(MINIFIED_NAME, ''),
  '.pf_fragment': (file) => jsonText(gzip(file)),
  '.pf_index': gzip,
  ...Object.fromEntries(OFFICE_ENDINGS.map((ending) => [ending, office])),
}

/**
 * Files without text of records: pictures were looked into when they were read, programs are the maintainers' own. Those of
 * the search that name others have rows of digests, and beginnings of words that are in `.pf_index`.
 */
const WITHOUT_TEXT = new Set([
  ...['.png', '.jpg', '.jpeg', '.webp', '.avif', '.ico', '.woff2', '.wasm', '.pagefind'],
  ...['.pf_list', '.pf_names'],
])

/** The text of a published file other than a page as a reader or a program can get at it; undefined where it has none. */
export function siteText(file: SentFile): string | undefined {
  const ending = extname(file.path).toLowerCase()
  return WITHOUT_TEXT.has(ending) ? undefined : (READERS[ending] ?? plain)(file)
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
