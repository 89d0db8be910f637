import type { Diagnostic, Fix } from '../diagnostic.ts'
import { checkCharacters } from './characters.ts'
import { binaryKind, decode, ENCODING_NAMES, type Encoding, guessEncoding, isDamagedUtf8 } from './encoding.ts'

/** A source file as text with Unix line ends. */
export interface SourceText {
  file: string
  text: string
}

export const MAX_BYTES = 256 * 1024
export const MAX_LINE = 2000

/**
 * Decodes a file's bytes. Reports what is too large, too long, damaged or not UTF-8, before any parser sees it.
 * A text whose encoding can be guessed is given all the same, so that all its faults show at once.
 */
export function decodeText(file: string, bytes: Uint8Array): { source?: SourceText; diagnostics: Diagnostic[] } {
  const only = (...diagnostics: Diagnostic[]) => ({ diagnostics })
  if (bytes.length > MAX_BYTES) return only(tooLarge(file, bytes.length))
  const binary = binaryKind(bytes)
  if (binary) return only(fault(file, 'file/binary', `这是${binary}文件，不是文本。`, '把文字复制出来，另存为文本。'))
  const decoded = decodeSafely(bytes)
  if (!decoded) return only(...damaged(file, bytes))
  const source = { file, text: decoded.text }
  if (source.text.trim() === '') return only(fault(file, 'file/empty', '这是空文件。', '照同类记录填写，或删掉它。'))
  const unreadable = [...longLines(source), ...conflicts(source)]
  const diagnostics = [
    ...byteFaults(file, bytes, decoded.encoding),
    ...checkCharacters(file, source.text),
    ...unreadable,
  ]
  return unreadable.length > 0 ? { diagnostics } : { source, diagnostics }
}

/** The text of a file's bytes with `\n` as its only line end, in whatever encoding it is; undefined when unknown. */
export function decodeSafely(bytes: Uint8Array): { text: string; encoding: Encoding } | undefined {
  const encoding = guessEncoding(bytes)
  const text = encoding && decode(bytes, encoding)
  return encoding === undefined || text === undefined ? undefined : { text: text.replace(/\r\n?/g, '\n'), encoding }
}

function byteFaults(file: string, bytes: Uint8Array, encoding: Encoding): Diagnostic[] {
  if (encoding !== 'utf-8') {
    const message = `文件不是 UTF-8，像是 ${ENCODING_NAMES[encoding]}。`
    return [{ ...fault(file, 'file/encoding', message, '用“另存为”选 UTF-8 编码。'), fix: 'rewrite' }]
  }
  return [...byteOrderMark(file, bytes), ...lineEnds(file, bytes)]
}

function byteOrderMark(file: string, bytes: Uint8Array): Diagnostic[] {
  if (!(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)) return []
  const hint = '另存为时选“UTF-8”，不选“带 BOM 的 UTF-8”。'
  const fix: Fix = 'rewrite'
  return [{ ...fault(file, 'file/byte-order-mark', '文件开头有多余的标记（BOM）。', hint), severity: 'warning', fix }]
}

function lineEnds(file: string, bytes: Uint8Array): Diagnostic[] {
  const at = bytes.findIndex((byte, index) => byte === 0x0d && bytes[index + 1] !== 0x0a)
  if (at < 0) return []
  const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1
  const words = ['换行符是旧式的（单独的回车），有的软件会把几行看成一行。', '用编辑器另存一次，换行符选 LF。'] as const
  return [{ ...fault(file, 'file/line-end', ...words), line, fix: 'rewrite' }]
}

/** The places where a text that is nearly UTF-8 is broken; the whole file where it is like no encoding we know. */
function damaged(file: string, bytes: Uint8Array): Diagnostic[] {
  if (!isDamagedUtf8(bytes)) {
    return [fault(file, 'file/encoding', '文件不是 UTF-8，也看不出是什么编码。', '打开原文件，另存为 UTF-8 编码。')]
  }
  return new TextDecoder()
    .decode(bytes)
    .split(/\r\n?|\n/)
    .flatMap((line, index) => {
      const at = line.indexOf('\ufffd')
      if (at < 0) return []
      const words = ['这一行有损坏的字节，字已经丢了。', '找到原文，重新录入这一行。'] as const
      return [{ ...fault(file, 'file/damaged', ...words), line: index + 1, column: at + 1 }]
    })
}

function tooLarge(file: string, size: number): Diagnostic {
  const message = `文件有 ${Math.ceil(size / 1024)} KB，最多 ${MAX_BYTES / 1024} KB。`
  return fault(file, 'file/too-large', message, '把附件移走，正文只留要点。')
}

function longLines({ file, text }: SourceText): Diagnostic[] {
  if (text.length <= MAX_LINE) return []
  return text.split('\n').flatMap((line, index) => {
    if (line.length <= MAX_LINE) return []
    const message = `这一行有 ${line.length} 个字，最多 ${MAX_LINE} 个。`
    return [{ ...fault(file, 'file/line-too-long', message, '分成几段来写。'), line: index + 1 }]
  })
}

const CONFLICT = /^<{7} .*\n[\s\S]*?^={7}$[\s\S]*?^>{7} /m

/** Where git has left two versions of the same lines, for someone to choose. Both are still there: nothing can be read. */
function conflicts({ file, text }: SourceText): Diagnostic[] {
  if (!text.includes('<<<<<<< ')) return []
  const { index } = CONFLICT.exec(text) ?? {}
  if (index === undefined) return []
  const message = '这里有两个版本没有合并好：“<<<<<<<”到“=======”是一个，“=======”到“>>>>>>>”是另一个。'
  const hint = '留下对的文字，删掉这三行记号；拿不准就请维护人员合并。'
  return [{ ...fault(file, 'file/conflict', message, hint), line: text.slice(0, index).split('\n').length }]
}

function fault(file: string, rule: Diagnostic['rule'], message: string, hint: string): Diagnostic {
  return { file, line: 1, column: 1, rule, severity: 'error', message, hint }
}
