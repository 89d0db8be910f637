import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { compareText } from '../diagnostic.ts'

/**
 * Every file under a folder, as POSIX paths from that folder, in code-unit order.
 * Throws when the folder cannot be read: without content there is nothing to say.
 */
export function listFiles(root: string): string[] {
  return walk(root, '').sort(compareText)
}

function walk(root: string, below: string): string[] {
  return readdirSync(join(root, below), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => (entry.isDirectory() ? walk(root, path(below, entry)) : [path(below, entry)]))
}

function path(below: string, entry: Dirent): string {
  return below ? `${below}/${entry.name}` : entry.name
}
