import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { TOOL_SOURCES } from './tool-stamp.ts'

/** The files of the program that a file runs with, itself among them. */
function imported(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)(?! type)[^'"]* from '(\.[^']+)'$/gm,
  ))
    imported(join(dirname(file), path), seen)
  return seen
}

test('what is remembered of records is forgotten when any file changes that read and checked them', () => {
  const stamped = new Set(globSync(TOOL_SOURCES))
  const files = [...imported('src/check/known/examine-worker.ts')]
  expect(files.length).toBeGreaterThan(50)
  expect(files.filter((file) => !stamped.has(file))).toEqual([])
})
