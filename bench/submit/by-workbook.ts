import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openXlsx, saveXlsx } from 'hucre/xlsx'
import { formOf, type SchemaSet } from '../../src/schema/schema-set.ts'
import type { Choices } from '../../src/workbook/choices.ts'
import { layoutOf } from '../../src/workbook/layout.ts'
import { RecordRows } from '../../src/workbook/record-rows.ts'
import type { NewRecord } from '../../tests/submit/new-records.ts'
import type { Made } from './by-form.ts'
import type { Effort } from './effort.ts'
import { type ScratchPortal, TEMPLATE } from './scratch-portal.ts'

/** Writes a record into the template of its kind, below the example, and imports it by the command. */
export async function byWorkbook(portal: ScratchPortal, choices: Choices, record: NewRecord): Promise<Made> {
  const { schemas } = portal
  const { kind, id } = record
  const workbook = join(portal.root, '.git', `${kind}.xlsx`)
  const template = portal.run(TEMPLATE, kind, '--out', workbook).seconds
  const { bytes, effort } = await filledIn(readFileSync(workbook), schemas, choices, record)
  writeFileSync(workbook, bytes)
  const imported = portal.run('scripts/import.ts', workbook)
  const { folder, form = 'yaml' } = formOf(schemas, kind)
  const file = `content/${folder}/${id}.${form}`
  if (!imported.output.includes(file)) throw new Error(`no ${file} in\n${imported.output}`)
  return { file, effort, seconds: template + imported.seconds }
}

/** A template with the cells of a record in the first free row of each sheet; all else in it stays as it was. */
async function filledIn(template: Uint8Array, schemas: SchemaSet, choices: Choices, record: NewRecord) {
  const effort: Effort = { clicks: 0, typed: 0, characters: 0, chosen: 0 }
  const workbook = await openXlsx(template)
  const layout = layoutOf(schemas, record.kind)
  const filled = new RecordRows(layout, choices, record.id, record, '1').rows()
  for (const { name, columns } of layout) {
    const sheet = workbook.sheets.find((each) => each.name === name)
    const heads = (sheet?.rows[0] ?? []).map((head) => String(head).replace(/ \*$/, ''))
    for (const cells of filled.get(name) ?? []) {
      const row = heads.map(() => null) as (typeof cells)[number][]
      for (const [at, value] of cells.entries()) {
        const column = columns[at]
        if (value === null || column === undefined) continue
        const place = heads.indexOf(column.head)
        if (place < 0) throw new Error(`the template of ${record.kind} has no column ${name} ${column.head}`)
        row[place] = value
        if (choices(column.schema)) effort.chosen++
        else {
          effort.typed++
          effort.characters += String(value).length
        }
      }
      sheet?.rows.push(row)
    }
  }
  return { bytes: await saveXlsx(workbook), effort }
}
