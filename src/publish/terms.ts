import type { Records } from '../check/records.ts'
import type { Grade, Link } from './views.ts'

/** The Chinese label of a code; the code itself where a vocabulary has lost it. */
export function label(records: Records, vocabulary: string, code: string): string {
  return records.term(vocabulary, code)?.zh ?? code
}

/** The reliability of a record as mark, word and sentence. */
export function gradeOf(records: Records, data: object): Grade | undefined {
  const code = (data as { reliability?: string }).reliability
  const term = code === undefined ? undefined : records.term('reliability', code)
  return term && { mark: term.mark ?? term.code, label: term.zh, note: term.note ?? '' }
}

/** A region in words, from large to small, without repeating a municipality: “黑龙江省哈尔滨市南岗区”; “全国” where none is given. */
export function regionWords({
  province,
  city,
  district,
}: {
  province: string | null
  city: string | null
  district: string | null
}): string {
  const parts = [province, city === province ? null : city, district]
  return parts.filter((part) => part !== null).join('') || '全国'
}

/** A link, or plain text where there is no address. */
export function linkOr(text: string, url: string | undefined): Link | string {
  return url === undefined ? text : { text, url }
}
