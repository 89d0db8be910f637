import type { Block } from './body.ts'

/** An editor's words before the figures. */
export interface Introduction {
  blocks: Block[]
  paragraphs: string[]
  /** when they were written; ISO */
  written: string
}
