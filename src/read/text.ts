import type { Diagnostic } from '../diagnostic.ts'

/** A source file as text with Unix line ends. */
export interface SourceText {
  file: string
  text: string
}

export const MAX_BYTES = 256 * 1024
export const MAX_LINE = 2000

const decoder = new TextDecoder('utf-8', { fatal: true })

/** Decodes a file's bytes as UTF-8. Reports what is too large, too long or not UTF-8, before any parser sees it. */
export function decodeText(file: string, bytes: Uint8Array): { source?: SourceText; diagnostics: Diagnostic[] } {
  if (bytes.length > MAX_BYTES) return { diagnostics: [tooLarge(file, bytes.length)] }
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    return { diagnostics: [notUtf8(file)] }
  }
  const source = { file, text: text.replace(/\r\n/g, '\n') }
  const diagnostics = longLines(source)
  return diagnostics.length > 0 ? { diagnostics } : { source, diagnostics }
}

function tooLarge(file: string, size: number): Diagnostic {
  return {
    ...fault(file, 'file/too-large', `文件有 ${Math.ceil(size / 1024)} KB，最多 ${MAX_BYTES / 1024} KB。`),
    hint: '把附件移走，正文只留要点。',
  }
}

function notUtf8(file: string): Diagnostic {
  return { ...fault(file, 'file/encoding', '文件不是 UTF-8 编码。'), hint: '用编辑器打开，另存为 UTF-8。' }
}

function longLines({ file, text }: SourceText): Diagnostic[] {
  if (text.length <= MAX_LINE) return []
  return text.split('\n').flatMap((line, index) =>
    line.length <= MAX_LINE
      ? []
      : [
          {
            ...fault(file, 'file/line-too-long', `这一行有 ${line.length} 个字，最多 ${MAX_LINE} 个。`),
            line: index + 1,
            hint: '分成几段来写。',
          },
        ],
  )
}

function fault(file: string, rule: Diagnostic['rule'], message: string): Diagnostic {
  return { file, line: 1, column: 1, rule, severity: 'error', message }
}
