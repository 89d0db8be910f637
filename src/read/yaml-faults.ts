import type { Diagnostic, Fix, Position } from '../diagnostic.ts'
import { positionsIn } from './positions.ts'
import type { SourceText } from './text.ts'
import type { RepairedText } from './yaml-repair.ts'
import type { Slip } from './yaml-slips.ts'
import type { Report } from './yaml-values.ts'

/** Collects diagnostics; offsets are those of the repaired text. */
export class FaultList {
  readonly diagnostics: Diagnostic[] = []
  private readonly file: string
  private readonly start: number
  private readonly repaired: RepairedText
  private readonly positionOf: ReturnType<typeof positionsIn>

  constructor(source: SourceText, start: number, repaired: RepairedText) {
    this.file = source.file
    this.start = start
    this.repaired = repaired
    this.positionOf = positionsIn(source.text)
  }

  position(offset: number): Position {
    return this.positionOf(this.original(offset))
  }

  readonly report: Report = (rule, offset, message, hint, fix) => {
    const moved =
      typeof fix === 'object' ? { ...fix, start: this.original(fix.start), end: this.original(fix.end) } : fix
    this.add({ rule, message, hint }, this.original(offset), moved)
  }

  addSlip({ start, end, text, rule, message, hint, doubtful }: Slip): void {
    const at = this.start + start
    this.add({ rule, message, hint }, at, doubtful ? undefined : { start: at, end: this.start + end, text })
  }

  private original(offset: number): number {
    return this.start + this.repaired.original(offset)
  }

  private add(words: Pick<Diagnostic, 'rule' | 'message' | 'hint'>, at: number, fix: Fix | undefined): void {
    const place = { file: this.file, ...this.positionOf(at) }
    this.diagnostics.push({ ...place, severity: 'error', ...words, ...(fix === undefined ? {} : { fix }) })
  }
}
