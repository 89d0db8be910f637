/** `npm run dev`: the portal in a browser while it is being changed. As a bare `astro dev`, but in Chinese, and beside another one. */
import type { ViteDevServer } from 'vite'
import { readCommand, runCommand } from '../src/command-line.ts'
import { refusePort, SERVER_OPTIONS, SERVER_USAGE, servedWords, serverOptions } from '../src/local-server.ts'

const USAGE = `用法：npm run dev -- [选项]
${SERVER_USAGE}
  --as-of 年-月-日   按这一天的情况显示；不写就是 content/ 最后一次提交的日期
一边改一边看；记录有问题时，这里和浏览器里都会显示。按 Ctrl+C 结束。`

const { values } = readCommand(USAGE, { options: { ...SERVER_OPTIONS, 'as-of': { type: 'string' } } })
await runCommand(async () => {
  const server = serverOptions(values)
  const { dev } = await import('astro')
  let vite: ViteDevServer | undefined
  const heard = {
    name: 'last-mile:served',
    configureServer(made: ViteDevServer) {
      vite = made
    },
  }
  // what is wrong is said; what Astro and Vite do on the way is for their own developers
  await dev({ server, logLevel: 'error', vite: { plugins: [heard] } }).catch(refusePort)
  console.log(servedWords(vite?.resolvedUrls ?? { local: [], network: [] }))
}, USAGE)
