import { expect, test } from 'vitest'
import { type Given, recordsOf } from '../../tests/measure/records-of.ts'
import type { RecordEntry } from '../check/records.ts'
import { relateRecords } from './related.ts'

const PRACTICES: Given = {
  'practice/lacquer': { title: '竹编合作社带动留守妇女', summary: '漆艺能人教留守妇女在家做活。' },
  'practice/lacquer-town': { title: '古镇漆艺作坊招收邻近姐妹', summary: '漆艺作坊按件收货。' },
  'practice/court': { title: '法院设立保护令窗口', summary: '当天受理当天核发。' },
  'practice/court-two': { title: '保护令申请在法院一次办成', summary: '受理后有人陪同。' },
  'practice/tagged': { title: '合唱团', summary: '每周排练。', groups: ['rural-women'] },
  'practice/tagged-too': { title: '图书角', summary: '每天开放。', groups: ['rural-women'] },
  'practice/alone': { title: '晒秋', summary: '一年一度。' },
}

function relatedIds(given: Given, reverse = false) {
  const records = recordsOf(given)
  const entries = [...(records.all('practice') as readonly RecordEntry[])]
  const related = relateRecords(reverse ? entries.reverse() : entries)
  return Object.fromEntries([...related].map(([{ id }, others]) => [id, others.map((other) => other.id)]))
}

test('records are related by what they say, and by their tags', () => {
  const related = relatedIds(PRACTICES)
  expect(related['lacquer']?.[0]).toBe('lacquer-town')
  expect(related['court']?.[0]).toBe('court-two')
  expect(related['tagged']).toEqual(['tagged-too'])
})

test('a record that shares nothing has nobody, rather than somebody at random', () => {
  expect(relatedIds(PRACTICES)['alone']).toEqual([])
})

test('the order of the records changes nothing', () => {
  const [forwards, backwards] = [relatedIds(PRACTICES), relatedIds(PRACTICES, true)]
  expect(backwards).toEqual(forwards)
})

test('one record more changes only what it is related to', () => {
  const more = { ...PRACTICES, 'practice/dance': { title: '广场舞队', summary: '傍晚跳一小时。' } }
  const { dance: _, ...others } = relatedIds(more)
  expect(others).toEqual(relatedIds(PRACTICES))
})

test('the work grows with the number of records, not with its square', () => {
  const given = (count: number): Given =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => {
        // four have the same word, however many there are
        const topic = Math.floor(index / 4)
        const word = String.fromCodePoint(0x4e00 + topic, 0x4e00 + ((topic * 7) % 20_000), 0x6000 + (topic % 900))
        return [`practice/p${index}`, { title: `${word}做法`, summary: '大家一起做。', groups: ['rural-women'] }]
      }),
    )
  // whoever is compared with another is asked for its kind
  const looks = (count: number) => {
    let asked = 0
    const counted = recordsOf(given(count))
      .all('practice')
      .map(
        (entry): RecordEntry => ({
          ...entry,
          get kind() {
            asked++
            return entry.kind
          },
        }),
      )
    relateRecords(counted)
    return asked
  }
  expect(looks(4000)).toBeLessThan(4.5 * looks(1000))
})
