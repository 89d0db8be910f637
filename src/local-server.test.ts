import { expect, test } from 'vitest'
import { refusePort, servedWords, serverOptions } from './local-server.ts'
import { UsageError } from './usage-error.ts'

const plain = { host: false, open: false }

test('a port is a number that a port can be', () => {
  expect(serverOptions({ port: '8080', ...plain })).toEqual({ port: 8080, ...plain })
  for (const port of ['x', '0', '-1', '65536', '80.5', ''])
    expect(() => serverOptions({ port, ...plain })).toThrow(UsageError)
})

test('a port that the system refuses is told; other errors stay as they are', () => {
  const refused = Object.assign(new Error('listen EACCES'), { syscall: 'listen', code: 'EACCES', port: 80 })
  expect(() => refusePort(refused)).toThrow(
    new UsageError('端口 80 用不了（EACCES）。请用 --port 换一个 1024 以上的端口。'),
  )
  const other = new Error('other')
  expect(() => refusePort(other)).toThrow(other)
})

test('every address is told, and how to end', () => {
  const words = servedWords({ local: ['http://localhost:4321/'], network: ['http://192.0.2.2:4321/'] })
  expect(words.split('\n')).toEqual([
    '本机：http://localhost:4321/',
    '同一个网络里：http://192.0.2.2:4321/',
    '按 Ctrl+C 结束。',
  ])
})
