import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** What one run of a command cost. */
export interface Cost {
  /** seconds by the clock; other work on the machine makes it longer */
  wall: number
  /** seconds of processor time, of the command and all that it starts */
  cpu: number
  /** highest memory of all its processes together, in MB */
  peakMb: number
}

const GNU_TIME = '/usr/bin/time'

/** How a command runs. */
export interface Conditions {
  env?: Readonly<Record<string, string>>
  /** the folder that it runs in */
  cwd?: string
  /** seconds after which it is ended, and has failed */
  limit?: number
}

/**
 * Runs a command to its end and measures it; throws with its output when it fails.
 * Without GNU time only the clock and the memory are known.
 */
export function measureCommand(command: readonly string[], { env, cwd, limit }: Conditions = {}): Cost {
  const folder = mkdtempSync(join(tmpdir(), 'last-mile-bench-'))
  const [report, watched] = [join(folder, 'time'), join(folder, 'watched')]
  const timed = existsSync(GNU_TIME) ? [GNU_TIME, '-o', report, '-f', '%U %S', ...command] : command
  const [program = '', ...args] = [process.execPath, resolve('bench/watched.ts'), watched, ...timed]
  const { status, stdout, stderr } = spawnSync(program, args, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    ...(cwd ? { cwd } : {}),
    ...(limit ? { timeout: limit * 1000, killSignal: 'SIGKILL' } : {}),
  })
  const numbers = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').map(Number) : [])
  const [user = Number.NaN, system = Number.NaN] = numbers(report)
  const [wall = Number.NaN, peakMb = Number.NaN] = numbers(watched)
  rmSync(folder, { recursive: true })
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}:\n${(stdout + stderr).slice(-2000)}`)
  return { wall, cpu: user + system, peakMb }
}

/**
 * Runs a command several times and gives the median of each of its costs.
 * @param before puts things back before each run, for example an empty cache
 */
export function medianCost(
  runs: number,
  command: readonly string[],
  conditions: Conditions = {},
  before: () => void = () => undefined,
): Cost {
  const costs = Array.from({ length: runs }, () => {
    before()
    return measureCommand(command, conditions)
  })
  const of = (name: keyof Cost) => median(costs.map((cost) => cost[name]))
  return { wall: of('wall'), cpu: of('cpu'), peakMb: of('peakMb') }
}

/** The middle one of several numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = Number.NaN, high = Number.NaN] =
    sorted.length % 2 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1)
  return (low + high) / 2
}
