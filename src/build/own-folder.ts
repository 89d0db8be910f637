import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathWithin } from '../path-within.ts'

/**
 * Why a site may not be published in a folder, in Chinese; undefined where it may. A build puts its site in the place of the
 * whole folder: what else is in it would be gone.
 * @param folder is new, empty or a former site
 * @param kept folders that must be there afterwards: the program, and what it publishes
 */
export function unfitFolder(folder: string, kept: readonly string[]): string | undefined {
  const holds = kept.some((each) => pathWithin(folder, each) !== undefined)
  if (!holds && !hasOthers(folder)) return undefined
  const shown = relative('.', folder) || folder
  return `${shown} 里有不是网站的文件，构建会把整个文件夹换掉。请用 --outDir 写一个新文件夹，例如 --outDir dist。`
}

function hasOthers(folder: string): boolean {
  if (!existsSync(folder)) return false
  return !statSync(folder).isDirectory() || (readdirSync(folder).length > 0 && !existsSync(join(folder, 'index.html')))
}
