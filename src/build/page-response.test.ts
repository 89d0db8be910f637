import { expect, test } from 'vitest'
import { bytesOf, PageResponse } from './page-response.ts'

const page = () => new TextEncoder().encode('<!doctype html><title>好做法</title>')

test('the bytes of a page are handed on, not copied', async () => {
  const bytes = page()
  const response = new PageResponse(bytes, { status: 404, headers: { 'Content-Type': 'text/html' } })
  expect(await bytesOf(response)).toBe(bytes)
  expect([response.status, response.headers.get('Content-Type')]).toEqual([404, 'text/html'])
  expect(response.body).not.toBeNull()
})

test('bytes that are a piece of their buffer are copied: the rest must not be given away', async () => {
  const bytes = await bytesOf(new PageResponse(page().subarray(2)))
  expect(new TextDecoder().decode(bytes)).toBe('doctype html><title>好做法</title>')
  expect(bytes.byteLength).toBe(bytes.buffer.byteLength)
})

test('a response of anything else is as Node makes it', async () => {
  expect(new PageResponse(null).body).toBeNull()
  expect(await bytesOf(new PageResponse('文字'))).toEqual(new TextEncoder().encode('文字'))
  expect(await bytesOf(new Response('文字'))).toEqual(new TextEncoder().encode('文字'))
})

test('a page that would be published empty ends the build', async () => {
  const copied = new PageResponse(new PageResponse(page()).body)
  await expect(bytesOf(copied)).rejects.toThrow('no content')
})
