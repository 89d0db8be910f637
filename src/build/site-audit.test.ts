import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Runs a program with an audit of a new folder, in a process of its own as a build is; gives what it prints. */
function withAudit(program: string, check: (dir: string) => void = () => undefined): string {
  const dir = mkdtempSync(join(tmpdir(), 'site-'))
  try {
    const call = `
      const { SiteAudit } = await import('./src/build/site-audit.ts')
      const audit = new SiteAudit(process.argv[1], [], { known: new Set(), reused: new Map() }, [])
      const bytes = (text) => new TextEncoder().encode(text)
      ${program}`
    const { status, stdout, stderr } = spawnSync('node', ['--input-type=module', '-e', call, dir], { encoding: 'utf8' })
    expect(status, stderr).toBe(0)
    check(dir)
    return stdout.trim()
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

test('files are written in order and searched, more of them than may wait', () => {
  const program = `
    for (let number = 0; number < 60; number++) {
      await audit.write(\`\${number}.txt\`, bytes('1'.padEnd(2_000_000, '.')), 'wx')
    }
    await audit.write('0.txt', bytes('\u7b2c\u4e8c\u6b21'), 'w')
    await audit.settled()
    console.log((await audit.finish([])).seen.size)`
  const said = withAudit(program, (dir) => {
    expect(readdirSync(dir)).toHaveLength(60)
    expect(readFileSync(join(dir, '0.txt'), 'utf8')).toBe('第二次')
    expect(readFileSync(join(dir, '59.txt'), 'utf8')).toHaveLength(2_000_000)
  })
  expect(said).toBe('60')
})

test.each([
  [
    'a file of the same name',
    `await audit.write('a.html', bytes('a'), 'wx'); await audit.write('a.html', bytes('b'), 'wx')`,
    'EEXIST',
  ],
  ['no folder', `await audit.write('none/a.html', bytes('a'), 'wx')`, 'ENOENT'],
])('what cannot be written for %s ends the build, at the latest when all is to be there', (_, program, code) => {
  const settled = `${program}; await audit.settled().catch((error) => console.log(error.code))`
  const finished = `${program}; await audit.finish([]).catch((error) => console.log(error.code))`
  const later = `
    ${program}
    await audit.settled().catch(() => undefined)
    await audit.write('b.html', bytes('b'), 'wx').catch((error) => console.log(error.code))`
  for (const each of [settled, finished, later]) expect(withAudit(each)).toBe(code)
})
