/** `npm run new -- activity`: asks for what a record must have and writes its file. Exits 1 when nothing was written. */
import { outro } from '@clack/prompts'
import { today } from '../src/calendar/days.ts'
import { referenceDate } from '../src/calendar/reference-date.ts'
import { readCommand, runCommand } from '../src/command-line.ts'
import { contentRoot } from '../src/environment.ts'
import { Cancelled } from '../src/new/asker.ts'
import { type Draft, draftFrom } from '../src/new/assignments.ts'
import { adoptionOf, RecordMaker } from '../src/new/create-record.ts'
import { makeAsGiven, makeByTalk } from '../src/new/make-record.ts'
import { loadSchemas } from '../src/schema/load-schemas.ts'
import { openPortal } from '../src/submit/open-portal.ts'
import { writeFiles } from '../src/submit/write-files.ts'
import { choicesOf } from '../src/workbook/choices.ts'
import { kindOfWord } from '../src/workbook/filled-kinds.ts'

const USAGE = `用法：npm run new -- 种类 [字段=内容 …] [选项]
  --from 模式编号      照一个创新模式新建推广应用
  --non-interactive    不提问，内容全部写在命令里，例如 title=标题 region.city=甲市 groups=妇女,儿童
  --as-of 年-月-日     按这一天检查；不写就是今天
  --root 文件夹        写到别处的门户；不写就是当前文件夹
不写 --non-interactive 就一项一项地问；命令里已经写了的不再问。已有的文件不会被改动。`

await runCommand(async () => {
  try {
    await main()
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error
    console.error('已取消，什么都没有写入。')
    process.exitCode = 1
  }
})

async function main(): Promise<void> {
  const { values, positionals } = parseCommand()
  if (positionals.length === 0 && values.from === undefined) return console.log(USAGE)
  const schemas = loadSchemas('schemas')
  // what is made from a model is an adoption, whether it is said or not
  const isSaid = values.from === undefined || /^[^=]+$/.test(positionals[0] ?? '')
  const [word, ...assignments] = isSaid ? positionals : ['adoption', ...positionals]
  const kind = kindOfWord(schemas, word)
  const portal = openPortal(values.root, schemas, referenceDate(values['as-of'] ?? today()), '.')
  const maker = new RecordMaker(portal, kind, choicesOf(portal.content))
  const started = values.from === undefined ? {} : adoptionOf(portal, values.from)
  const given = draftFrom(schemas, kind, assignments, maker.choices)
  const draft: Draft = { ...given, data: { ...started, ...given.data } }
  const made = values['non-interactive'] ? makeAsGiven(maker, draft) : await makeByTalk(maker, draft)
  writeFiles(values.root, [{ ...made, isNew: true }])
  const next = `已写成 ${made.file}。选填的内容在文件里补；改完用 npm run check 再查一遍。`
  if (values['non-interactive']) console.log(next)
  else outro(next)
}

function parseCommand() {
  return readCommand(USAGE, {
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      'non-interactive': { type: 'boolean', default: false },
      'as-of': { type: 'string' },
      root: { type: 'string', default: contentRoot() },
    },
  })
}
