/** `npm run template -- activity`: writes a workbook to fill in. */
import { today } from '../src/calendar/days.ts'
import { onlyOne, readCommand, runCommand } from '../src/command-line.ts'
import { callersPath, contentRoot } from '../src/environment.ts'
import { loadSchemas } from '../src/schema/load-schemas.ts'
import { openPortal } from '../src/submit/open-portal.ts'
import { choicesOf } from '../src/workbook/choices.ts'
import { kindOfWord } from '../src/workbook/filled-kinds.ts'
import { writeNewFile } from '../src/workbook/new-file.ts'
import { templateOf } from '../src/workbook/template.ts'

const USAGE = `用法：npm run template -- 种类 [选项]
  --out 文件.xlsx    写到哪里；不写就是“种类模板.xlsx”。已有的文件不覆盖
  --root 文件夹      用别处门户的单位和词表；不写就是当前文件夹`

const { values, positionals } = readCommand(USAGE, {
  allowPositionals: true,
  options: { out: { type: 'string' }, root: { type: 'string', default: contentRoot() } },
})
await runCommand(async () => {
  const schemas = loadSchemas('schemas')
  const kind = kindOfWord(schemas, onlyOne(positionals))
  const { content } = openPortal(values.root, schemas, today(), '.')
  const out = callersPath(values.out ?? `${schemas.kinds.get(kind)?.title}模板.xlsx`)
  writeNewFile(out, await templateOf(schemas, kind, choicesOf(content)))
  console.log(`已写成 ${out}。填好后运行：npm run import -- ${out}`)
}, USAGE)
