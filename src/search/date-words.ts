/** 2016.3.22, 2016-03-22, 2016/3: not part of a longer number. */
const DATE = /(?<![-./\d])((?:19|20)\d{2})([-./])(0?[1-9]|1[0-2])(?:\2(0?[1-9]|[12]\d|3[01]))?(?![-./\d])/g

const MONTHS = 'january february march april may june july august september october november december'.split(' ')

/** 22 march 2016, march 2016, 8 march, as the English pages show dates, in lower case as a query is folded; or other words. */
const ENGLISH_DATE = /(?<![\w-])(?:(0?[1-9]|[12]\d|3[01]) )?([a-z]{3,9})(?: ((?:19|20)\d{2}))?\b/g

/** A text with its dates as pages write them: 2016年3月22日. */
export function dateInWords(text: string): string {
  return text
    .replace(DATE, (_, year, _sign, month, day) => inWords(year, Number(month), day))
    .replace(ENGLISH_DATE, (said, day, name, year) => {
      const month = MONTHS.findIndex((each) => each.startsWith(name)) + 1
      // a month by itself is a word as well: may
      return month > 0 && (day || year) ? inWords(year, month, day) : said
    })
}

function inWords(year: string | undefined, month: number, day: string | undefined): string {
  return `${year ? `${year}年` : ''}${month}月${day ? `${Number(day)}日` : ''}`
}

/** Whether a text is nothing but a date, with its year or without. */
export function isDate(text: string): boolean {
  return /^(?:\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日)$/.test(dateInWords(text))
}
