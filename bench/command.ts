import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What one run of a command cost. */
export interface Cost {
  /** seconds by the clock; other work on the machine makes it longer */
  wall: number
  /** seconds of processor time, of the command and all that it starts */
  cpu: number
  /** highest resident memory of its largest process, in MB */
  peakMb: number
}

const GNU_TIME = '/usr/bin/time'

/**
 * Runs a command to its end and measures it; throws with its output when it fails.
 * Without GNU time only the clock is known, and the rest is NaN.
 */
export function measureCommand(command: readonly string[], env: Readonly<Record<string, string>> = {}): Cost {
  const folder = mkdtempSync(join(tmpdir(), 'last-mile-bench-'))
  const report = join(folder, 'time')
  const timed = existsSync(GNU_TIME) ? [GNU_TIME, '-o', report, '-f', '%U %S %M', ...command] : command
  const [program = '', ...args] = timed
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(program, args, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  const wall = (performance.now() - start) / 1000
  const [user = Number.NaN, system = Number.NaN, peakKb = Number.NaN] = existsSync(report)
    ? readFileSync(report, 'utf8').trim().split(' ').map(Number)
    : []
  rmSync(folder, { recursive: true })
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}:\n${(stdout + stderr).slice(-2000)}`)
  return { wall, cpu: user + system, peakMb: peakKb / 1024 }
}

/**
 * Runs a command several times and gives the median of each of its costs.
 * @param before puts things back before each run, for example an empty cache
 */
export function medianCost(
  runs: number,
  command: readonly string[],
  env: Readonly<Record<string, string>> = {},
  before: () => void = () => undefined,
): Cost {
  const costs = Array.from({ length: runs }, () => {
    before()
    return measureCommand(command, env)
  })
  const of = (name: keyof Cost) => median(costs.map((cost) => cost[name]))
  return { wall: of('wall'), cpu: of('cpu'), peakMb: of('peakMb') }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = Number.NaN, high = Number.NaN] =
    sorted.length % 2 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1)
  return (low + high) / 2
}
