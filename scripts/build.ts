/**
 * `npm run build`: the checked portal, in dist/. As a bare `astro build` makes it, but without the second that Astro takes to
 * start: it is called only where the program that renders pages has to be bundled.
 */
import { resolve } from 'node:path'
import { buildSite } from '../src/build/build-site.ts'
import { readCommand, runCommand } from '../src/command-line.ts'
import { publishedFolder } from '../src/environment.ts'

const USAGE = `用法：npm run build -- [选项]
  --as-of 年-月-日   按这一天的情况构建；不写就是 content/ 最后一次提交的日期
  --shard 3/8        只构建八份里的第三份，放在 ${publishedFolder()}-parts/
  --year 2016        只构建一个年度的记录，放在 ${publishedFolder()}-parts/
  --join 文件夹      把各份合成一个网站，例如 --join ${publishedFolder()}-parts
  --outDir 文件夹    网站写到哪里，要是空的，或以前构建的网站；不写就是 ${publishedFolder()}
先做和 npm run check 同样的检查；有错误就什么都不写，已发布的网页没有改动。`

const text = { type: 'string' } as const
const { values } = readCommand(USAGE, {
  options: { 'as-of': text, shard: text, year: text, join: text, outDir: { ...text, default: publishedFolder() } },
})
// some of what is bundled depends on it, the policy of pages too: what is published is made for readers, whatever a shell says
process.env['NODE_ENV'] = 'production'
await runCommand(() => buildSite({ outDir: resolve(values.outDir), bundler: [] }, console.log))
// nothing is waited for any more: a thread that has done its work may still be there
process.exit()
