import { asciiAt, viewOf } from './bytes.ts'
import type { Picture } from './picture.ts'

interface Box {
  type: string
  /** offsets of its content */
  start: number
  end: number
}

/** `free` is missing on purpose: nothing shows it, and anything may hide in it. */
const SHOWN = new Set(['ftyp', 'meta', 'mdat'])
const ITEMS_SHOWN = new Set(['av01', 'grid', 'iovl'])
const ITEM_NAMES: Record<string, string> = { Exif: 'EXIF', mime: 'XMP' }

/** Walks the boxes of an AVIF. */
export function readAvif(bytes: Uint8Array): Picture | undefined {
  if (asciiAt(bytes, 4, 4) !== 'ftyp') return undefined
  const boxes = [...boxesIn(bytes, 0, bytes.length)]
  const [brands] = boxes
  const meta = boxes.find(({ type }) => type === 'meta')
  const hasData = boxes.some(({ type }) => type === 'mdat')
  if (!brands || !meta || !hasData || !/avif/.test(asciiAt(bytes, brands.start, brands.end - brands.start)))
    return undefined
  const inside = [...boxesIn(bytes, meta.start + 4, meta.end)]
  const size = sizeIn(bytes, inside)
  const others = boxes.filter(({ type }) => !SHOWN.has(type)).map(({ type }) => `附加数据 ${type.replace(/\W/g, '?')}`)
  return size && { format: 'avif', ...size, extras: [...others, ...extraItems(bytes, inside)] }
}

function* boxesIn(bytes: Uint8Array, from: number, end: number): Generator<Box> {
  const view = viewOf(bytes)
  for (let at = from; at < end; ) {
    const size = view.getUint32(at) === 1 ? Number(view.getBigUint64(at + 8)) : view.getUint32(at) || end - at
    if (size < 8 || at + size > end) throw new RangeError('a box ends outside its parent')
    yield { type: asciiAt(bytes, at + 4, 4), start: at + (view.getUint32(at) === 1 ? 16 : 8), end: at + size }
    at += size
  }
}

/** The largest of the image extents: a picture made of tiles gives those too. */
function sizeIn(bytes: Uint8Array, meta: readonly Box[]): { width: number; height: number } | undefined {
  const view = viewOf(bytes)
  const properties = children(bytes, children(bytes, meta, 'iprp'), 'ipco')
  const sizes = properties
    .filter(({ type }) => type === 'ispe')
    .map(({ start }) => ({ width: view.getUint32(start + 4), height: view.getUint32(start + 8) }))
  return sizes.toSorted((a, b) => b.width * b.height - a.width * a.height)[0]
}

function children(bytes: Uint8Array, boxes: readonly Box[], name: string): Box[] {
  return boxes.filter(({ type }) => type === name).flatMap(({ start, end }) => [...boxesIn(bytes, start, end)])
}

function extraItems(bytes: Uint8Array, meta: readonly Box[]): string[] {
  const list = meta.find(({ type }) => type === 'iinf')
  if (!list) return []
  const counted = bytes[list.start] === 0 ? 6 : 8
  return [...boxesIn(bytes, list.start + counted, list.end)]
    .map(({ start }) => asciiAt(bytes, start + (bytes[start] === 3 ? 10 : 8), 4))
    .filter((type) => !ITEMS_SHOWN.has(type))
    .map((type) => ITEM_NAMES[type] ?? `附加数据 ${type.replace(/\W/g, '?')}`)
}
