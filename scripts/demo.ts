/** `npm run demo`: builds the portal of a fictional city below .cache/demo and shows it. */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { readCommand, runCommand } from '../src/command-line.ts'
import { writePortal } from '../src/generate/write-portal.ts'
import { loadSchemas } from '../src/schema/load-schemas.ts'

const ROOT = '.cache/demo'
const YEAR = 2025
const env = {
  ...process.env,
  LAST_MILE_ROOT: ROOT,
  // after the last return of the year was due
  LAST_MILE_AS_OF: `${YEAR + 1}-01-31`,
}

readCommand('用法：npm run demo（生成一个虚构城市的门户并打开预览）', {})
await runCommand(() => {
  rmSync(ROOT, { recursive: true, force: true })
  const count = writePortal(loadSchemas('schemas'), '.', ROOT, {
    ...{ records: 1000, seed: 1, year: YEAR, bodies: 0.1 },
    isBilingual: true,
  })
  console.log(`已生成 ${count} 条演示记录，正在构建演示门户。`)
  process.exitCode = start('scripts/build.ts') || start('scripts/preview.ts')
})

function start(...command: string[]): number {
  const script = ['--env-file=scripts/astro.env', ...command, '--outDir', `${ROOT}/dist`]
  return spawnSync(process.execPath, script, { env, stdio: 'inherit' }).status ?? 1
}
