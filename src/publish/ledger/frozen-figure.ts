import type { Link } from '../views/link.ts'
import type { Figure } from './figure.ts'

/** An indicator as it was frozen, with its parts by code. */
export interface FrozenTotalView extends FrozenFigure {
  indicator: Link
  unit: string
  parts: (FrozenFigure & { code: string; label: string })[]
}

/** A frozen figure, and what it would be now where it has changed since. */
export interface FrozenFigure {
  frozen: Figure
  base?: Figure
  now?: { figure: Figure; base?: Figure /** in words */; on: string }
}
