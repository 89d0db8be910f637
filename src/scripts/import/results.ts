import { fill } from '../../phrase.ts'
import type { Words } from '../../words.ts'
import type { Refusal } from '../../workbook/archive.ts'
import { type CellFault, cellName } from '../../workbook/cell-fault.ts'
import type { Import } from '../../workbook/import-workbook.ts'
import type { PlannedRow } from '../../workbook/plan-rows.ts'
import { element, make } from '../elements.ts'
import { keptTime } from '../submit/kept-time.ts'

// What has come of a workbook: what is to be mended, cell by cell, and the files.

/** The words of the page, in its own language. */
export const words: Words['importing']['live'] = JSON.parse(element('#submit-settings').textContent ?? '').words

const result = element('[data-result]')
/** More than these make a page slow and nobody reads them. */
const MOST_FAULTS = 200
const MOST_FILES = 100

/** Takes away what an earlier check has shown. */
export function hideResult(): void {
  result.replaceChildren()
  result.hidden = true
}

/** Shows a sentence in the place of the results. */
export function showWords(...texts: string[]): void {
  show(texts.map((text) => make('p', text)))
}

/** Shows what a workbook gives: the faults, and the files where all rows pass, or of those that do. */
export function showOutcome(
  outcome: (Import & { keptAt?: string }) | Refusal,
  isPartial: boolean,
  recordsZip: (rows: readonly PlannedRow[]) => Uint8Array<ArrayBuffer>,
): void {
  if ('message' in outcome) {
    show([make('h2', words.refused), make('p', outcome.message), make('p', outcome.hint)])
    return
  }
  const errors = outcome.faults.filter(({ severity }) => severity === 'error')
  const warnings = outcome.faults.filter(({ severity }) => severity === 'warning')
  const files = errors.length === 0 || isPartial ? outcome.passed : []
  show([
    make('h2', verdict(errors.length, files.length)),
    make('p', fill(words.counts, { rows: outcome.rows.length }) + (outcome.isOld ? words.old : '')),
    ...(outcome.rows.length + outcome.faults.length === 0 ? [make('p', words.empty)] : []),
    ...(outcome.keptAt === undefined ? [] : [make('p', fill(words.kept, { time: keptTime(outcome.keptAt) }))]),
    ...faultList(words.errorsTitle, errors),
    ...fileList(files, recordsZip),
    ...faultList(words.warningsTitle, warnings),
  ])
}

function verdict(errors: number, files: number): string {
  if (errors > 0) return files > 0 ? fill(words.some, { count: files }) : fill(words.errors, { count: errors })
  return files > 0 ? fill(words.good, { count: files }) : words.nothing
}

function show(parts: readonly Node[]): void {
  result.replaceChildren(...parts)
  result.hidden = false
  result.focus()
}

function faultList(title: string, faults: readonly CellFault[]): HTMLElement[] {
  if (faults.length === 0) return []
  const list = make('ul', '', { class: 'cell-faults' })
  list.append(...faults.slice(0, MOST_FAULTS).map(faultItem))
  const rest = faults.length - MOST_FAULTS
  return [make('h3', title), list, ...(rest > 0 ? [make('p', fill(words.more, { count: rest }))] : [])]
}

function faultItem(fault: CellFault): HTMLElement {
  const item = make('li')
  item.append(
    make('strong', fill(words.cell, { sheet: fault.sheet, cell: cellName(fault) })),
    ' ',
    make('span', fault.message),
  )
  if (fault.hint !== undefined) item.append(make('span', fault.hint, { class: 'field-hint' }))
  return item
}

function fileList(
  rows: readonly PlannedRow[],
  recordsZip: (rows: readonly PlannedRow[]) => Uint8Array<ArrayBuffer>,
): HTMLElement[] {
  if (rows.length === 0) return []
  const all = make('button', words.zip, { type: 'button', class: 'button button-main' })
  all.addEventListener('click', () =>
    download(`${words.zipName}.zip`, new Blob([recordsZip(rows)], { type: 'application/zip' })),
  )
  const list = make('ul', '', { class: 'made-files' })
  list.append(...rows.slice(0, MOST_FILES).map(fileItem))
  const rest = rows.length - MOST_FILES
  const more = rest > 0 ? [make('p', fill(words.moreFiles, { count: rest }))] : []
  return [make('h3', words.files), all, make('p', words.next, { class: 'field-hint' }), list, ...more]
}

function fileItem({ file, text, record }: PlannedRow): HTMLElement {
  const item = make('li')
  const done = make('span', '', { role: 'status' })
  const copy = make('button', words.copy, { type: 'button', class: 'button' })
  copy.append(make('span', `：${file}`, { class: 'visually-hidden' }))
  copy.addEventListener('click', async () => {
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    done.textContent = isCopied ? words.copied : words.copyFailed
  })
  item.append(make('code', file), make('span', fill(words.row, { row: record.place.row + 1 })), copy, done)
  return item
}

function download(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  make('a', '', { href: address, download: name }).click()
  URL.revokeObjectURL(address)
}
