/** What happened to a record, from the portal's own commits. */
export interface HistoryView {
  /** newest first; what changed in words that quote nothing private */
  days: { date: string; dateWords: string; changes: string[] }[]
  /** YYYY-MM-DD of the day it came in; null where a shallow clone hides it */
  added: string | null
  /** YYYY-MM-DD of the last change; null where nothing is known */
  changed: string | null
  /** false where a shallow clone hides the beginning */
  isWhole: boolean
}
