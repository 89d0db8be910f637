import type { Diagnostic } from '../diagnostic.ts'

const YAML = /^yaml\//
/** A hidden character in a file is one in its values too. */
const TEXT = /^text\/(?!escaped|blank)/
const SCHEMA = /^schema\//
const RECORD = /^(vocabulary|reference|record|programme|adoption)\/|^text\/blank$/

/**
 * Without what only follows from an earlier fault. A date that YAML misreads also breaks its schema, and an address
 * that its schema refuses is no safe address either: the first to complain gives the better words.
 */
export function withoutEchoes(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const placesOf = (rule: RegExp, place: (diagnostic: Diagnostic) => string) =>
    new Set(diagnostics.filter((diagnostic) => rule.test(diagnostic.rule)).map(place))
  const yamlLines = placesOf(YAML, lineOf)
  const textFiles = placesOf(TEXT, ({ file }) => file)
  const schemaPlaces = placesOf(SCHEMA, placeOf)
  const sectionPlaces = placesOf(/^prose\/section$/, placeOf)
  return diagnostics.filter((diagnostic) => {
    const { rule } = diagnostic
    // signs that make no heading: which section is meant says more
    if (rule === 'prose/markup' && sectionPlaces.has(placeOf(diagnostic))) return false
    if (rule === 'text/escaped' && textFiles.has(diagnostic.file)) return false
    if ((SCHEMA.test(rule) || RECORD.test(rule)) && yamlLines.has(lineOf(diagnostic))) return false
    return !(RECORD.test(rule) && schemaPlaces.has(placeOf(diagnostic)))
  })
}

function lineOf({ file, line }: Diagnostic): string {
  return `${line} ${file}`
}

function placeOf(diagnostic: Diagnostic): string {
  return `${diagnostic.column} ${lineOf(diagnostic)}`
}
