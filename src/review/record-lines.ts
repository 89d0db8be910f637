import { quoted } from '../forge/quoted.ts'
import { fromDifference } from './excerpt.ts'
import type { FieldChange } from './field-changes.ts'
import type { RecordChange, SectionChange } from './record-changes.ts'
import { isRefrozen } from './review.ts'
import { withinRoom } from './room.ts'

/** What has become of a record, field or file. */
export const HOW = { added: '新增', changed: '修改', renamed: '改用新的编号', removed: '移除' } as const

/** The records that a branch changes, each with its fields and sections. */
export function recordLines(records: readonly RecordChange[]): string[] {
  if (records.length === 0) return ['', '### 记录', '', '没有改动记录。']
  return ['', '### 记录', '', ...withinRoom(records.flatMap(recordChangeLines))]
}

const FROZEN = '**结算公布过的数字不再变。请从主干恢复这个文件；要更正就改记录本身，页面会列为更正。**'

const LETS_THROUGH = '**写在这里的值检查不再拦，会公开。逐条核对依据，认不准的不要合并。**'

function recordChangeLines(change: RecordChange): string[] {
  const { how, kind, kindTitle, title, file, formerId, fields, sections, isUnread } = change
  const name = title === '' ? quoted(file) : `${quoted(title)} ${quoted(file)}`
  return [
    `- **${HOW[how]}** ${kindTitle} ${name}`,
    ...(isRefrozen(change) ? [`  - ${FROZEN}`] : []),
    ...(kind === 'public-contacts' && how !== 'removed' ? [`  - ${LETS_THROUGH}`] : []),
    ...(formerId === undefined ? [] : [`  - 原编号 ${quoted(formerId)}`]),
    ...(how === 'changed' && !isUnread && fields.length + sections.length === 0
      ? ['  - 内容没有变，只改了写法。']
      : []),
    ...(isUnread ? ['  - 有一个版本读不出来，不知道改了哪些字段。'] : []),
    ...fields.map((field) => `  - ${fieldWords(field)}`),
    ...sections.map((section) => `  - ${sectionWords(section)}`),
  ]
}

function fieldWords({ label, how, from, to, isPrivate }: FieldChange): string {
  if (isPrivate) return `${label}：${HOW[how]}（不公开的字段，不显示内容）`
  if (from !== undefined && to !== undefined) {
    return `${label}：${fromDifference(from, to)
      .map((value) => quoted(value))
      .join(' → ')}`
  }
  const value = from ?? to
  return `${label}：${HOW[how]}${value === undefined ? '' : ` ${quoted(value)}`}`
}

function sectionWords({ heading, before, after }: SectionChange): string {
  if (before === 0) return `正文 ${quoted(heading)}：新增 ${after} 字`
  if (after === 0) return `正文 ${quoted(heading)}：删去 ${before} 字`
  return `正文 ${quoted(heading)}：有改动，原 ${before} 字，现 ${after} 字`
}
