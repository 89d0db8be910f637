import { fingerprints } from './fingerprint.ts'
import type { Report } from './report.ts'

/** Diagnostics as a GitLab code quality report. */
export function renderGitlab({ diagnostics }: Report): string {
  const names = fingerprints(diagnostics)
  const issues = diagnostics.map(({ file, line, rule, severity, message, hint }, index) => ({
    description: hint ? `${message}${hint}` : message,
    check_name: rule,
    fingerprint: names[index],
    severity: severity === 'error' ? 'major' : 'minor',
    location: { path: file, lines: { begin: line } },
  }))
  return JSON.stringify(issues, null, 2)
}
