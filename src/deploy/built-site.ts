import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Why a folder cannot be published as a site, in Chinese; undefined where it can.
 * @param isForAll whether everybody can read what is published: then it must not be the internal site
 */
export function unfitSite(folder: string, isForAll: boolean): string | undefined {
  const home = join(folder, 'index.html')
  if (!existsSync(home)) return `${folder} 里没有网站。请先运行 npm run build。`
  if (!isForAll || !readFileSync(home, 'utf8').includes('<meta name="audience" content="internal"')) return undefined
  return `${folder} 是内部版，不能放到人人都能读的地方。请发布公开版（npm run build 生成的 dist/）。`
}
