/** `npm run deploy -- /srv/last-mile`: publishes a built site, to a folder or a store; `--rollback` goes back to the one before. */
import { onlyOne, readCommand, runCommand } from '../src/command-line.ts'
import { deploy, isStore } from '../src/deploy/deploy.ts'
import { callersFile, callersPath } from '../src/environment.ts'
import { UsageError } from '../src/usage-error.ts'

const USAGE = `用法：npm run deploy -- 目标 [选项]
  目标               文件夹（网页服务器读其中的 current），或 rclone 的存储位置，例如 store:portal；要是空的，或以前发布过的
  --from 文件夹      要发布的网站；不写就是 dist
  --releases 文件夹  发布到存储时，历次的网站留在哪里，供退回；不写就是 .cache/releases 里按目标起名的文件夹
  --rollback         退回上一次发布的网站；那以后有记录撤下的，不退回
  --with-withdrawn   和 --rollback 一起用：撤下的记录重新公开也要退回`

const { values, positionals } = readCommand(USAGE, {
  allowPositionals: true,
  options: {
    from: { type: 'string' },
    releases: { type: 'string' },
    rollback: { type: 'boolean', default: false },
    'with-withdrawn': { type: 'boolean', default: false },
  },
})
// a web server reads as another user
process.umask(0o022)
await runCommand(async () => {
  const target = onlyOne(positionals)
  if (!target) throw new UsageError('没有写发布到哪里。')
  const asked = { ...values, withWithdrawn: values['with-withdrawn'] }
  const deployed = await deploy({ ...asked, ...foldersOf(target) })
  if ('done' in deployed) return console.log(deployed.done)
  console.error(deployed.refusal)
  process.exitCode = 1
}, USAGE)

/** What was named from the folder in which the command was called lies there, and not in the project's. */
function foldersOf(target: string) {
  const { from, releases } = values
  return {
    target: isStore({ target }) ? target : callersPath(target),
    from: from === undefined ? 'dist' : callersFile(from),
    releases: releases === undefined ? undefined : callersPath(releases),
  }
}
