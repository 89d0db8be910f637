import { describe, expect, test } from 'vitest'
import { localeOf } from '../../locale.ts'
import { stateWords } from '../ledger/state-words.ts'
import type { DueItem, UnitLedgerView } from '../ledger/unit-view.ts'
import { dueCalendar } from './due-calendar.ts'
import { dueFeed } from './due-feed.ts'

const CHINESE = localeOf('zh-CN')
const SITE = {
  baseUrl: 'https://portal.example.org',
  title: '最后一公里',
  asOf: '2025-05-08',
  organisation: '示例市妇联',
  marks: [],
  moved: [],
}

function item(more: Partial<DueItem>): DueItem {
  return {
    duty: { text: '双月报表', url: '/duties/period-return' },
    span: '2025-2',
    spanTitle: '2025年第2期（3—4月）',
    state: stateWords(CHINESE, 'due'),
    asked: '至少1',
    begun: '2025-03-01',
    dueDay: '2025-05-10',
    due: '2025年5月10日',
    left: '还有 2 天',
    ...more,
  }
}

const UNIT: UnitLedgerView = {
  unit: 'jia-qu',
  title: '甲区妇联',
  url: '/units/jia-qu',
  joined: '2024年12月15日',
  overdue: [
    item({
      span: '2025-1',
      state: stateWords(CHINESE, 'missing'),
      dueDay: '2025-03-10',
      spanTitle: '第1期；补报, 请\n尽快',
    }),
  ],
  next: [item({})],
  rows: [],
  figures: [],
  places: [],
  feeds: { ics: '/units/jia-qu/due.ics', atom: '/units/jia-qu/due.xml' },
}

describe('the calendar of a unit', () => {
  const text = dueCalendar(SITE, UNIT)
  const unfolded = text.replaceAll('\r\n ', '').split('\r\n')

  test('has a component when nothing is due: without any it is no calendar', () => {
    const empty = dueCalendar(SITE, { ...UNIT, overdue: [], next: [] })
    expect(empty).toContain('\r\nBEGIN:VTIMEZONE\r\nTZID:UTC\r\n')
    expect(empty).not.toContain('VEVENT')
    expect(text).not.toContain('VTIMEZONE')
  })

  test('has an all-day event for each duty that waits', () => {
    expect(unfolded.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2)
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20250510')
    expect(unfolded).toContain('DTEND;VALUE=DATE:20250511')
    expect(unfolded).toContain('UID:jia-qu.2025-1.period-return@portal.example.org')
    expect(unfolded).toContain('SUMMARY:双月报表（缺报）')
    expect(unfolded).toContain('URL:https://portal.example.org/duties/period-return')
  })

  test('escapes text, ends every line with CRLF and has no line over 75 octets', () => {
    expect(text).toContain('补报\\, 请\\n')
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
    expect(text).not.toContain('\uFFFD')
  })

  test('has the same events for those who subscribed before the unit was renamed', () => {
    const moved = ['/units/jia', '/units/jia-xian'].map((from) => ({ from, to: '/units/jia-qu' }))
    expect(dueCalendar({ ...SITE, moved }, UNIT)).toContain('UID:jia.2025-1.period-return@')
    expect(dueFeed({ ...SITE, moved }, UNIT)).toContain(
      '<id>https://portal.example.org/units/jia#2025-2.period-return</id>',
    )
  })

  test('is the same for the same content', () => {
    expect(dueCalendar(SITE, UNIT)).toBe(text)
  })
})

describe('the feed of a unit', () => {
  const text = dueFeed(SITE, UNIT)

  test('has an entry for each duty, with an id that stays', () => {
    expect(text.match(/<entry>/g)).toHaveLength(2)
    expect(text).toContain('<id>https://portal.example.org/units/jia-qu#2025-2.period-return</id>')
  })

  test('an entry changes when its duty becomes overdue', () => {
    expect(text).toContain('<updated>2025-03-11T00:00:00Z</updated>')
    expect(text).toContain('<updated>2025-03-01T00:00:00Z</updated>')
  })
})
