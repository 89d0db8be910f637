/** `npm run issue-forms`: writes the templates of issues for GitHub, Gitea, Forgejo and GitLab, those that are used here. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { today } from '../src/calendar/days.ts'
import { readCommand, runCommand } from '../src/command-line.ts'
import { issueTemplates } from '../src/intake/issue-templates.ts'
import { loadSchemas } from '../src/schema/load-schemas.ts'
import { openPortal } from '../src/submit/open-portal.ts'
import { choicesOf } from '../src/workbook/choices.ts'

readCommand(
  '用法：npm run issue-forms（按字段定义和本市的单位重写议题模板；删掉了的平台文件夹 .github、.gitlab 不再写）',
  {},
)
await runCommand(() => {
  const schemas = loadSchemas('schemas')
  const { content } = openPortal('.', schemas, today(), '.')
  // a portal keeps the folders of its own forge only
  const isUsed = ([file]: readonly [string, string]) => existsSync(file.replace(/\/.*$/, ''))
  const files = [...issueTemplates(schemas, choicesOf(content))].filter(isUsed)
  for (const [file, text] of files) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  console.log(`已写成 ${files.length} 个议题模板。`)
})
