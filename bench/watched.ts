/**
 * A process of its own that runs a command, looks four times a second at the memory of all its processes, and writes the
 * seconds by the clock and the highest sum of memory, in MB, to a file. Arguments: the file, then the command. It ends as
 * the command does.
 */
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { treeMemory } from './process-tree.ts'

const EVERY_MS = 250

const [file = '', program = '', ...args] = process.argv.slice(2)
const start = performance.now()
const child = spawn(program, args, { stdio: 'inherit' })
let peak = Number.NaN
const timer = setInterval(() => {
  const now = treeMemory(child.pid ?? 0)
  if (!(now <= peak)) peak = now
}, EVERY_MS)
child.once('exit', (code) => {
  clearInterval(timer)
  writeFileSync(file, `${(performance.now() - start) / 1000} ${peak}`)
  process.exitCode = code ?? 1
})
