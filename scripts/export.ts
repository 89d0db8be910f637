/** `npm run export -- activity`: writes the records of a kind as a workbook that can be changed and imported again. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { today } from '../src/calendar/days.ts'
import { onlyOne, readCommand, runCommand } from '../src/command-line.ts'
import { callersPath, contentRoot } from '../src/environment.ts'
import { loadSchemas } from '../src/schema/load-schemas.ts'
import { openPortal } from '../src/submit/open-portal.ts'
import { choicesOf } from '../src/workbook/choices.ts'
import { exportWorkbook } from '../src/workbook/export-workbook.ts'
import { kindOfWord } from '../src/workbook/filled-kinds.ts'
import { writeNewFile } from '../src/workbook/new-file.ts'

const USAGE = `用法：npm run export -- 种类 [选项]
  --out 文件.xlsx    写到哪里；不写就是“种类.xlsx”。已有的文件不覆盖
  --root 文件夹      导出别处的门户；不写就是当前文件夹`

const { values, positionals } = readCommand(USAGE, {
  allowPositionals: true,
  options: { out: { type: 'string' }, root: { type: 'string', default: contentRoot() } },
})
await runCommand(async () => {
  const schemas = loadSchemas('schemas')
  const kind = kindOfWord(schemas, onlyOne(positionals))
  const { content } = openPortal(values.root, schemas, today(), '.')
  const records = content.documents.filter((document) => document.kind === kind)
  const files = records.map(({ id, file }) => ({ id, bytes: readFileSync(join(values.root, file)) }))
  const { bytes, left } = await exportWorkbook(schemas, kind, files, choicesOf(content))
  const title = schemas.kinds.get(kind)?.title
  const out = callersPath(values.out ?? `${title}.xlsx`)
  writeNewFile(out, bytes)
  console.log(`已把 ${records.length - left.length} 条${title}写进 ${out}。改好后运行：npm run import -- ${out}`)
  for (const { id, reason } of left) console.error(`${id} 没有导出：${reason}。`)
  console.log('表里有不公开的字段，不要发到外面。')
}, USAGE)
