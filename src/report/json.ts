import { countBySeverity, type Report } from './report.ts'

/** Diagnostics for programs: everything that is known of each, and the totals. */
export function renderJson({ diagnostics, elsewhere }: Report): string {
  return JSON.stringify({ ...countBySeverity(diagnostics), elsewhere, diagnostics }, null, 2)
}
