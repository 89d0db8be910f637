/** `npm run types`: writes from schemas/ the TypeScript types and what VS Code reads. */
import { writeFileSync } from 'node:fs'
import { readCommand, runCommand } from '../src/command-line.ts'
import { editorFiles } from '../src/editors/generated-files.ts'
import { loadSchemas } from '../src/schema/load-schemas.ts'
import { generateTypes } from '../src/schema/schema-types.ts'

readCommand('用法：npm run types（改了 schemas/ 以后，重写类型和 VS Code 读的文件）', {})
await runCommand(async () => {
  writeFileSync('src/types.generated.ts', await generateTypes('schemas'))
  for (const { path, text } of editorFiles(loadSchemas('schemas'))) writeFileSync(path, text)
})
