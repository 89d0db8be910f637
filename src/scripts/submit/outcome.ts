import { dataOf } from '../../check/content.ts'
import { fill } from '../../phrase.ts'
import { isPublic, isPublicField } from '../../publish/public-fields.ts'
import { editFilePage, type Forge, newFilePage } from '../../submit/forge-address.ts'
import { type DiffLine, lineDiff } from '../../submit/line-diff.ts'
import { element, make } from '../elements.ts'
import { previewOf } from './preview.ts'
import { settings } from './settings.ts'
import type { FormState, MadeFile } from './workshop.ts'

// What a check has made: the file, the ways to hand it in, what has changed, and how the page will look.

const { words, forge, form, hasPage, kind } = settings
const section = element('[data-outcome]')
const part = (name: string) => element(`[data-${name}]`, section)
let current: { made: MadeFile; state: FormState } | undefined

/** Shows what a check has made. */
export function showOutcome(made: MadeFile, state: FormState): void {
  current = { made, state }
  const isGood = made.faults.every(({ fault }) => fault.severity !== 'error')
  part('verdict').textContent = isGood ? words.good : words.almost
  part('place').textContent = fill(words.place, { file: made.file })
  part('text').textContent = made.text
  part('done').textContent = ''
  part('forge').hidden = !isGood || !forge
  part('trouble').hidden = !isGood || !forge
  part('next').textContent = isGood ? nextStep(made, state) : ''
  showChanges(state.opened?.text, made.text)
  part('preview').replaceChildren(...preview(made))
  section.hidden = false
}

/** Hides what is no longer what the form says. */
export function hideOutcome(): void {
  section.hidden = true
}

function nextStep(made: MadeFile, { opened }: FormState): string {
  if (!forge) return fill(words.noForge, { file: made.file })
  const { host } = new URL(forge.url)
  if (!made.isNew) return fill(words.forgeEdit, { host })
  return newFileNote(forge, host, made) + (opened ? words.forgeUnknown : '')
}

function newFileNote(forge: Forge, host: string, made: MadeFile): string {
  if (newFilePage(forge, made.file, inAddress(made)).hasText) return fill(words.forgeNote, { host })
  return fill(forge.kind === 'gitlab' || inAddress(made) === undefined ? words.forgePaste : words.forgeLong, { host })
}

/** A text as far as it may stand in an address: what is not public, of a record or in one, may not. */
function inAddress({ text, documents: [document] }: MadeFile): string | undefined {
  const isShown = (name: string) => !isPublic(kind) || isPublicField(kind, name)
  return hasPage && document && Object.keys(dataOf(document)).every(isShown) ? text : undefined
}

function preview(made: MadeFile): Node[] {
  try {
    return previewOf(made)
  } catch (error) {
    // what is not known without a connection cannot be shown
    console.error(error)
    return [make('p', words.previewBroken)]
  }
}

function showChanges(before: string | undefined, after: string): void {
  const fold = part('changes')
  fold.hidden = before === undefined
  const list = element('ol', fold)
  const lines = before === undefined ? [] : lineDiff(before, after)
  const isSame = lines.every(({ change }) => change === 'same')
  list.replaceChildren(...(isSame ? [make('li', words.unchanged)] : nearChanges(lines).map(diffItem)))
}

/** Changed lines and the one before and after them. */
function nearChanges(lines: readonly DiffLine[]): DiffLine[] {
  const isChanged = (line: DiffLine | undefined) => line !== undefined && line.change !== 'same'
  return lines.filter((line, index) => [line, lines[index - 1], lines[index + 1]].some(isChanged))
}

const SIGNS = { same: ' ', removed: '−', added: '+' } as const

function diffItem({ change, text }: DiffLine): HTMLElement {
  const item = make('li', '', { class: `diff-${change}` })
  const said = { same: '', removed: words.removedLine, added: words.addedLine }[change]
  item.append(make('span', SIGNS[change], { 'aria-hidden': 'true' }), make('span', said, { class: 'visually-hidden' }))
  item.append(make('span', text || ' '))
  return item
}

function download(): void {
  if (!current) return
  const { id, text } = current.made
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = make('a', '', { href: address, download: `${id}.${form}` })
  link.click()
  URL.revokeObjectURL(address)
}

async function copy(): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(current?.made.text ?? '')
    part('done').textContent = words.copied
    return true
  } catch {
    part('done').textContent = words.copyFailed
    return false
  }
}

/** Some seconds after a click, browsers no longer let it open a page. */
const PATIENCE_MS = 2000

/** Opens the forge's page; what cannot go with its address is put on the clipboard first, which some browsers are slow to do. */
async function openForge(): Promise<void> {
  if (!current || !forge) return
  const { made, state } = current
  const page = made.isNew
    ? newFilePage(forge, made.file, inAddress(made))
    : { url: editFilePage(forge, made.file), hasText: false }
  if (!page.hasText || state.opened)
    await Promise.race([copy(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
  window.open(page.url, '_blank', 'noopener')
}

part('download').addEventListener('click', download)
part('copy').addEventListener('click', () => void copy())
part('forge').addEventListener('click', () => void openForge())
