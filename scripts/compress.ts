/** `npm run compress -- dist`: puts brotli and gzip copies beside the files of a built site, for nginx and Caddy. */
import { compressSite } from '../src/serving/compress.ts'

const [dir = 'dist'] = process.argv.slice(2)
const { files, made, bytes, brotli } = await compressSite(dir)
const megabytes = (count: number) => (count / 1e6).toFixed(1)
console.log(
  `${dir} 里有 ${files} 个文件带压缩副本，本次压了 ${made} 个；原来 ${megabytes(bytes)} MB，brotli ${megabytes(brotli)} MB。`,
)
