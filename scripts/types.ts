/** `npm run types`: writes from schemas/ the TypeScript types and what VS Code reads. */
import { writeFileSync } from 'node:fs'
import { editorFiles } from '../src/editors/generated-files.ts'
import { loadSchemas } from '../src/schema/load-schemas.ts'
import { generateTypes } from '../src/schema/schema-types.ts'

writeFileSync('src/types.generated.ts', await generateTypes('schemas'))
for (const { path, text } of editorFiles(loadSchemas('schemas'))) writeFileSync(path, text)
