/** 2016.3.22, 2016-03-22, 2016/3: not part of a longer number. */
const DATE = /(?<![-./\d])((?:19|20)\d{2})([-./])(0?[1-9]|1[0-2])(?:\2(0?[1-9]|[12]\d|3[01]))?(?![-./\d])/g

/** A text with its dates as pages write them: 2016年3月22日. */
export function dateInWords(text: string): string {
  return text.replace(DATE, (_, year, _sign, month, day) => {
    const inMonth = `${year}年${Number(month)}月`
    return day === undefined ? inMonth : `${inMonth}${Number(day)}日`
  })
}

/** Whether a text is nothing but a date, with its year or without. */
export function isDate(text: string): boolean {
  return /^(?:\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日)$/.test(dateInWords(text))
}
