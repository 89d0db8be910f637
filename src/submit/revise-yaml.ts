import { parseDocument } from 'yaml'
import { type Fields, isObject } from '../read/mapping.ts'
import { parseYaml } from '../read/yaml.ts'
import { repair } from '../read/yaml-repair.ts'
import { findSlips } from '../read/yaml-slips.ts'
import { isUnchanged } from './origin.ts'
import { reviseLines, YAML } from './revise-lines.ts'
import { reviseNode } from './revise-node.ts'
import { revisedData } from './revised-data.ts'
import { quoteDoubtful, yamlText } from './yaml-text.ts'

/**
 * A YAML text with some of its fields changed, and with its other lines as they were. Where single lines cannot be changed,
 * its slips are mended first, or it is written anew from its tree or from its data: it always says what it shall say.
 * @param before the fields as they were read, and `after` as they shall be
 * @param order the names of all fields, in the order in which new ones are put
 */
export function reviseYaml(text: string, before: Fields, after: Fields, order: readonly string[]): string {
  const wanted = revisedData(read(text), before, after)
  const lines = (source: string) => reviseLines(source, before, after, order)
  const ways = [
    () => lines(text),
    () => lines(repair(text, findSlips(text)).text),
    () => rewritten(text, before, after),
  ]
  for (const way of ways) {
    const revised = way()
    if (revised !== undefined && isUnchanged(wanted, read(revised))) return revised
  }
  return yamlText(wanted)
}

function read(text: string): unknown {
  return parseYaml({ file: '', text }).data
}

/** The text from its tree; undefined where it has none. */
function rewritten(text: string, before: Fields, after: Fields): string | undefined {
  const document = parseDocument(text, YAML)
  if (document.errors.length > 0 || !isObject(document.toJS())) return undefined
  reviseNode(document, document.contents, before, after)
  quoteDoubtful(document)
  return document.toString({ lineWidth: 0 })
}
