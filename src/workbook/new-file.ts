import { writeFileSync } from 'node:fs'
import { UsageError } from '../usage-error.ts'

/** Writes a workbook where nothing stands yet. Throws a UsageError where a file does: somebody may have filled it in. */
export function writeNewFile(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new UsageError(`${path} 已存在，里面可能是填好的内容，没有覆盖。请用 --out 换一个文件名。`)
  }
}
