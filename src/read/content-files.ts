import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { compareText } from '../diagnostic.ts'
import { gitText } from '../git.ts'

/** Something below content/, as it is on disk or in git's index. Only a plain file is ever opened. */
export interface ContentFile {
  /** POSIX path from the root */
  file: string
  form: 'file' | 'link' | 'submodule' | 'device'
  /** only git's index says so: disks of some systems have no such bit */
  executable: boolean
}

/**
 * Everything below `root`/content, in code-unit order. Links are not followed, submodules not entered.
 * Throws when the folder cannot be read: without content there is nothing to say.
 */
export function contentFiles(root: string): ContentFile[] {
  const modes = indexModes(root)
  return walk(root, 'content', modes).sort((a, b) => compareText(a.file, b.file))
}

/** The modes of git's index below content/; empty outside a repository. */
function indexModes(root: string): Map<string, string> {
  const lines = gitText(root, ['ls-files', '--stage', '-z', '--', 'content']).split('\0')
  return new Map(lines.filter(Boolean).map((line) => [line.slice(line.indexOf('\t') + 1), line.slice(0, 6)]))
}

/** Files that systems and git's users leave in folders: no one means them as content. */
const LITTER = new Set(['.DS_Store', '.gitkeep', 'Thumbs.db', 'desktop.ini'])

function walk(root: string, folder: string, modes: ReadonlyMap<string, string>): ContentFile[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).filter(({ name }) => !LITTER.has(name))
  return entries.flatMap((entry) => {
    const file = `${folder}/${entry.name}`
    const mode = modes.get(file)
    if (entry.isDirectory() && mode !== SUBMODULE) return walk(root, file, modes)
    return [{ file, form: formOf(entry, mode), executable: mode === EXECUTABLE }]
  })
}

const LINK = '120000'
const SUBMODULE = '160000'
const EXECUTABLE = '100755'

function formOf(entry: Dirent, mode: string | undefined): ContentFile['form'] {
  if (mode === SUBMODULE) return 'submodule'
  if (mode === LINK || entry.isSymbolicLink()) return 'link'
  return entry.isFile() ? 'file' : 'device'
}
