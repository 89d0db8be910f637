import { expect, test } from 'vitest'
import { SharedRoom } from './shared-room.ts'

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

test('bytes stay what they are until they are used up, however often the room is used again', () => {
  const room = new SharedRoom(1000)
  const waiting: [text: string, bytes: Uint8Array][] = []
  let inside = 0
  for (let number = 0; number < 500; number++) {
    const text = `${number}${'妇'.repeat((number * 7) % 90)}`
    const bytes = room.encode(text)
    inside += room.holds(bytes) ? 1 : 0
    waiting.push([text, bytes])
    for (const [text, bytes] of waiting) expect(textOf(bytes)).toBe(text)
    // one to four are used up at a time
    if (waiting.length < 4) continue
    const used = waiting.splice(0, 1 + (number % 4)).map(([, bytes]) => bytes)
    const last = used.findLast((bytes) => room.holds(bytes))
    if (last) room.free(last)
  }
  expect(inside).toBeGreaterThan(400)
})

test('what finds no room has memory of its own', () => {
  const room = new SharedRoom(100)
  const first = room.encode('妇'.repeat(20))
  const second = room.encode('联'.repeat(20))
  const third = room.encode('x'.repeat(1000))
  expect([first, second, third].map((bytes) => room.holds(bytes))).toEqual([true, false, false])
  expect([textOf(second), third.length]).toEqual(['联'.repeat(20), 1000])
  room.free(first)
  const again = room.encode('会')
  expect([room.holds(again), again.byteOffset, textOf(again)]).toEqual([true, 0, '会'])
})

test('text that nobody has used up does not hold the room for good', () => {
  const room = new SharedRoom(100)
  room.encode('nobody asks for this')
  for (let number = 0; number < 50; number++) {
    const bytes = room.encode(`page ${number}`)
    expect(room.holds(bytes)).toBe(true)
    room.free(bytes)
  }
})
