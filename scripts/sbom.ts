/** `npm run sbom`: writes the list of all packages that the portal is built with, in CycloneDX, to sbom.cdx.json. */
import { readFileSync, writeFileSync } from 'node:fs'
import { onlyOne, readCommand, runCommand } from '../src/command-line.ts'
import { softwareBill } from '../src/supply/sbom.ts'

const USAGE = `用法：npm run sbom -- [文件]
  文件               写到哪里；不写就是 sbom.cdx.json`

const { positionals } = readCommand(USAGE, { allowPositionals: true })
await runCommand(() => {
  const file = onlyOne(positionals) ?? 'sbom.cdx.json'
  const bill = softwareBill(readFileSync('package-lock.json', 'utf8'))
  writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`)
  console.log(`${file} 列出了 ${bill.components.length} 个软件包。随每次发布一起保存这个文件。`)
})
