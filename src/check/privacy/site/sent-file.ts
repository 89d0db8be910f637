import { extname } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { markedEncoding, OFFICE_ENDINGS, officePartNames, officeParts } from '../office-text.ts'

const UNPACK: readonly (readonly [ending: string, unpack: (bytes: Uint8Array) => Buffer])[] = [
  ['.br', brotliDecompressSync],
  ['.gz', gunzipSync],
]

const decoder = new TextDecoder()

/** A file that begins with the mark of another encoding is read in it, as browsers do. */
function decoderOf(bytes: Uint8Array): TextDecoder {
  const encoding = markedEncoding(bytes)
  return encoding ? new TextDecoder(encoding) : decoder
}

/** A file of a site as readers get it. */
export class SentFile {
  readonly path: string
  readonly bytes: Uint8Array
  private decoded: string | undefined
  private unpacked: string[] | undefined

  /** A compressed copy is sent under the name of its original, and is what the original was then. */
  constructor(path: string, bytes: Uint8Array) {
    const [ending, unpack] = UNPACK.find(([each]) => path.endsWith(each)) ?? []
    this.path = ending ? path.slice(0, -ending.length) : path
    this.bytes = unpack ? unpack(bytes) : bytes
  }

  /** Its bytes as text: decoded once, when somebody asks for it. */
  get text(): string {
    this.decoded ??= decoderOf(this.bytes).decode(this.bytes)
    return this.decoded
  }

  /** What is written in it: of a document of an office program the parts that it is packed of. */
  get parts(): readonly string[] {
    this.unpacked ??= (this.isOffice ? officeParts(this.bytes) : undefined) ?? [this.text]
    return this.unpacked
  }

  /** Of a document of an office program the names of all its parts. */
  get partNames(): readonly string[] {
    return this.isOffice ? officePartNames(this.bytes) : []
  }

  private get isOffice(): boolean {
    return OFFICE_ENDINGS.includes(extname(this.path).toLowerCase())
  }
}
