import { element } from '../elements.ts'
import { prepareOffline } from './ready.ts'
import { hideResult, showOutcome, showWords, words } from './results.ts'

// The page of workbooks: a file is chosen, read on this device, and what comes of it is shown.

const form = element<HTMLFormElement>('[data-import]')
const file = element<HTMLInputElement>('#import-file', form)
const unit = form.querySelector<HTMLSelectElement>('#import-unit')
const partial = element<HTMLInputElement>('#import-partial', form)
const button = element<HTMLButtonElement>('button', form)
const status = element('[data-status]', form)
/** counts the choices of a workbook and of a unit */
let latest = 0
/** the choice that a check was asked for last */
let wanted = 0
/** A button that is disabled while it works would lose the focus, and with it the place of who uses the keyboard. */
let isReading = false

async function check(): Promise<void> {
  wanted = latest
  if (isReading) return
  hideResult()
  const [chosen] = file.files ?? []
  if (!chosen) return say(words.noFile)
  say(words.reading)
  const asked = latest
  isReading = true
  const show = await read(chosen, unit?.value ?? '')
  isReading = false
  say('')
  if (asked === latest) show()
  // asked for while the one before was being read
  else if (wanted === latest) await check()
}

/** Reads a workbook; gives what shows the outcome. */
async function read(workbook: File, ofUnit: string): Promise<() => void> {
  const bytes = await workbook.arrayBuffer().catch(() => undefined)
  if (bytes === undefined) return () => say(words.unreadable)
  try {
    const { readFile, recordsZip } = await loadWorkshop()
    const outcome = await readFile(new Uint8Array(bytes), ofUnit)
    return () => (outcome === 'offline' ? showWords(words.offline) : showOutcome(outcome, partial.checked, recordsZip))
  } catch (error) {
    console.error(error)
    return () => say(words.failed)
  }
}

function loadWorkshop() {
  return import('./workshop.ts')
}

/** Loads what the check of a workbook needs, so that it is there when the connection is not. */
async function loadFor(chosen: File | undefined): Promise<void> {
  const { prepareFor } = await loadWorkshop()
  if (chosen) await prepareFor(new Uint8Array(await chosen.arrayBuffer()))
}

function say(text: string): void {
  status.textContent = text
}

// another workbook, another unit: what is shown, or is being read, is of the one before
form.addEventListener('change', ({ target }) => {
  hideResult()
  if (target !== partial) latest++
  // without a connection it is tried again when the check is asked for
  loadFor(file.files?.[0]).catch(() => undefined)
})
form.addEventListener('submit', (event) => {
  event.preventDefault()
  void check()
})
button.disabled = false

prepareOffline(loadWorkshop).catch(() => undefined)
