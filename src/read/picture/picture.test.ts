import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { cleanPicture } from '../../fix/clean-picture.ts'
import type { PictureFormat } from './picture.ts'
import { readPicture } from './read-picture.ts'

const FORMATS: readonly PictureFormat[] = ['png', 'jpeg', 'webp', 'avif']

/** A small picture as a camera or an office program would save it. */
async function picture(format: PictureFormat, metadata: boolean): Promise<Buffer> {
  const plain = sharp({ create: { width: 24, height: 16, channels: 3, background: '#888' } })
  const described = metadata
    ? plain.withExif({ IFD0: { Artist: 'office', Make: 'phone' }, IFD3: { GPSLatitude: '45/1 45/1 0/1' } })
    : plain
  return described.toFormat(format).toBuffer()
}

describe.each(FORMATS)('%s', (format) => {
  test('a plain picture is read with its size and nothing extra', async () => {
    expect(readPicture(await picture(format, false))).toEqual({ format, width: 24, height: 16, extras: [] })
  })

  test('the place and the author in it are seen', async () => {
    expect(readPicture(await picture(format, true))?.extras).toContain('EXIF')
  })

  test('XMP is seen', async () => {
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"/>'
    const bytes = await sharp(await picture(format, false))
      .withXmp(xmp)
      .toFormat(format)
      .toBuffer()
    expect(readPicture(bytes)?.extras.join()).toContain('XMP')
  })

  test('cleaning takes all of it away and keeps the size', async () => {
    const cleaned = await cleanPicture(await picture(format, true))
    expect(cleaned && readPicture(cleaned)).toEqual({ format, width: 24, height: 16, extras: [] })
  })

  test('a clean picture is not written again', async () => {
    expect(await cleanPicture(await picture(format, false))).toBeUndefined()
  })

  test('bytes hidden behind the end are seen and cut off', async () => {
    const padded = Buffer.concat([await picture(format, false), Buffer.from('\0\0\0\x0chideaway')])
    expect(readPicture(padded)?.extras).toHaveLength(1)
    const cleaned = await cleanPicture(padded)
    expect(cleaned && readPicture(cleaned)?.extras).toEqual([])
  })

  test('no cut of it is taken for a whole picture, and none crashes', async () => {
    const bytes = await picture(format, true)
    for (let length = 0; length < bytes.length; length++) {
      expect(readPicture(bytes.subarray(0, length))).toBeUndefined()
    }
  })
})

test('a page with the ending of a picture is no picture', () => {
  expect(readPicture(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeUndefined()
})

test('a picture is turned upright before its orientation is removed', async () => {
  const turned = await sharp({ create: { width: 24, height: 16, channels: 3, background: '#888' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const cleaned = await cleanPicture(turned)
  expect(cleaned && readPicture(cleaned)).toMatchObject({ width: 16, height: 24 })
})
