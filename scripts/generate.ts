/** `npm run generate -- --records 10000 --seed 1 --out DIR`: writes the content of a demonstration city; with `--english` for a portal in both languages. */
import { readCommand, runCommand } from '../src/command-line.ts'
import { writePortal } from '../src/generate/write-portal.ts'
import { loadSchemas } from '../src/schema/load-schemas.ts'
import { UsageError } from '../src/usage-error.ts'

const USAGE = `用法：npm run generate -- --out 文件夹 [选项]
  --records 条数     生成多少条记录；不写就是 1000
  --bodies 比例      有多少带正文，0 到 1；不写就是 0.1
  --year 年份        哪一年的；不写就是 2025
  --seed 数字        换一个数字，内容就不同；同一个数字总生成同样的内容
  --english          中英文两种界面`

const { values } = readCommand(USAGE, {
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
await runCommand(() => {
  if (out === undefined) throw new UsageError('没有写明放在哪里。加上 --out 文件夹。')
  const numbers = { records: Number(records), seed: Number(seed), year: Number(year), bodies: Number(bodies) }
  const count = writePortal(loadSchemas('schemas'), '.', out, { ...numbers, isBilingual: english })
  console.log(`已在 ${out}/content 生成 ${count} 条演示记录。`)
}, USAGE)
