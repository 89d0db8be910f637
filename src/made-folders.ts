import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** Makes the folders of files that are to be written, each once: asking the disk for every file would take longer. */
export class MadeFolders {
  private readonly made = new Set<string>()

  /** Makes the folder of a file. */
  makeFor(file: string): void {
    const folder = dirname(file)
    if (this.made.has(folder)) return
    mkdirSync(folder, { recursive: true })
    this.made.add(folder)
  }
}
