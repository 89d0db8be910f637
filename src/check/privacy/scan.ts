import type { RuleId } from '../../diagnostic.ts'
import { address } from './address.ts'
import { bankCard } from './bank-card.ts'
import type { Detector, Match } from './detector.ts'
import { email } from './email.ts'
import { landline } from './landline.ts'
import { Line } from './line.ts'
import { type LineTraits, lineReader, type Trigger } from './line-reader.ts'
import { minor } from './minor.ts'
import { mobile } from './mobile.ts'
import { arabicDigits, CHINESE_DIGITS, isOddCode, normalise } from './normalise.ts'
import { passport } from './passport.ts'
import { personName } from './person-name.ts'
import { plate } from './plate.ts'
import { residentId } from './resident-id.ts'
import { smallBase } from './small-base.ts'
import { socialAccount } from './social-account.ts'

/** Every detector, one a file. Where two find the same place, the earlier one names it. */
export const DETECTORS: readonly Detector[] = [
  residentId,
  bankCard,
  mobile,
  landline,
  passport,
  plate,
  email,
  socialAccount,
  address,
  minor,
  personName,
  smallBase,
]

const readLine = lineReader(
  DETECTORS.map(({ trigger }) => trigger),
  CHINESE_DIGITS,
  isOddCode,
)

/** A private value in a text, with offsets into the text as it was given. */
export interface Finding extends Match {
  rule: RuleId
  detector: Detector
  /** as it reads in plain half-width characters: what the allow-list names */
  value: string
}

/** Every private value of a text, in order, none over another. Each line is looked at by itself. */
export function scanText(given: string): Finding[] {
  const found: Finding[] = []
  for (let start = 0; start <= given.length; ) {
    const traits = readLine(given, start)
    if (traits.isOdd) found.push(...scanOddLine(given, start, traits.end))
    else if (traits.triggers > 0 || traits.digits >= FEWEST_DIGITS)
      found.push(...scanLine(given.slice(start, traits.end), traits, (offset) => start + offset))
    start = traits.end + 1
  }
  return found
}

const FEWEST_DIGITS = Math.min(...DETECTORS.flatMap(({ trigger }) => trigger.digits ?? []))

/** A line with characters that have a plainer form. */
function scanOddLine(given: string, start: number, end: number): Finding[] {
  const { text, original } = normalise(given.slice(start, end))
  return scanLine(text, readLine(text, 0), (offset) => start + original(offset))
}

function scanLine(text: string, traits: LineTraits, original: (offset: number) => number): Finding[] {
  const line = new Line(text, traits.places)
  const arabic = traits.isChineseNumber ? arabicDigits(text) : undefined
  const inArabic = arabic === undefined ? undefined : new Line(arabic, [])
  let found: Finding[] | undefined
  let taken: Uint8Array | undefined
  for (let number = 0; number < DETECTORS.length; number++) {
    const detector = DETECTORS[number] as Detector
    if (!isTriggered(detector.trigger, number, traits)) continue
    for (const each of inArabic && detector.numeric ? [line, inArabic] : [line]) {
      for (const { start, end } of detector.find(each)) {
        taken ??= new Uint8Array(text.length)
        if (taken.subarray(start, end).includes(1)) continue
        taken.fill(1, start, end)
        const value = text.slice(start, end)
        found ??= []
        found.push({ rule: detector.id, detector, value, start: original(start), end: original(end) })
      }
    }
  }
  return found === undefined ? NOTHING : found.sort((a, b) => a.start - b.start)
}

const NOTHING: Finding[] = []

function isTriggered(trigger: Trigger, number: number, { triggers, digits }: LineTraits): boolean {
  if (trigger.digits !== undefined && digits < trigger.digits) return false
  return (trigger.signs === undefined && trigger.pairs === undefined) || (triggers & (1 << number)) !== 0
}
