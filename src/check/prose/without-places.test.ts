import type { Root } from 'mdast'
import { expect, test } from 'vitest'
import { withoutPlaces } from './without-places.ts'

test('no node and no attribute of a copy tells a place, all else stays, and the original is not changed', () => {
  const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 3, offset: 2 } }
  const attribute = { type: 'mdxJsxAttribute', name: 'kind', value: 'note' }
  const text = { type: 'text', value: 'position' }
  const body = (place: object) =>
    ({
      type: 'root',
      ...place,
      children: [
        {
          type: 'mdxJsxFlowElement',
          name: 'Callout',
          attributes: [{ ...attribute, ...place }],
          children: [{ ...text, ...place }],
          ...place,
        },
      ],
    }) as unknown as Root
  const original = body({ position })
  expect(withoutPlaces(original)).toEqual(body({}))
  expect(original).toEqual(body({ position }))
})
