/** Whom readers can turn to. */
export interface Contact {
  label: string
  value: string
  note?: string
  /** a search for one of these words is answered with it */
  offeredFor?: readonly string[]
}
