/** What is wrong with an answer. */
export interface IssueFault {
  label: string
  message: string
  hint?: string
}
