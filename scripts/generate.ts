/** `npm run generate -- --records 10000 --seed 1 --out DIR`: writes the content of a demonstration city; with `--english` for a portal in both languages. */
import { parseArgs } from 'node:util'
import { writePortal } from '../src/generate/write-portal.ts'
import { loadSchemas } from '../src/load-schemas.ts'

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    year: { type: 'string', default: '2025' },
    bodies: { type: 'string', default: '0.1' },
    english: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
})
const { records, seed, year, bodies, english, out } = values
try {
  if (out === undefined) throw new RangeError('没有写明放在哪里。加上 --out 文件夹。')
  const numbers = { records: Number(records), seed: Number(seed), year: Number(year), bodies: Number(bodies) }
  const options = { ...numbers, isBilingual: english }
  const count = writePortal(loadSchemas('schemas'), '.', out, options)
  console.log(`已在 ${out}/content 生成 ${count} 条演示记录。`)
} catch (error) {
  if (!(error instanceof RangeError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
