/** How far a record can be trusted: mark `A`, word 官方或原载, and the sentence that explains it. */
export interface Grade {
  mark: string
  label: string
  note: string
}
