import { addDays } from '../../calendar/days.ts'
import { absoluteUrl } from '../absolute-url.ts'
import type { DueItem, UnitLedgerView } from '../ledger/unit-view.ts'
import { markedTitle } from '../marks.ts'
import type { SiteView } from '../views/site.ts'
import { firstAddress } from './first-address.ts'

type Site = Pick<SiteView, 'baseUrl' | 'title' | 'asOf' | 'marks' | 'moved'>

const LINE_OCTETS = 75

/** What a calendar has that has nothing else: RFC 5545, 3.6, asks for a component. All of its times are of UTC. */
const TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** What is due and overdue for a unit, as a calendar to subscribe to (RFC 5545). An all-day event a duty, on its due date. */
export function dueCalendar(site: Site, unit: UnitLedgerView): string {
  const items = [...unit.overdue, ...unit.next]
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escapeText(site.title)}//ZH`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(markedTitle(site, `${unit.title}：到期事项`))}`,
    ...(items.length > 0 ? items.flatMap((item) => event(site, unit, item)) : TIME_ZONE),
    'END:VCALENDAR',
  ]
  return `${lines.map(foldLine).join('\r\n')}\r\n`
}

function event(site: Site, unit: UnitLedgerView, item: DueItem): string[] {
  const id = lastStep(firstAddress(site, unit.url))
  return [
    'BEGIN:VEVENT',
    `UID:${id}.${item.span}.${dutyId(item)}@${new URL(site.baseUrl).hostname}`,
    `DTSTAMP:${compact(site.asOf)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(item.dueDay)}`,
    `DTEND;VALUE=DATE:${compact(addDays(item.dueDay, 1))}`,
    `SUMMARY:${escapeText(markedTitle(site, `${item.duty.text}（${item.state.label}）`))}`,
    `DESCRIPTION:${escapeText(`${item.spanTitle}，要求：${item.asked}，期限：${item.due}。`)}`,
    `URL:${absoluteUrl(site, item.duty.url)}`,
    ...(site.marks.length > 0 ? [`CATEGORIES:${site.marks.map(escapeText).join(',')}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** The id of an item's duty: the last step of its address. */
export function dutyId({ duty }: DueItem): string {
  return lastStep(duty.url)
}

function lastStep(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1)
}

function compact(day: string): string {
  return day.replaceAll('-', '')
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')
}

/** A line of at most 75 octets, continued after a line end and a space; no character is cut. */
function foldLine(line: string): string {
  const pieces: string[] = []
  let [piece, octets] = ['', 0]
  for (const char of line) {
    const size = Buffer.byteLength(char)
    if (octets + size > LINE_OCTETS) {
      pieces.push(piece)
      // the space that begins a continued line counts too
      ;[piece, octets] = ['', 1]
    }
    piece += char
    octets += size
  }
  return [...pieces, piece].join('\r\n ')
}
