import fc from 'fast-check'
import { seededRandom } from '../../bench/privacy/random.ts'
import { MAKERS } from '../../bench/privacy/values.ts'
import type { FuzzFile } from './records.ts'

/** A file with a private value planted in it. */
export interface PlantedFile extends FuzzFile {
  /** made for the occasion; undefined where none was planted */
  secret?: string
}

/** Sentences around a value, which cannot run into what stands beside them. */
const SENTENCES: readonly (readonly [before: string, maker: string, after: string])[] = [
  ['，身份证号', 'residentId', '。'],
  ['，身份证号', 'residentIdLetters', '。'],
  ['，手机', 'mobile', '。'],
  ['，手机', 'mobileListed', '。'],
  ['，卡号', 'bankCard', '。'],
  ['，邮箱', 'email', '。'],
  ['，当事人', 'name', '，'],
]

const plant = fc.record({
  sentence: fc.constantFrom(...SENTENCES),
  seed: fc.nat(1_000_000),
  at: fc.nat(1_000_000),
})

/** Files with a private value anywhere in their text, mostly. */
export function planted(files: fc.Arbitrary<FuzzFile>): fc.Arbitrary<PlantedFile> {
  return fc.tuple(files, fc.option(plant, { freq: 4 })).map(([file, planting]) => {
    if (!planting) return printable(file)
    const [before, maker, after] = planting.sentence
    const secret = MAKERS[maker]?.(seededRandom(planting.seed)) ?? ''
    const at = characterStart(file.bytes, planting.at % (file.bytes.length + 1))
    const sentence = new TextEncoder().encode(before + secret + after)
    const bytes = Uint8Array.from([...file.bytes.subarray(0, at), ...sentence, ...file.bytes.subarray(at)])
    return printable({ ...file, bytes, secret })
  })
}

/** A file that a failure prints as text, so that it can be read and tried. */
function printable(file: PlantedFile): PlantedFile {
  const text = () => JSON.stringify({ ...file, bytes: Buffer.from(file.bytes).toString('utf8') })
  return Object.assign(file, { [fc.toStringMethod]: text })
}

/** The start of the character in which an offset lies. */
function characterStart(bytes: Uint8Array, offset: number): number {
  let at = offset
  while (at > 0 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1
  return at
}

/** The longest part of a private value that may show by itself: a date, the start of an area code. */
const LONGEST_PART = 8

/** Whether a report shows a private value or a telling part of it. */
export function shows(report: string, secret: string): boolean {
  const length = Math.min(secret.length, LONGEST_PART + 1)
  return Array.from({ length: secret.length - length + 1 }, (_, at) => secret.slice(at, at + length)).some((part) =>
    report.includes(part),
  )
}
