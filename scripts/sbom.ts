/** `npm run sbom`: writes the list of all packages that the portal is built with, in CycloneDX, to sbom.cdx.json. */
import { readFileSync, writeFileSync } from 'node:fs'
import { softwareBill } from '../src/supply/sbom.ts'

const [file = 'sbom.cdx.json'] = process.argv.slice(2)
const bill = softwareBill(readFileSync('package-lock.json', 'utf8'))
writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`)
console.log(`${file} 列出了 ${bill.components.length} 个软件包。随每次发布一起保存这个文件。`)
