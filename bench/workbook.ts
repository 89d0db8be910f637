import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSchemas } from '../src/schema/load-schemas.ts'
import { openPortal } from '../src/submit/open-portal.ts'
import { choicesOf } from '../src/workbook/choices.ts'
import { layoutOf } from '../src/workbook/layout.ts'
import { workbookOf } from '../src/workbook/template.ts'
import { COST_COLUMNS, commandRow } from './check.ts'
import { measureCommand } from './command.ts'
import { AS_OF, withCity } from './corpus.ts'
import type { Suite } from './suite.ts'

/** The city that the rows come into. */
const CITY = 1000

/** A workbook of as many new activities as records are asked for: imported, imported again, exported. */
export const workbookSuite: Suite = {
  title: 'Excel',
  run: async ({ records }) => ({
    columns: COST_COLUMNS,
    rows: await withCity(CITY, 0.1, async (root) => {
      const file = join(root, 'rows.xlsx')
      writeFileSync(file, await workbookOfVisits(root, records))
      const imports = ['node', 'scripts/import.ts', file, '--root', root, '--as-of', AS_OF]
      const exports = ['node', 'scripts/export.ts', 'activity', '--root', root, '--out', join(root, 'export.xlsx')]
      return [
        commandRow(`import, ${records} new rows`, measureCommand(imports)),
        commandRow('import again, nothing new', measureCommand(imports)),
        commandRow('export', measureCommand(exports)),
      ]
    }),
  }),
}

async function workbookOfVisits(root: string, count: number): Promise<Uint8Array> {
  const schemas = loadSchemas('schemas')
  const { content } = openPortal(root, schemas, AS_OF, '.')
  const choices = choicesOf(content)
  const layout = layoutOf(schemas, 'activity')
  const [main] = layout
  const units = choices(schemas.kinds.get('activity')?.properties?.['unit'] ?? {})?.all ?? []
  const rows = Array.from({ length: count }, (_, at) => {
    const values: Readonly<Record<string, string | number>> = {
      序号: at + 1,
      标题: `第${at + 1}次走访`,
      所属单位: units[at % units.length]?.words ?? '',
      活动类型: '走访慰问',
      时间: new Date(Date.UTC(2025, 0, 1 + (at % 360))).toISOString().slice(0, 10),
      摘要: `第${at + 1}次走访，看望${at % 37}户，记下${at % 9}件要办的事，约好第${at + 2}次再来。`,
      服务妇女人数: at % 50,
      '服务对象 1': '农村妇女',
    }
    return main?.columns.map(({ head }) => values[head] ?? null) ?? []
  })
  return workbookOf(schemas, 'activity', choices, layout, new Map([[main?.name ?? '', rows]]))
}
