/** Something in a built site that must not be published. A fault of the program, not of the content. */
export interface StructureFault {
  /** path below the site */
  file: string
  /** Chinese: what is there */
  message: string
  /** Chinese: one action */
  hint: string
}
