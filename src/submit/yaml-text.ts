import { Document, Scalar, visit } from 'yaml'
import { parseYaml } from '../read/yaml.ts'

/** Longer texts are not tried out: what breaks the reading of a text stands near its beginning or its end. */
const TRIED = 200

/**
 * Data as YAML that our strict reading reads back the same: block style, nothing folded, quotation marks where a plain text
 * would be read as something else or be told to its writer as a slip.
 */
export function yamlText(data: unknown): string {
  const document = new Document(data, { version: '1.2', schema: 'core', aliasDuplicateObjects: false })
  quoteDoubtful(document)
  return document.toString({ lineWidth: 0 })
}

/** Puts in quotation marks whatever would not be read as it is meant. */
export function quoteDoubtful(document: Document): void {
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string' && !node.type && isDoubtful(node.value))
        node.type = Scalar.QUOTE_DOUBLE
    },
  })
}

/** Plain Chinese or English text of one line is none of these: most texts need no closer look. */
const PLAIN = /^[A-Za-z\u4e00-\u9fff][A-Za-z0-9\u4e00-\u9fff，。；、？！（）“”《》—/ _.-]*$/
const WORD = /^(?:y|n|yes|no|on|off|true|false|null)$/i

function isDoubtful(text: string): boolean {
  if (text.includes('\n') || (PLAIN.test(text) && !WORD.test(text) && !text.endsWith(' '))) return false
  const tried = text.length > TRIED ? text.slice(0, TRIED / 2) + text.slice(-TRIED / 2) : text
  return [`a: ${tried}\n`, `- ${tried}\n`].some((yaml, index) => {
    const { data, diagnostics } = parseYaml({ file: '', text: yaml })
    const read = (data as Record<string, unknown> | undefined)?.[index === 0 ? 'a' : 0]
    return diagnostics.length > 0 || read !== tried
  })
}
