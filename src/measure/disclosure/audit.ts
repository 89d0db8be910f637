import { type Model, solve } from 'yalps'
import { type Bounds, HIDE_BELOW, type SensitiveTables } from './tables.ts'

/** A hidden count of which readers can work out more than the rule tells them. */
export interface Leak {
  key: string
  name: string
  /** the narrowest interval that readers can work out */
  low: number
  high: number
}

/** What readers are told of each count that is shown; a hidden one is absent. */
export type Told = ReadonlyMap<string, Bounds>

const LARGEST = HIDE_BELOW - 1

/**
 * The leaks of all published tables together. A hidden count below 10 has to remain anything from 0 to 9:
 * there must be two whole sets of counts that agree with everything published, one in which it is 0 and one in which it is 9.
 * A reader who knows the rule takes a count that is hidden for its own sake to be below 10;
 * one that is hidden to protect others looks the same and may be anything.
 */
export function auditDisclosure(tables: SensitiveTables, told: Told): Leak[] {
  const secret = [...tables.cells]
    .filter(([key, { value, isFree }]) => !isFree && !told.has(key) && value < HIDE_BELOW)
    .map(([key]) => key)
  const lowest = reach(tables, told, secret, 'minimize', 0)
  const highest = reach(tables, told, secret, 'maximize', LARGEST)
  return secret.flatMap((key) => {
    const [low, high] = [lowest.get(key) ?? 0, highest.get(key) ?? LARGEST]
    return low > 0 || high < LARGEST ? [{ key, name: tables.cells.get(key)?.name ?? key, low, high }] : []
  })
}

/**
 * How far each secret count can go in one direction. One set of counts can be the witness for many:
 * first all are pushed together, then those that were left behind one by one.
 */
function reach(
  tables: SensitiveTables,
  told: Told,
  secret: readonly string[],
  direction: 'minimize' | 'maximize',
  goal: number,
): Map<string, number> {
  const left = new Set(secret)
  const reached = new Map<string, number>()
  const witness = (pushed: Iterable<string>): Map<string, number> => {
    const world = findWorld(tables, told, pushed, direction)
    for (const key of left) if ((world.get(key) ?? 0) === goal) left.delete(key)
    return world
  }
  if (left.size > 0) witness(secret)
  for (const key of secret) if (left.has(key)) reached.set(key, witness([key]).get(key) ?? 0)
  return reached
}

/** A whole set of counts that agrees with everything published, with some of them as small or as large as can be. */
function findWorld(
  tables: SensitiveTables,
  told: Told,
  pushed: Iterable<string>,
  direction: 'minimize' | 'maximize',
): Map<string, number> {
  const model = { ...linearModel(tables, told, new Set(pushed)), direction, objective: 'pushed' }
  const relaxed = solve(model)
  const isWhole = relaxed.status === 'optimal' && relaxed.variables.every(([, value]) => Number.isInteger(value))
  const { status, variables } = isWhole ? relaxed : solve({ ...model, integers: true })
  if (status !== 'optimal') throw new Error(`no set of counts agrees with the published tables: ${status}`)
  return new Map(variables)
}

function linearModel({ cells, sums, parts }: SensitiveTables, told: Told, pushed: ReadonlySet<string>): Model {
  const constraints = new Map<string, { min?: number; max?: number; equal?: number }>()
  const variables = new Map<string, Map<string, number>>()
  for (const [key, { value, isFree }] of cells) {
    const bounds = told.get(key)
    if (bounds) constraints.set(`cell ${key}`, { min: bounds.low, max: bounds.high })
    else if (value < HIDE_BELOW && !isFree) constraints.set(`cell ${key}`, { max: LARGEST })
    variables.set(key, new Map([[`cell ${key}`, 1], ...(pushed.has(key) ? [['pushed', 1] as const] : [])]))
  }
  for (const [index, { total, parts: summed }] of sums.entries()) {
    constraints.set(`sum ${index}`, { equal: 0 })
    variables.get(total)?.set(`sum ${index}`, -1)
    for (const part of summed) variables.get(part)?.set(`sum ${index}`, 1)
  }
  for (const [index, { part, whole }] of parts.entries()) {
    constraints.set(`part ${index}`, { max: 0 })
    variables.get(part)?.set(`part ${index}`, 1)
    variables.get(whole)?.set(`part ${index}`, -1)
  }
  return { constraints, variables }
}
