/** What a person does to hand in one record. */
export interface Effort {
  /** buttons, links and ticks */
  clicks: number
  /** fields or cells that are typed into */
  typed: number
  characters: number
  /** fields or cells with a value from a list */
  chosen: number
}

/**
 * Seconds of the keystroke-level model (Card, Moran and Newell 1980) for each thing that is done: making up one's mind 1.35,
 * pointing 1.1, pressing 0.2, the hand to the mouse and back 0.8.
 */
const ACT = 3.45
/** A Chinese character by pinyin, at sixty a minute: who writes down what is already known. */
const CHARACTER = 1

/** Minutes that a person who knows what to write takes; an estimate, thinking about the matter not counted. */
export function minutesOf({ clicks, typed, characters, chosen }: Effort): number {
  return ((clicks + typed + chosen) * ACT + characters * CHARACTER) / 60
}
