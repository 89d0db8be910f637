import type { SchemaSet } from '../schema/schema-set.ts'
import { editorSettings } from './settings.ts'
import { editorSnippets } from './snippets.ts'

/** What editors read, by path: made from the schemas, committed, and kept fresh by a test. */
export function editorFiles(schemas: SchemaSet): { path: string; text: string }[] {
  return [
    { path: '.vscode/settings.json', text: editorSettings(schemas) },
    { path: '.vscode/last-mile.code-snippets', text: editorSnippets(schemas) },
  ]
}
