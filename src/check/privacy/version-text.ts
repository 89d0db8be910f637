import { unzipSync } from 'fflate'
import { binaryKind, decode, guessEncoding } from '../../read/encoding.ts'
import { readPicture } from '../../read/picture/read-picture.ts'
import { PART, partsText, partText } from './office-text.ts'

/** What a version of a file holds, by its bytes, whatever its name. */
export interface VersionText {
  texts: readonly string[]
  /** what pictures have in them beside the picture, in Chinese */
  extras: readonly string[]
  /** whether there may be more in it than can be looked into */
  isSealed: boolean
}

/** How deep files may be packed in one another. */
const DEEPEST = 3

/** Looks into a version of a file: into packed ones of office programs, with all that is packed in them, and pictures. */
export function versionText(bytes: Uint8Array, depth = 0): VersionText {
  if (isPacked(bytes)) return depth < DEEPEST ? packedText(bytes, depth) : SEALED
  const picture = readPicture(bytes)
  if (picture) return { texts: [], extras: picture.extras, isSealed: false }
  if (binaryKind(bytes)) return SEALED
  const encoding = guessEncoding(bytes)
  const text = (encoding && decode(bytes, encoding)) ?? new TextDecoder().decode(bytes)
  return { texts: [text], extras: [], isSealed: encoding === undefined && bytes.includes(0) }
}

const SEALED: VersionText = { texts: [], extras: [], isSealed: true }

function isPacked(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte)
}

function packedText(bytes: Uint8Array, depth: number): VersionText {
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(bytes)
  } catch {
    return SEALED
  }
  const inside = Object.entries(files).map(([name, file]) =>
    PART.test(name)
      ? { ...SEALED, texts: [partsText([partText(file)])], isSealed: false }
      : versionText(file, depth + 1),
  )
  return {
    texts: [Object.keys(files).join('\n'), ...inside.flatMap(({ texts }) => texts)],
    extras: inside.flatMap(({ extras }) => extras),
    // what an office program keeps beside its text, for printers, is in no form that anybody knows
    isSealed: Object.values(files).some((file, at) => isPacked(file) && inside[at]?.isSealed),
  }
}
