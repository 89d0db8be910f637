import type { Diagnostic } from '../diagnostic.ts'
import { visible } from '../read/visible.ts'
import type { Report } from './report.ts'

/** Diagnostics as workflow commands, which show as notes beside the changed lines of a pull request. */
export function renderGithub({ diagnostics, elsewhere }: Report): string {
  const rest = elsewhere > 0 ? [`::error::别的文件里还有 ${elsewhere} 处错误。`] : []
  return [...diagnostics.map(command), ...rest].join('\n')
}

function command({ file, line, column, rule, severity, message, hint }: Diagnostic): string {
  const place = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`
  const texts = hint ? [message, hint] : [message]
  return `::${severity} ${place}::${texts.map(escaped).join('%0A')}`
}

function escaped(text: string): string {
  return visible(text).replaceAll('%', '%25')
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
