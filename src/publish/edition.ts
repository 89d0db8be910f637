import type { Records, Term } from '../check/records.ts'
import { CHINESE, type Language } from '../language.ts'
import { type Locale, localeOf } from '../locale.ts'
import type { Schema, SchemaSet } from '../schema/schema-set.ts'
import { linkMaker } from './link-maker.ts'
import type { Link } from './views/link.ts'

/** The records of a portal as readers of one language are told of them: kinds, fields and codes have their names in it. */
export interface Edition extends Records {
  locale: Locale
  /** the words that content gives in this language; the Chinese ones where it gives none */
  pick<Text>(chinese: Text, english: Text | undefined): Text
  /** what a part, a duty or an indicator of a programme is called */
  titleOf(named: { title: string; title_en?: string }): string
  /** the name of a code */
  nameOf(term: Pick<Term, 'zh' | 'en'>): string
  /** a link, made once for all pages of the edition */
  link(text: string, url: string): Link
}

/** The edition of a portal for a language. */
export function editionOf(records: Records, language: Language): Edition {
  const locale = localeOf(language)
  const isChinese = language === CHINESE
  const pick = <Text>(chinese: Text, english: Text | undefined) => (isChinese ? chinese : (english ?? chinese))
  return {
    ...records,
    schemas: isChinese ? records.schemas : withEnglishTitles(records.schemas),
    locale,
    pick,
    titleOf: ({ title, title_en }) => pick(title, title_en),
    nameOf: ({ zh, en }) => (isChinese ? zh : en),
    link: linkMaker(),
  }
}

/** The schemas with their English titles and descriptions in the place of the Chinese ones. */
function withEnglishTitles(schemas: SchemaSet): SchemaSet {
  const translate = (schema: Schema): Schema => JSON.parse(JSON.stringify(schema), (_key, value) => inEnglish(value))
  return {
    common: translate(schemas.common),
    kinds: new Map([...schemas.kinds].map(([kind, schema]) => [kind, translate(schema)])),
  }
}

function inEnglish(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('x-title-en' in value)) return value
  const { 'x-title-en': title, 'x-description-en': description, ...schema } = value as Schema
  return { ...schema, title, ...(description === undefined ? {} : { description }) }
}
