import { after } from './after.ts'
import { before } from './before.ts'
import { type Candidate, ENOUGH, LISTED, SURE_ENDS } from './candidate.ts'
import { DOTS, dottedShapeAt, elementShapeAt } from './minority-name.ts'

/** Two parts with a dot between them are hardly anything else. */
const DOTTED = 20

/** A name of another language: by the dot between its parts, or by what such names are put together from. */
export function foreignNameAt(text: string, offset: number): Candidate | undefined {
  return DOTS.includes(text.charAt(offset)) ? dottedNameAt(text, offset) : elementNameAt(text, offset)
}

function dottedNameAt(text: string, dot: number): Candidate | undefined {
  const shape = dottedShapeAt(text, dot)
  return shape && { ...SURE_ENDS, ...shape, likely: DOTTED, isChild: before(text, shape.start).isChild }
}

function elementNameAt(text: string, start: number): Candidate | undefined {
  const shape = elementShapeAt(text, start)
  if (!shape) return undefined
  const end = start + shape.length
  const left = before(text, start)
  const right = after(text, end)
  const likely = shape.weight + left.weight + right.weight
  if (likely < ENOUGH - LISTED) return undefined
  return { ...SURE_ENDS, start, end, likely, isChild: left.isChild || right.isChild }
}
