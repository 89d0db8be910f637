import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { recordCacheFile } from '../src/check/known/recall.ts'
import { type Cost, medianCost } from './command.ts'
import { AS_OF, measureCities } from './corpus.ts'
import type { BenchTable, Suite } from './suite.ts'

/** Rules that take less, in seconds of processor time, are summed up in one row. */
const WORTH_A_ROW = 0.05

/** `npm run check` on a generated city, cold and with its records known, and where its time goes. */
export const checkSuite: Suite = {
  title: '检查',
  isSized: true,
  run: (options) =>
    measureCities(options, COST_COLUMNS, (root) => {
      const command = [
        'node',
        '--import',
        './scripts/compile-cache.mjs',
        'scripts/check.ts',
        '--root',
        root,
        '--as-of',
        AS_OF,
      ]
      const forget = () => rmSync(recordCacheFile('.', root), { force: true })
      const cold = medianCost(options.runs, command, {}, forget)
      const warm = medianCost(options.runs, command)
      forget()
      return [commandRow('check, cold', cold), commandRow('check, warm', warm), ...stageRows(root)]
    }),
}

/** The columns of rows made by `commandRow` and `stageRows`. */
export const COST_COLUMNS = ['what', 'wall s', 'cpu s', 'peak MB'] as const

/** A row of a command's cost. */
export function commandRow(name: string, { wall, cpu, peakMb }: Cost): (string | number)[] {
  return [name, round(wall), round(cpu), Math.round(peakMb)]
}

/** One row a stage of the pipeline, measured inside a process of its own. */
export function stageRows(root: string, ...extra: string[]): BenchTable['rows'] {
  const output = execFileSync('node', ['bench/stages.ts', root, AS_OF, ...extra], { encoding: 'utf8' })
  const stages = Object.entries<Stage>(JSON.parse(output))
  const isSmall = ([name, { cpu }]: [string, Stage]) => name.startsWith('rule ') && cpu < WORTH_A_ROW
  const small = stages.filter(isSmall).map(([, stage]) => stage)
  const rest = { wall: sum(small.map(({ wall }) => wall)), cpu: sum(small.map(({ cpu }) => cpu)) }
  const shown = [...stages.filter((stage) => !isSmall(stage)), [`${small.length} other rules`, rest] as const]
  return shown.map(([name, { wall, cpu }]) => [`— ${name}`, round(wall), round(cpu), ''])
}

type Stage = Pick<Cost, 'wall' | 'cpu'>

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100
}
