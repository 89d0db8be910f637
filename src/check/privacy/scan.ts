import type { RuleId } from '../../diagnostic.ts'
import { address } from './address.ts'
import { arabicDigits } from './arabic-digits.ts'
import { bankCard } from './bank-card.ts'
import { certificate } from './certificate.ts'
import type { Detector } from './detector.ts'
import { email } from './email.ts'
import { landline } from './landline.ts'
import { Line } from './line.ts'
import { type LineTraits, lineReader, type Trigger } from './line-reader.ts'
import type { Match } from './match.ts'
import { minor } from './minor.ts'
import { mobile } from './mobile.ts'
import { isOddCode, normalise } from './normalise.ts'
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
  certificate,
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
  isOddCode,
)

/** A private value in a text, with offsets into the text as it was given. */
export interface Finding extends Match {
  rule: RuleId
  detector: Detector
  /** as it reads in plain half-width characters: what the allow-list names */
  value: string
}

/** Lines in which nothing was found: they need not be looked at again. */
export interface CleanLines {
  has(line: string): boolean
  add(line: string): void
}

/** Every private value of a text, in order, none over another. Each line is looked at by itself. */
export function scanText(given: string): Finding[] {
  return scanLines(given)
}

/**
 * The same, where many texts have lines in common.
 * @param clean what was found clean before, and is to hold what is found clean now
 */
export function scanLines(given: string, clean?: CleanLines): Finding[] {
  const found: Finding[] = []
  for (let traits = readLine(given, 0); traits; traits = readLine(given, traits.end + 1)) {
    const line = given.slice(traits.start, traits.end)
    if (clean?.has(line)) continue
    const inLine = scanRead(line, traits)
    if (inLine.length > 0) found.push(...inLine)
    else clean?.add(line)
  }
  return found
}

function scanRead(line: string, traits: LineTraits): Finding[] {
  const { start, isOdd } = traits
  return isOdd ? scanOddLine(line, start) : scanLine(line, traits, (offset) => start + offset)
}

/** A line with characters that have a plainer form. */
function scanOddLine(line: string, start: number): Finding[] {
  const { text, original } = normalise(line)
  const traits = readLine(text, 0)
  return traits ? scanLine(text, traits, (offset) => start + original(offset)) : NOTHING
}

function scanLine(text: string, traits: LineTraits, original: (offset: number) => number): Finding[] {
  const line = new Line(text, traits.places)
  const arabic = traits.isOddNumber ? arabicDigits(text) : undefined
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
