import type { Diagnostic } from '../../diagnostic.ts'
import { scanText } from './scan.ts'

/** A private value as it may be shown: its first character and its length, so that whoever wrote it can find it. */
export function maskValue(value: string): string {
  return value.replace(/(?<!^)[^\n]/gu, '*')
}

/** A text with every private value masked, at the same length: for lines of source, which build logs make public. */
export function maskText(text: string): string {
  let from = 0
  const parts: string[] = []
  for (const { start, end } of scanText(text)) {
    parts.push(text.slice(from, start), maskValue(text.slice(start, end)))
    from = end
  }
  return from === 0 ? text : [...parts, text.slice(from)].join('')
}

/** A diagnostic of any rule without private values: those known of its file, and any other that shows by itself. */
export function maskDiagnostic(diagnostic: Diagnostic, known: readonly string[]): Diagnostic {
  const mask = (text: string) =>
    maskText(known.reduce((masked, value) => masked.replaceAll(value, maskValue(value)), text))
  const { file, message, hint } = diagnostic
  return {
    ...diagnostic,
    file: mask(file),
    message: mask(message),
    ...(hint === undefined ? {} : { hint: mask(hint) }),
  }
}
