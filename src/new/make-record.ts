import { intro, log } from '@clack/prompts'
import { hasErrors } from '../diagnostic.ts'
import { shownLine } from '../report/source-line.ts'
import { renderText } from '../report/text.ts'
import { UsageError } from '../usage-error.ts'
import { Asker } from './asker.ts'
import type { Draft } from './assignments.ts'
import { type CheckedFile, type RecordMaker, refuseIncomplete } from './create-record.ts'
import { interview } from './interview.ts'

/** The file of a draft as it was given. Shows what is wrong with it; throws a UsageError where it lacks something or has an error. */
export function makeAsGiven(maker: RecordMaker, draft: Draft): CheckedFile {
  refuseIncomplete(maker.schemas, maker.kind, draft)
  const made = maker.check(draft, draft.id ?? maker.propose(draft))
  if (made.diagnostics.length > 0) console.error(faultsOf(made))
  if (hasErrors(made.diagnostics)) throw new UsageError('什么都没有写入。')
  return made
}

/** The file of a draft for which a person at a terminal is asked what it lacks. Throws a UsageError where nobody can be asked. */
export async function makeByTalk(maker: RecordMaker, draft: Draft): Promise<CheckedFile> {
  if (!process.stdin.isTTY) throw new UsageError('这里没有终端，不能提问。加上 --non-interactive，把内容写在命令里。')
  intro(`新建${maker.schemas.kinds.get(maker.kind)?.title}（按 Esc 或 Ctrl+C 随时取消）`)
  return interview(maker, draft, new Asker(), (made) => log.error(faultsOf(made)))
}

function faultsOf({ diagnostics, file, text }: CheckedFile): string {
  const lines = text.split('\n')
  const sourceLine = (name: string, line: number) => (name === file ? shownLine(lines, line) : undefined)
  return renderText({ diagnostics, elsewhere: 0, sourceLine })
}
