import { maskText } from '../check/privacy/mask.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { countBySeverity, type Report } from './report.ts'

/** Diagnostics for programs: everything that is known of each, and the totals. */
export function renderJson({ diagnostics, elsewhere }: Report): string {
  return JSON.stringify({ ...countBySeverity(diagnostics), elsewhere, diagnostics: diagnostics.map(shownOne) }, null, 2)
}

/** A diagnostic without a repair whose text holds a private value: the message alone says what to do. */
function shownOne({ fix, ...rest }: Diagnostic): Diagnostic {
  const isPrivate = typeof fix === 'object' && maskText(fix.text) !== fix.text
  return fix === undefined || isPrivate ? rest : { ...rest, fix }
}
