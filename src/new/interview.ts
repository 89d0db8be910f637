import { hasErrors } from '../diagnostic.ts'
import { ID } from '../schema/schema-set.ts'
import { UsageError } from '../usage-error.ts'
import type { Asker } from './asker.ts'
import type { Draft } from './assignments.ts'
import type { CheckedFile, RecordMaker } from './create-record.ts'
import { askField, askMissing, askSection } from './questions.ts'

/**
 * Asks for a record until its file has no error: first for what is missing, then for what the check found wrong.
 * @param show is given each file that has faults
 */
export async function interview(
  maker: RecordMaker,
  given: Draft,
  asker: Asker,
  show: (made: CheckedFile) => void,
): Promise<CheckedFile> {
  const by = { schemas: maker.schemas, kind: maker.kind, choices: maker.choices, validate: maker.validator(), asker }
  let draft = await askMissing(by, given)
  let id = given.id ?? (await askId(maker, asker, maker.propose(draft)))
  for (;;) {
    const made = maker.check(draft, id)
    if (made.diagnostics.length > 0) show(made)
    if (!hasErrors(made.diagnostics)) return made
    const parts = maker.faultyParts(made, draft)
    if (parts.size === 0) throw new UsageError('这些错误不在要填的内容里，什么都没有写入。先按上面的提示改好。')
    const data = structuredClone(draft.data) as Record<string, unknown>
    const sections = draft.sections.map((section) => ({ ...section }))
    for (const part of parts) {
      const section = sections.find(({ name }) => part === `## ${name}`)
      if (part === 'id') id = await askId(maker, asker, maker.propose(draft))
      else if (section) section.text = await askSection(asker, section.name)
      else {
        delete data[part]
        await askField(by, data, [part])
      }
    }
    draft = { ...draft, data, sections }
  }
}

function askId(maker: RecordMaker, asker: Asker, proposal: string): Promise<string> {
  const message = '编号：就是文件名和网址的最后一段，定了就不再改。直接回车就用这一个'
  return asker.text(
    message,
    (id) => {
      if (!ID.test(id) || id.length > 64) return '只用小写字母、数字和连字符，最多 64 个。'
      return maker.isTaken(id) ? '这个编号已经有了，换一个。' : undefined
    },
    proposal,
  )
}
