import { unzipSync } from 'fflate'
import { binaryKind, decode, guessEncoding } from '../../read/encoding.ts'
import { readPicture } from '../../read/picture/read-picture.ts'
import { markedEncoding, PART, partsText, partText } from './office-text.ts'

/** What a version of a file holds, by its bytes, whatever its name. */
export interface VersionText {
  texts: readonly string[]
  /** what pictures have in them beside the picture, in Chinese */
  extras: readonly string[]
  /** whether there may be more in it than can be looked into */
  isSealed: boolean
}

/** How deep files may be packed in one another, and how many bytes may come out of one. */
const DEEPEST = 3
const MOST_BYTES = 64 * 1024 * 1024

/** What office programs keep beside their text: for printers and fonts, drawings of old, programs. */
const SIDE_PART = /(?:printerSettings|vbaProject|activeX|customProperty)\d*\.bin$|\.(?:emf|wmf|odttf|fntdata)$/

/** Looks into a version of a file: into packed ones of office programs, with all that is packed in them, and pictures. */
export function versionText(bytes: Uint8Array, depth = 0): VersionText {
  if (isPacked(bytes)) return depth < DEEPEST ? packedText(bytes, depth) : SEALED
  const picture = readPicture(bytes)
  if (picture) return { texts: [], extras: picture.extras, isSealed: false }
  if (binaryKind(bytes)) return SEALED
  const encoding = markedEncoding(bytes) ?? guessEncoding(bytes)
  const text = (encoding && decode(bytes, encoding)) ?? new TextDecoder().decode(bytes)
  return { texts: [text], extras: [], isSealed: encoding === undefined && bytes.includes(0) }
}

const SEALED: VersionText = { texts: [], extras: [], isSealed: true }

function isPacked(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte)
}

function packedText(bytes: Uint8Array, depth: number): VersionText {
  const files = unpacked(bytes)
  if (!files) return SEALED
  const inside = Object.entries(files).map(([name, file]) => partOf(name, file, depth + 1))
  return {
    texts: [Object.keys(files).join('\n'), ...inside.flatMap(({ texts }) => texts)],
    extras: inside.flatMap(({ extras }) => extras),
    isSealed: inside.some(({ isSealed }) => isSealed),
  }
}

function partOf(name: string, file: Uint8Array, depth: number): VersionText {
  if (PART.test(name)) return { texts: [partsText([partText(file)])], extras: [], isSealed: false }
  const part = versionText(file, depth)
  return { ...part, isSealed: part.isSealed && !SIDE_PART.test(name) }
}

/** What is packed; undefined where it is encrypted, cut off, or too large to be looked at. */
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  let total = 0
  const filter = ({ originalSize }: { originalSize: number }) => {
    total += originalSize
    return total <= MOST_BYTES
  }
  // the first bit of the flags, by the ZIP specification (APPNOTE 4.4.4)
  if (((bytes[6] ?? 0) & 1) === 1) return undefined
  try {
    const files = unzipSync(bytes, { filter })
    return total <= MOST_BYTES ? files : undefined
  } catch {
    return undefined
  }
}
