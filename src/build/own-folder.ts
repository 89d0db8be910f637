import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathWithin } from '../path-within.ts'
import { SITE_MARK } from '../publish/site-mark.ts'

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
  // no example: the internal site never lands where the public one is published from
  return `${shown} 不是空文件夹，也不是以前构建的网站；构建会替换整个文件夹，所以没有开始。请用 --outDir 换一个新文件夹。`
}

function hasOthers(folder: string): boolean {
  if (!existsSync(folder)) return false
  return !statSync(folder).isDirectory() || (readdirSync(folder).length > 0 && !existsSync(join(folder, SITE_MARK)))
}
