import { unzipSync } from 'fflate'

/** Why a file is not handed to the reader of workbooks, in Chinese, and what to do. */
export interface Refusal {
  message: string
  hint: string
}

/** A workbook of ten thousand rows is one to two megabytes and unpacks to some thirty. */
const MOST_PACKED = 20 * 1024 * 1024
const MOST_UNPACKED = 200 * 1024 * 1024
const MOST_PARTS = 2000

/** Each text of a workbook is an object to its reader: the shortest ones take 25 times the room that they have in the file. */
const TEXTS = 'xl/sharedStrings.xml'
const MOST_TEXTS = 40 * 1024 * 1024

/**
 * Why a file is no workbook that may be opened, judged by its first bytes and by the list of parts at its end, before
 * anything is unpacked. The reader unpacks no part beyond the size that this list declares, so that a list that is true
 * is harmless and one that lies is found by the reader. To the reader a size of nothing is no limit: such a part must
 * hold nothing.
 */
export function refusalOf(bytes: Uint8Array): Refusal | undefined {
  if (bytes.length > MOST_PACKED)
    return tooLarge(`文件有 ${megabytes(bytes.length)} MB，最多 ${megabytes(MOST_PACKED)} MB。`)
  if (begins(bytes, COMPOUND_FILE)) return OLD_EXCEL
  if (!begins(bytes, ZIP)) return NO_WORKBOOK
  const parts = partsOf(bytes)
  if (parts === undefined) return DAMAGED
  if (parts.some(({ name }) => name === 'content.xml')) return OPEN_DOCUMENT
  if (!parts.some(({ name }) => name === 'xl/workbook.xml')) return NO_WORKBOOK
  if (parts.some(({ packed, unpacked }) => unpacked === 0 && packed > EMPTY_PART)) return DAMAGED
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0)
  if (parts.length > MOST_PARTS || unpacked > MOST_UNPACKED)
    return tooLarge(`文件展开后有 ${megabytes(unpacked)} MB，不像一张表格，没有打开。`)
  const texts = parts.find(({ name }) => name === TEXTS)?.unpacked ?? 0
  if (texts > MOST_TEXTS) return tooLarge(`文件里的文字有 ${megabytes(texts)} MB，不像一张表格，没有打开。`)
  return undefined
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** of old Excel and WPS files, and of encrypted ones */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

export const DAMAGED: Refusal = {
  message: '文件打不开，可能没有传完，或已经损坏。',
  hint: '在 Excel 或 WPS 里打开它，另存为“Excel 工作簿（.xlsx）”，再试一次。',
}

const NO_WORKBOOK: Refusal = {
  message: '这不是 Excel 工作簿。',
  hint: '选 .xlsx 文件；别的表格先另存为“Excel 工作簿（.xlsx）”。',
}

const OPEN_DOCUMENT: Refusal = {
  message: '这是 ODS 表格，不是 .xlsx 工作簿。',
  hint: '打开它，另存为“Excel 工作簿（.xlsx）”，再试一次。',
}

const OLD_EXCEL: Refusal = {
  message: '这是旧格式（.xls、.et）的表格，或者加了打开密码。',
  hint: '打开它，去掉密码，另存为“Excel 工作簿（.xlsx）”，再试一次。',
}

interface Part {
  name: string
  packed: number
  unpacked: number
}

/** deflate writes two bytes for nothing */
const EMPTY_PART = 2

/** What the list at the end of a zip declares; undefined where there is none. Nothing is unpacked. */
function partsOf(bytes: Uint8Array): Part[] | undefined {
  const parts: Part[] = []
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        parts.push({ name, packed: size, unpacked: originalSize })
        return false
      },
    })
  } catch {
    return undefined
  }
  return parts
}

function tooLarge(message: string): Refusal {
  return { message, hint: '只留下要导入的工作表，去掉图片和多余的行，再试一次。' }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024)
}
