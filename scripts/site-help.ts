/** Before Astro's commands (`--import`): what `--help` shows of those that a portal is built and looked at with. */
const VIEW = `  --port 端口   写另一个端口；不写就是 4321，已被占用就用下一个
  --host        让同一个网络里的别的电脑也能打开
  --open        自动打开浏览器`

const USAGES: Readonly<Record<string, string>> = {
  build: `用法：npm run build -- [选项]
  --as-of 年-月-日   按这一天的情况构建；不写就是 content/ 最后一次提交的日期
  --shard 3/8        只构建八份里的第三份，放在 dist-parts/
  --year 2016        只构建一个年度的记录，放在 dist-parts/
  --join 文件夹      把各份合成一个网站，例如 --join dist-parts
  --outDir 文件夹    网站写到哪里；不写就是 dist
先做和 npm run check 同样的检查；有错误就什么都不写，已发布的网页没有改动。`,
  preview: `用法：npm run preview -- [选项]\n${VIEW}\n在浏览器里看 dist/ 里构建好的网站。按 Ctrl+C 结束。`,
  dev: `用法：npm run dev -- [选项]\n${VIEW}\n一边改一边看；记录有问题时，这里和浏览器里都会显示。按 Ctrl+C 结束。`,
}

const [command = ''] = process.argv.slice(2)
const usage = USAGES[command]
if (usage !== undefined && process.argv.includes('--help')) {
  console.log(usage)
  process.exit(0)
}
