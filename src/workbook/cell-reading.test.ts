import { expect, test } from 'vitest'
import type { Schema } from '../schema/schema-set.ts'
import { readList } from './cell-lists.ts'
import { readCell } from './cell-reading.ts'
import { ChoiceList, type Choices } from './choices.ts'
import type { CellValue } from './workbook.ts'

const PLACES = new ChoiceList('点位', [
  { value: 'jia-home', words: '柳荫、春光妇女之家（jia-home）' },
  { value: 'jia-point', words: '联系点（jia-point）' },
  { value: 'yi-point', words: '联系点（yi-point）' },
])
const TYPES = new ChoiceList('类型', [
  { value: 'visit', words: '走访慰问' },
  { value: 'training', words: '培训' },
])
const YES_NO = new ChoiceList('是否', [
  { value: true, words: '是' },
  { value: false, words: '否' },
])
const choices: Choices = (schema) =>
  schema['x-vocabulary'] ? TYPES : schema['x-reference'] ? PLACES : schema.type === 'boolean' ? YES_NO : undefined

const TEXT: Schema = { type: 'string' }
const VERSION: Schema = { type: 'string', pattern: '^\\d+\\.\\d+$' }
const DATE: Schema = { type: 'string', format: 'date' }
const LOOSE: Schema = { type: 'string', format: 'loose-date' }
const COUNT: Schema = { type: 'integer' }
const NULLABLE: Schema = { type: ['string', 'null'] }
const CODE: Schema = { type: 'string', 'x-vocabulary': 'activity-type' }
const PLACE: Schema = { type: 'string', 'x-reference': 'place' }
const YES: Schema = { type: 'boolean' }
const ANY: Schema = { type: ['string', 'boolean', 'number'] }

const day = new Date('2016-04-25T18:30:00Z')

test.each<[string, Schema, CellValue, unknown, string?]>([
  ['a text, the space around it gone', TEXT, '  到村里\n看望  ', '到村里\n看望'],
  ['a rare character', TEXT, '𠮷野', '𠮷野'],
  ['full-width digits in a text, which stay', TEXT, '２００余人', '２００余人'],
  ['leading zeros of a text', TEXT, '007', '007'],
  ['leading zeros that only the format shows', TEXT, 7, '007', '000'],
  ['a number in a text column', TEXT, 2016, '2016'],
  ['a share in a text column', TEXT, 0.455, '45.5%', '0.0%'],
  ['a date in a text column', TEXT, day, '2016-04-25', 'yyyy/m/d'],
  ['a month in a text column', TEXT, day, '2016-04', 'mmm-yy'],
  ['a version', VERSION, '1.0', '1.0'],
  ['a date', DATE, day, '2016-04-25', 'yyyy-mm-dd'],
  ['a date whose cell shows no day, as it shows', DATE, day, '2016-04', 'yyyy"年"m"月"'],
  ['a date in Chinese', DATE, '２０１６年4月5日', '2016-04-05'],
  ['a date with slashes', DATE, '2016/4/5', '2016-04-05'],
  ['a date as one number', DATE, 20160405, '2016-04-05'],
  ['a day that is not there, as it is', DATE, '2016-02-30', '2016-02-30'],
  ['a number that is no date, as it is', DATE, 42485, '42485'],
  ['a year', LOOSE, 2016, '2016'],
  ['a month', LOOSE, '2016年4月', '2016-04'],
  ['a date whose cell shows its month only', LOOSE, day, '2016-04', 'yyyy"年"m"月"'],
  ['a date whose cell shows its day', LOOSE, day, '2016-04-25', 'yyyy"年"m"月"d"日"'],
  ['a month as a number', LOOSE, 2016.4, '2016-04'],
  ['January as a text', LOOSE, '2016.1', '2016-01'],
  ['a span', LOOSE, '2012/2017', '2012/2017'],
  ['about a year', LOOSE, '约2016年', '2016~'],
  ['a number', COUNT, 12, 12],
  ['what a formula leaves behind its digits, cut off', COUNT, 12.3 * 3, 36.9],
  ['a number in full-width digits', COUNT, '１２', 12],
  ['a number with commas', COUNT, '1,234,567', 1_234_567],
  ['words for a number, as they are', COUNT, '20余', '20余'],
  ['nothing in words', NULLABLE, '无', null],
  ['nothing in words, with a space behind', NULLABLE, '无　', null],
  ['nothing in YAML', NULLABLE, 'null', null],
  ['a code by its words', CODE, '走访慰问', 'visit'],
  ['a code itself', CODE, 'visit', 'visit'],
  ['a code with its words, as messages name it', CODE, 'visit（走访慰问）', 'visit'],
  ['a code behind its words', CODE, '走访慰问（visit）', 'visit'],
  ['words that are no code, as they are', CODE, '散步', '散步'],
  ['a record by title and id', PLACE, '柳荫、春光妇女之家（jia-home）', 'jia-home'],
  ['a record by an old title and its id', PLACE, '从前的名字（jia-home）', 'jia-home'],
  ['a record by a title of its own', PLACE, '柳荫、春光妇女之家', 'jia-home'],
  ['a title that two records have, as it is', PLACE, '联系点', '联系点'],
  [
    'two records where one is asked for, as they are',
    PLACE,
    '甲（jia-home）、乙（yi-point）',
    '甲（jia-home）、乙（yi-point）',
  ],
  [
    'a title with the id of another, as it is',
    PLACE,
    '柳荫、春光妇女之家（yi-point）',
    '柳荫、春光妇女之家（yi-point）',
  ],
  ['yes', YES, '是', true],
  ['no', YES, '否', false],
  ['no, as Excel has it', YES, false, false],
  ['a value of any type', ANY, 5, 5],
  ['a blank', TEXT, '   ', undefined],
])('%s', (_name, schema, value, meant, format) => {
  const cell = format === undefined ? { value } : { value, format }
  expect(readCell(cell, schema, choices)).toEqual(meant === undefined ? {} : { value: meant })
})

test.each<[string, Schema, CellValue, string, string?]>([
  ['the error of a formula', TEXT, '#REF!', '这一格的公式出错了（#REF!）。'],
  ['an error of a formula that waits', TEXT, '#GETTING_DATA', '这一格的公式出错了（#GETTING_DATA）。'],
  [
    'a ratio that has become a time',
    TEXT,
    new Date('1899-12-31T01:03:00Z'),
    'Excel 把这一格变成了时间（01:03）。',
    'h:mm',
  ],
  ['a number of too many digits', TEXT, 9e17, '这一格的数字超过 15 位，Excel 已经把后面几位改成了 0。'],
  ['a date where a version should be', VERSION, day, 'Excel 把这一格变成了日期（2016-04-25）。'],
  ['a date where a code should be', CODE, day, 'Excel 把这一格变成了日期（2016-04-25）。'],
  ['a date where a number should be', COUNT, day, '这一格是日期（2016-04-25），应该是数字。'],
  ['what is neither yes nor no', YES, '√', '这一格写的是“√”，只能是“是”或“否”。'],
  [
    'a month that Excel may have cut',
    LOOSE,
    2016.1,
    '这一格是数字 2016.1，分不清是 1 月还是 10 月：Excel 把 2016.10 也存成 2016.1。',
  ],
  ['a share where a number should be', COUNT, 0.45, '这一格是百分比格式，存的是 0.45。', '0%'],
])('%s is a fault', (_name, schema, value, message, format) => {
  const cell = format === undefined ? { value } : { value, format }
  expect(readCell(cell, schema, choices).fault).toMatchObject({ message, hint: expect.any(String) })
})

test('a formula without a result is a fault', () => {
  expect(readCell({ value: null, isUncalculated: true }, TEXT, choices).fault?.message).toBe(
    '这一格是公式，文件里没有它的结果。',
  )
})

test('a list has one text a line, or codes and titles with commas between them', () => {
  const listOf = (value: string, schema: Schema) => readList({ value }, schema, choices)
  expect(listOf('一条。\n\n 又一条，有逗号。 ', TEXT)).toEqual({ values: ['一条。', '又一条，有逗号。'] })
  expect(listOf('走访慰问、培训，散步', CODE)).toEqual({ values: ['visit', 'training', '散步'] })
  expect(listOf('柳荫、春光妇女之家（jia-home）\n联系点（yi-point）', PLACE)).toEqual({
    values: ['jia-home', 'yi-point'],
  })
  expect(listOf('柳荫、春光妇女之家（jia-home）, 联系点（yi-point）、没有的点（none）', PLACE)).toEqual({
    values: ['jia-home', 'yi-point', '没有的点（none）'],
  })
  expect(listOf('从前的名字（jia-home），联系点（jia-point）', PLACE)).toEqual({ values: ['jia-home', 'jia-point'] })
  expect(listOf('', CODE)).toEqual({})
  expect(listOf('无', CODE)).toEqual({ values: [] })
})
