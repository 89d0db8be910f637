import { looseDateWords } from '../calendar/loose-date.ts'
import { MARKER } from '../forge/marker.ts'
import { fenced, quoted } from '../forge/quoted.ts'
import { renderText } from '../report/text.ts'
import type { DutyChange } from './duty-changes.ts'
import type { FileChange } from './file-change.ts'
import { lostIdLines } from './lost-ids.ts'
import type { RecordChange } from './record-changes.ts'
import { HOW, recordLines } from './record-lines.ts'
import type { Faults, Review } from './review.ts'
import { withinRoom } from './room.ts'
import { staleClosingLines } from './stale-closings.ts'
import { verdictOf, verdictWords } from './verdict.ts'

/** A review as Markdown for one comment of a merge request. Every word of the branch stands in code, where nothing is live. */
export function renderReview(review: Review): string {
  const parts = [
    [MARKER, '## 审阅意见', '', ...summary(review)],
    outsideLines(review),
    faultLines(review.faults),
    historyLines(review),
    recordLines(review.records),
    otherFileLines(review.files),
    lostIdLines(review.lostIds),
    staleClosingLines(review.staleClosings),
    dutyLines(review),
    closedLines(review),
    similarLines(review),
    formLines(review),
    pageLines(review),
    ['', '灰底的文字取自这个分支，其余是检查程序写的。个人信息已经遮住，不公开的字段只写名称。'],
  ]
  return `${parts.flat().join('\n')}\n`
}

function summary(review: Review): string[] {
  const { base, start, asOf, records, faults } = review
  const count = (...hows: RecordChange['how'][]) => records.filter(({ how }) => hows.includes(how)).length
  const errors = faults.fresh.filter(({ severity }) => severity === 'error').length
  return [
    verdictWords(verdictOf(review)),
    '',
    `和 ${quoted(base)}（版本 ${quoted(start)}）相比：新增 ${count('added')} 条记录，修改 ${count('changed', 'renamed')} 条，移除 ${count('removed')} 条；` +
      `带来 ${errors} 处错误、${faults.fresh.length - errors} 处提醒。义务按${looseDateWords(asOf)}计算。`,
  ]
}

function faultLines({ fresh, standing, mended }: Faults): string[] {
  const before = standing.errors + standing.warnings
  const rest = [
    ...(before > 0 ? [`主干原来的 ${standing.errors} 处错误、${standing.warnings} 处提醒还在，这里不列。`] : []),
    ...(mended > 0 ? [`这个分支改好了原来的 ${mended} 处。`] : []),
  ]
  if (fresh.length === 0) return rest.length > 0 ? ['', '### 检查结果', '', ...rest] : []
  const report = renderText({ diagnostics: fresh, elsewhere: 0, sourceLine: () => undefined })
  const lines = report.split('\n').slice(0, -1)
  return ['', '### 检查结果', '', ...fenced(withinRoom(lines)), ...(rest.length > 0 ? ['', ...rest] : [])]
}

function historyLines({ history }: Review): string[] {
  if (history.length === 0) return []
  const lines = history.map(({ message, rule }) => `${message}  [${rule}]`)
  const advice =
    '这些留在提交历史里，从文件里删掉也还在，拿到分支的人都看得到。请从主干新建分支，只放改好的文件，再提一次。'
  return ['', '### 提交历史里的个人信息', '', advice, '', ...fenced(withinRoom(lines))]
}

function otherFileLines(files: readonly FileChange[]): string[] {
  if (files.length === 0) return []
  return ['', '### 其他文件', '', ...fileLines(files)]
}

/** Files that are no content come first: whoever merges them changes the program, which nobody has looked at. */
function outsideLines({ outside }: Review): string[] {
  if (outside.length === 0) return []
  const advice = `**这个分支还改了 ${quoted('content/')} 以外的文件，也就是门户的程序和设置。检查没有看过，预览里也没有。请维护人员看过再合并。**`
  return ['', '### 程序和设置', '', advice, '', ...fileLines(outside)]
}

function fileLines(files: readonly FileChange[]): string[] {
  return withinRoom(files.map(({ file, how }) => `- **${HOW[how]}** ${quoted(file)}`))
}

function dutyLines({ duties }: Review): string[] {
  const title = ['', '### 义务状态', '']
  if (!duties.known) {
    const side = duties.faulty === 'after' ? '分支' : '主干'
    return [...title, `${side}有错误，改好以后才能算出哪些义务的状态会变。`]
  }
  const { changes, hasWithheld } = duties
  const withheld = hasWithheld ? ['- 涉及敏感人数的义务也有变化，只在内部版显示。'] : []
  if (changes.length === 0 && !hasWithheld) return [...title, '没有义务的状态因此改变。']
  return [...title, ...withinRoom([...changes.map(dutyWords), ...withheld])]
}

function dutyWords({ unitTitle, spanTitle, dutyTitle, from, to, isClosed }: DutyChange): string {
  const states = `${from?.label ?? '新增'} → ${to?.label ?? '不再要求'}`
  const closed = isClosed ? '（这一期已经结算，会列为更正）' : ''
  return `- ${quoted(unitTitle)} ${quoted(spanTitle)} ${quoted(dutyTitle)}：${states}${closed}`
}

/** What a bulletin has told already is told again, beside the frozen figure: whoever merges should know. */
function closedLines({ duties }: Review): string[] {
  if (!duties.known || duties.closed.length === 0) return []
  const lines = duties.closed.map(({ spanTitle, unit, title, from, to }) => {
    const names = [spanTitle, ...(unit === undefined ? [] : [unit]), title].map((name) => quoted(name))
    return `- ${names.join(' ')}：${from} → ${to}`
  })
  return ['', '### 已结算的数字', '', '这些期次已经结算，以下数字会列为更正：', '', ...withinRoom(lines)]
}

function similarLines({ similar }: Review): string[] {
  if (similar.length === 0) return []
  const lines = similar.map(
    ({ file, like, likeTitle, share }) =>
      `- ${quoted(file)} 约 ${Math.round(share * 100)}％ 的文字和 ${quoted(likeTitle)} 相同，见 ${quoted(like)}`,
  )
  return ['', '### 相近的记录', '', '请看是不是同一件事。', '', ...withinRoom(lines)]
}

function formLines({ isOtherForms, isSound }: Review): string[] {
  if (!isOtherForms || !isSound) return []
  const advice = '议题模板里可选的内容跟着变了。合并以后由维护人员运行 `npm run issue-forms`，把改动的文件一起提交。'
  return ['', '### 议题模板', '', advice]
}

function pageLines({ pages, isSound }: Review): string[] {
  if (pages.length === 0 || !isSound) return []
  return ['', '### 预览时请看', '', ...withinRoom(pages.map((page) => `- ${quoted(page)}`))]
}
