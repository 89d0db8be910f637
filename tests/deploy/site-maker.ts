import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Makes sites of some files, each in a folder of its own below a scratch folder. */
export function siteMaker(scratch: string): (files: Readonly<Record<string, string>>) => string {
  let made = 0
  return (files) => {
    const folder = join(scratch, `site-${++made}`)
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return folder
  }
}
