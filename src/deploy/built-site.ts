import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Why a folder cannot be published as a site, in Chinese; undefined where it can.
 * @param isForAll whether everybody can read what is published: then it must not be the internal site
 * @param served the site that it takes the place of, whose readers stay the same
 */
export function unfitSite(folder: string, isForAll: boolean, served?: string): string | undefined {
  if (!existsSync(home(folder))) return `${folder} 里没有网站。请先运行 npm run build。`
  const isOurs = isInternal(folder)
  if (isForAll && isOurs) {
    return `${folder} 是内部版，不能放到人人都能读的地方。请发布公开版（npm run build 生成的 dist/）。`
  }
  if (served === undefined || !existsSync(home(served)) || isInternal(served) === isOurs) return undefined
  const [now, own] = isOurs ? ['公开版', '内部版'] : ['内部版', '公开版']
  return `现在发布的是${now}，${folder} 是${own}，读者不一样。请把${own}发布到另一个文件夹；这次什么都没有改。`
}

function home(folder: string): string {
  return join(folder, 'index.html')
}

function isInternal(folder: string): boolean {
  return readFileSync(home(folder), 'utf8').includes('<meta name="audience" content="internal"')
}
