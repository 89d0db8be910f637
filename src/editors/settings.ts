import { formOf, type SchemaSet } from '../schema/schema-set.ts'

/** What an editor should do with this repository, whatever it does elsewhere. */
const HABITS = {
  'files.encoding': 'utf8',
  'files.eol': '\n',
  'files.insertFinalNewline': true,
  'files.trimTrailingWhitespace': true,
  'editor.wordWrap': 'on',
  'editor.tabSize': 2,
  'editor.insertSpaces': true,
  // full-width punctuation is what Chinese text is made of; hidden characters stay marked
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'editor.unicodeHighlight.invisibleCharacters': true,
  // a record stays as it was written: comments, order and line breaks
  '[yaml]': {
    'editor.formatOnSave': false,
    'editor.quickSuggestions': { other: true, comments: false, strings: true },
  },
  '[mdx]': { 'editor.formatOnSave': false, 'editor.snippetSuggestions': 'top' },
  'yaml.format.enable': false,
  'yaml.yamlVersion': '1.2',
  'yaml.schemaStore.enable': false,
}

/**
 * The settings of VS Code: its habits here, and which schema each folder of content/ has. The YAML extension gives hints,
 * hovers and faults from them; those of folders with prose are for editors that know the front matter of MDX.
 */
export function editorSettings(schemas: SchemaSet): string {
  const associations = [...schemas.kinds.keys()].map((kind) => {
    const { folder, file, form = 'yaml' } = formOf(schemas, kind)
    return [
      `./schemas/${kind}.schema.json`,
      [folder === undefined ? `/content/${file}` : `/content/${folder}/*.${form}`],
    ]
  })
  return `${JSON.stringify({ ...HABITS, 'yaml.schemas': Object.fromEntries(associations) }, null, 2)}\n`
}
