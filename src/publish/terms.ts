import type { AnyFields } from '../check/records.ts'
import type { Edition } from './edition.ts'
import type { Grade } from './views/grade.ts'
import type { Link } from './views/link.ts'

/** The label of a code; the code itself where a vocabulary has lost it. */
export function label(edition: Edition, vocabulary: string, code: string): string {
  const term = edition.term(vocabulary, code)
  return term ? edition.nameOf(term) : code
}

/** The labels of several codes, in one line. */
export function labels(edition: Edition, vocabulary: string, codes: readonly string[]): string {
  return codes.map((code) => label(edition, vocabulary, code)).join(edition.locale.words.mark.list)
}

/** The name of a vocabulary. */
export function vocabularyTitle(edition: Edition, vocabulary: string): string {
  const data = edition.find('vocabulary', vocabulary)?.data
  return data ? edition.nameOf(data.title) : vocabulary
}

/** The reliability of a record as mark, word and sentence. */
export function gradeOf(edition: Edition, { reliability: code }: AnyFields): Grade | undefined {
  const term = code === undefined ? undefined : edition.term('reliability', code)
  return (
    term && {
      mark: term.mark ?? term.code,
      label: edition.nameOf(term),
      note: edition.pick(term.note, term.note_en) ?? '',
    }
  )
}

interface Region {
  province: string | null
  city: string | null
  district: string | null
}

/** The names in a region from large to small, a municipality once; none where no place is given. */
export function regionNames({ province, city, district }: Region): string[] {
  return [province, city === province ? null : city, district].filter((part) => part !== null)
}

/** A region in words: “甲省甲市甲区”; “全国” where none is given. */
export function regionWords({ locale }: Edition, region: Region): string {
  return regionNames(region).join('') || locale.words.value.everywhere
}

/** A link, or plain text where there is no address. */
export function linkOr(edition: Edition, text: string, url: string | undefined): Link | string {
  return url === undefined ? text : edition.link(text, url)
}
