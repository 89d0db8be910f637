import { element } from '../submit/settings.ts'
import { hideResult, showOutcome, showWords, words } from './results.ts'

// The page of workbooks: a file is chosen, read on this device, and what comes of it is shown.

const form = element<HTMLFormElement>('[data-import]')
const file = element<HTMLInputElement>('#import-file', form)
const unit = form.querySelector<HTMLSelectElement>('#import-unit')
const partial = element<HTMLInputElement>('#import-partial', form)
const button = element<HTMLButtonElement>('button', form)
const status = element('[data-status]', form)

async function check(): Promise<void> {
  hideResult()
  const [chosen] = file.files ?? []
  if (!chosen) return say(words.noFile)
  say(words.reading)
  button.disabled = true
  const bytes = new Uint8Array(await chosen.arrayBuffer())
  const { readFile, zipOf } = await import('./workshop.ts')
  const outcome = await readFile(bytes, unit?.value ?? '')
  say('')
  if (outcome === 'offline') showWords(words.offline)
  else showOutcome(outcome, partial.checked, zipOf)
}

function say(text: string): void {
  status.textContent = text
}

// another workbook, another unit: what is shown is of the one before
form.addEventListener('change', hideResult)
form.addEventListener('submit', (event) => {
  event.preventDefault()
  check()
    .catch((error) => {
      console.error(error)
      say(words.failed)
    })
    .finally(() => {
      button.disabled = false
    })
})
