import type { Column } from './views/table.ts'

/** A column of words. */
export function text(name: string, description = ''): Column {
  return { name, description, type: 'string' }
}

/** A column of numbers. */
export function number(name: string, description = ''): Column {
  return { name, description, type: 'number' }
}
