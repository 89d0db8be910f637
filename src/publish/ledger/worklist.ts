import type { ListEntry } from './figure.ts'

/** What editors have to chase; only inside the federation. */
export interface Worklist {
  id: string
  title: string
  /** what to do with it */
  advice: string
  entries: ListEntry[]
}
