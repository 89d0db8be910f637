/** `npm run compress -- dist`: puts brotli and gzip copies beside the files of a built site, for nginx and Caddy. */
import { existsSync } from 'node:fs'
import { onlyOne, readCommand, runCommand } from '../src/command-line.ts'
import { compressSite } from '../src/serving/compress.ts'
import { UsageError } from '../src/usage-error.ts'

const USAGE = `用法：npm run compress -- [文件夹]
  文件夹             已生成的网站；不写就是 dist`

const { positionals } = readCommand(USAGE, { allowPositionals: true })
await runCommand(async () => {
  const dir = onlyOne(positionals) ?? 'dist'
  if (!existsSync(dir)) throw new UsageError(`没有文件夹 ${dir}。请先运行 npm run build。`)
  const { files, made, bytes, brotli } = await compressSite(dir)
  const megabytes = (count: number) => (count / 1e6).toFixed(1)
  console.log(
    `${dir} 里有 ${files} 个文件带压缩副本，本次压了 ${made} 个；原来 ${megabytes(bytes)} MB，brotli ${megabytes(brotli)} MB。`,
  )
})
