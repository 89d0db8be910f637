/** A view for reading numbers; reading past the end throws a RangeError. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Bytes as ASCII, for the names of parts. */
export function asciiAt(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length))
}

/** What is left behind the end of a picture: nothing, or something that was hidden there. */
export function trailing(bytes: Uint8Array, end: number): string[] {
  return bytes.length > end ? ['图片末尾以外的数据'] : []
}
