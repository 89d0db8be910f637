import type { Locale } from '../../locale.ts'
import type { Span } from '../../measure/span.ts'
import { fill } from '../../words.ts'

/** A span in words: “2025年第1期（1—2月）”. */
export function spanWords(locale: Locale, span: Span): string {
  if (span.every !== 'period') return shortSpanWords(locale, span)
  const [year = '', number = ''] = span.id.split('-')
  return fill(locale.words.span.period, { year, number, title: locale.period(span) })
}

/** A period in words by its id alone, `2016-2`: “2016年第2期”. */
export function periodWords({ words }: Locale, id: string): string {
  const [year = '', number = ''] = id.split('-')
  return fill(words.span.named, { year, number })
}

/** A span in words, a period without its year and number: “1—2月”. */
export function shortSpanWords({ words: { span: phrases }, period }: Locale, span: Span): string {
  if (span.every === 'period') return period(span)
  return span.every === 'year' ? fill(phrases.year, { year: span.id }) : phrases.once
}
