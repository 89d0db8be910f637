/** Before Astro's commands (`--import`): what `--help` shows of those that a portal is looked at with. */
const VIEW = `  --port 端口   写另一个端口；不写就是 4321，已被占用就用下一个
  --host        让同一个网络里的别的电脑也能打开
  --open        自动打开浏览器`

const USAGES: Readonly<Record<string, string>> = {
  preview: `用法：npm run preview -- [选项]\n${VIEW}\n在浏览器里看 dist/ 里构建好的网站。按 Ctrl+C 结束。`,
  dev: `用法：npm run dev -- [选项]\n${VIEW}\n一边改一边看；记录有问题时，这里和浏览器里都会显示。按 Ctrl+C 结束。`,
}

const [command = ''] = process.argv.slice(2)
const usage = USAGES[command]
if (usage !== undefined && process.argv.includes('--help')) {
  console.log(usage)
  process.exit(0)
}
