import { isObject } from '../read/mapping.ts'
import { isUnchanged } from './origin.ts'
import { originsOf } from './revise-node.ts'

/**
 * What a file shall say after a change in a form: what it said, but where the form was changed.
 * @param said what the file said
 * @param before what the form showed of it, and `after` what it shows now
 */
export function revisedData(said: unknown, before: unknown, after: unknown): unknown {
  if (isUnchanged(before, after)) return said
  if (isObject(said) && isObject(before) && isObject(after)) {
    const left = [...new Set([...Object.keys(said), ...Object.keys(after)])].filter(
      (name) => before[name] === undefined || after[name] !== undefined,
    )
    const fields = left.map((name) => [name, revisedData(said[name], before[name], after[name])] as const)
    // a form shows as empty what a file does not have
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
  }
  if (!Array.isArray(said) || !Array.isArray(before) || !Array.isArray(after) || said.length !== before.length)
    return after
  const origins = originsOf(before, after)
  return after.map((item, at) => {
    const origin = origins[at]
    return origin === undefined ? item : revisedData(said[origin], before[origin], item)
  })
}
