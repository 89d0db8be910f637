import { readdirSync, readFileSync } from 'node:fs'

const KB = 1024

/**
 * The memory of a process and of all that it has started, in MB: what is shared between processes counts once.
 * Linux only; elsewhere NaN.
 */
export function treeMemory(pid: number): number {
  const children = childrenByParent()
  if (children === undefined) return Number.NaN
  const tree = [pid]
  for (const each of tree) tree.push(...(children.get(each) ?? []))
  return tree.reduce((total, each) => total + memoryOf(each), 0)
}

function childrenByParent(): Map<number, number[]> | undefined {
  const pids = read('/proc/self/stat') ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : []
  if (pids.length === 0) return undefined
  const parents = pids.map((pid) => [Number(pid), parentOf(pid)] as const)
  const children = new Map<number, number[]>()
  for (const [pid, parent] of parents) children.set(parent, [...(children.get(parent) ?? []), pid])
  return children
}

/** The fourth word of `stat`; the second, the program's name, stands in brackets and can hold anything. */
function parentOf(pid: string): number {
  const [, parent] = /\) \S (\d+) /.exec(read(`/proc/${pid}/stat`)) ?? []
  return Number(parent ?? 0)
}

function memoryOf(pid: number): number {
  const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`)) ?? []
  return Number(kilobytes ?? 0) / KB
}

/** A process may end while it is looked at. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
