import { type Dirent, lstatSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { compareText } from '../diagnostic.ts'
import { gitText } from '../git.ts'
import { UsageError } from '../usage-error.ts'

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
 * Throws, in Chinese, when the folder is not there: without content there is nothing to say.
 */
export function contentFiles(root: string): ContentFile[] {
  // a branch of a stranger could lead us out of its own folder
  const folder = lstatSync(join(root, 'content'), { throwIfNoEntry: false })
  if (!folder) throw new UsageError(`${root} 里没有 content 文件夹。请核对文件夹的位置。`)
  if (folder.isSymbolicLink()) return [{ file: 'content', form: 'link', executable: false }]
  const modes = indexModes(root)
  return walk(root, 'content', modes).sort((a, b) => compareText(a.file, b.file))
}

/** A file below content/ as a commit has it. */
export interface CommittedFile extends ContentFile {
  /** git's object id */
  blob: string
}

/** Everything below content/ in a commit, in code-unit order, without a checkout of it. */
export function committedFiles(root: string, commit: string): CommittedFile[] {
  const entries = gitText(root, ['ls-tree', '-r', '-z', commit, '--', 'content']).split('\0').filter(Boolean)
  const files = entries.map((entry) => {
    const [mode = '', , blob = ''] = entry.slice(0, entry.indexOf('\t')).split(' ')
    const file = entry.slice(entry.indexOf('\t') + 1)
    return { file, blob, form: formOf(mode), executable: mode === EXECUTABLE }
  })
  return files.filter(({ file }) => !LITTER.has(basename(file))).sort((a, b) => compareText(a.file, b.file))
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
    return [{ file, form: formOf(mode, entry), executable: mode === EXECUTABLE }]
  })
}

const LINK = '120000'
const SUBMODULE = '160000'
const EXECUTABLE = '100755'

/** What a file is by git's mode and, where it is on disk, by that. */
function formOf(mode: string | undefined, entry?: Dirent): ContentFile['form'] {
  if (mode === SUBMODULE) return 'submodule'
  if (mode === LINK || entry?.isSymbolicLink()) return 'link'
  return entry === undefined || entry.isFile() ? 'file' : 'device'
}
