import type { StructureFault } from '../audit/fault.ts'

const MOST = 40

/** Faults of a built site for a terminal: the file, what is there, what to do. */
export function renderStructure(faults: readonly StructureFault[]): string {
  const blocks = faults.slice(0, MOST).map(({ file, message, hint }) => `${file}  错误  ${message}。\n  → ${hint}\n`)
  const rest = faults.length > MOST ? [`还有 ${faults.length - MOST} 处没有列出。`] : []
  return [...blocks, ...rest, `生成的网站有 ${faults.length} 处结构错误，不能发布。`].join('\n')
}
