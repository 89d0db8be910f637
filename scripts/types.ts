/** `npm run types`: writes src/types.generated.ts from schemas/. */
import { writeFileSync } from 'node:fs'
import { generateTypes } from '../src/schema-types.ts'

writeFileSync('src/types.generated.ts', await generateTypes('schemas'))
