import { englishDateWords, englishDayWords, englishMonths } from './calendar/english-date.ts'
import { dayWords, looseDateWords } from './calendar/loose-date.ts'
import { addressIn, CHINESE, type Language } from './language.ts'
import { onceEach } from './once-each.ts'
import { type Words, wordsOf } from './words.ts'

/** How a page speaks: its words, its numbers and dates, and where its links lead. */
export interface Locale {
  language: Language
  words: Words
  /** the words for a loose date */
  date(date: string): string
  /** the words for a day of every year, `12-31` */
  day(monthDay: string): string
  range(start: string, end: string): string
  /** a period as its programme calls it in Chinese, by its months in other languages */
  period(period: { title: string; start: string; end: string }): string
  /** a number grouped in thousands; without digits with three decimals at most */
  number(value: number, fractionDigits?: number): string
  /** the address of a page in this language; files and pages that exist in Chinese only have one address for all */
  address(address: string): string
  /** the language that a text must be marked with: content stays Chinese on the pages of every language */
  lang(text: string): Language | undefined
}

const SPEECH = {
  'zh-CN': { date: looseDateWords, day: dayWords, period: ({ title }) => title },
  en: { date: englishDateWords, day: englishDayWords, period: ({ start, end }) => englishMonths(start, end) },
} satisfies Record<Language, Pick<Locale, 'date' | 'day' | 'period'>>

const HAN = /\p{Script=Han}/u

/** The locale of a language. */
export function localeOf(language: Language): Locale {
  const words = wordsOf(language)
  const speech = SPEECH[language]
  return {
    language,
    words,
    ...speech,
    // records of ten years have but some thousand different ones
    date: onceEach(speech.date),
    range: (start, end) => speech.date(`${start}/${end}`),
    number: numberFormat(language),
    address: (address) => addressIn(language, address),
    lang: (text) => (language !== CHINESE && HAN.test(text) ? CHINESE : undefined),
  }
}

/** Formats are kept: making one costs more than using it a thousand times. */
function numberFormat(language: Language): Locale['number'] {
  const formatOf = onceEach(
    (maximumFractionDigits: number) => new Intl.NumberFormat(language, { maximumFractionDigits }),
  )
  return (value, fractionDigits = 3) => formatOf(fractionDigits).format(value)
}
