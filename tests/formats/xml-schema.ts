import { readFileSync } from 'node:fs'
import { RelaxNGValidator, XmlDocument, XsdValidator } from 'libxml2-wasm'

/** What is wrong with an XML document by a RELAX NG schema; empty where nothing is. */
export function relaxNgFaults(schemaFile: string, text: string): string {
  using schema = XmlDocument.fromBuffer(readFileSync(schemaFile))
  using validator = RelaxNGValidator.fromDoc(schema)
  return faults(validator, text)
}

/** What is wrong with an XML document by an XML Schema; empty where nothing is. */
export function xsdFaults(schemaFile: string, text: string): string {
  using schema = XmlDocument.fromBuffer(readFileSync(schemaFile))
  using validator = XsdValidator.fromDoc(schema)
  return faults(validator, text)
}

function faults(validator: { validate(document: XmlDocument): void }, text: string): string {
  using document = XmlDocument.fromString(text)
  try {
    validator.validate(document)
    return ''
  } catch (error) {
    return String(error)
  }
}
