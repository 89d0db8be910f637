import type { FullName } from './names/candidate.ts'
import { fullNames } from './names/full-names.ts'

/** A line of text as the detectors see it: in plain half-width characters, without a line end. */
export class Line {
  readonly text: string
  private readonly places: readonly number[]
  private found: readonly FullName[] | undefined

  /** @param places where the trigger of names hit */
  constructor(text: string, places: readonly number[]) {
    this.text = text
    this.places = places
  }

  /** The full names of people in it: looked for once, when a detector asks for them. */
  get names(): readonly FullName[] {
    this.found ??= fullNames(this.text, this.places)
    return this.found
  }
}
