/** `npm run audit -- dist`: searches a built site for private values and for what no page may hold; exits 1 when there is any. */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { structureAudit } from '../src/audit/structure-audit.ts'
import { readPublicContacts } from '../src/check/privacy/read-contacts.ts'
import { FilesAudit, pathsBelow } from '../src/check/privacy/site/audit.ts'
import { onlyOne, readCommand, runCommand } from '../src/command-line.ts'
import { contentRoot } from '../src/environment.ts'
import { renderStructure } from '../src/report/structure.ts'
import { renderText } from '../src/report/text.ts'
import { UsageError } from '../src/usage-error.ts'

const USAGE = `用法：npm run audit -- [文件夹] [选项]
  文件夹             生成的网站；不写就是 dist
  --root 文件夹      按别处门户登记的公开联系方式查；不写就是当前文件夹`

/** What the code of an error of zlib or brotli begins with. */
const UNPACKING = /^(?:Z_|ERR__)/

const { values, positionals } = readCommand(USAGE, {
  allowPositionals: true,
  options: { root: { type: 'string', default: contentRoot() } },
})
await runCommand(() => {
  const dir = onlyOne(positionals) ?? 'dist'
  if (!existsSync(dir)) throw new UsageError(`没有文件夹 ${dir}。请先运行 npm run build。`)
  const paths = pathsBelow(dir)
  if (paths.length === 0) throw new UsageError(`${dir} 里什么文件都没有。请先运行 npm run build。`)
  const structure = structureAudit([process.cwd(), resolve(values.root), homedir()])
  const audit = new FilesAudit(dir, readPublicContacts(values.root), new Set(), structure.look)
  for (const path of paths) lookAt(audit, path)
  const isBuilt = structure.faults.length === 0
  if (!isBuilt) console.log(renderStructure(structure.faults))
  // of no private value it would say that all is well
  if (isBuilt || audit.faults.length > 0)
    console.log(renderText({ diagnostics: audit.faults, elsewhere: 0, sourceLine: () => undefined }))
  process.exitCode = isBuilt && audit.faults.length === 0 ? 0 : 1
})

/** Looks at a file; one that cannot be unpacked was not written to its end. */
function lookAt(audit: FilesAudit, path: string): void {
  try {
    audit.look(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (!UNPACKING.test(code ?? '')) throw error
    throw new UsageError(`${path} 读不出来，可能没有写完。请重新生成网站，再运行一次。`)
  }
}
