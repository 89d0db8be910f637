import { fill } from '../../phrase.ts'
import type { FormPlace } from '../../submit/fault-places.ts'
import { element } from '../elements.ts'
import { elementOf, inFormOrder, type PlacedFault, showFaults, showSummary } from './faults.ts'
import { keptTime } from './kept-time.ts'
import { lightCheck } from './light.ts'
import { loadWorkshop, readyWorkshop } from './loading.ts'
import { released } from './press.ts'
import { settings } from './settings.ts'
import type { FormState, MadeFile } from './workshop.ts'

const { kind, words } = settings
const summary = element('[data-summary]')
const plainTitle = document.title

/** The page that is checked. */
export interface CheckedPage {
  form: HTMLElement
  readState(): FormState
  /** names of files that were made of other drafts on this device */
  othersMade(): string[]
  /** is told the name of a file that has no error */
  made(id: string): void
  say(text: string): void
}

/** The check of a form: in passing, of the fields that were left, and whole when it is asked for. Only the last is shown. */
export class FormCheck {
  private readonly page: CheckedPage
  /** once a check was asked for, every fault shows; before, only those of fields that were left */
  private isAsked = false
  private readonly left = new Set<HTMLElement>()
  private latest = 0
  /** the check that was asked for and is under way, by its number; none of those made in passing takes its place */
  private asked = 0

  constructor(page: CheckedPage) {
    this.page = page
  }

  /** Remembers that a field was left. */
  leave(at: HTMLElement): void {
    this.left.add(at)
  }

  /** Checks what is there and shows what is wrong with the fields that were left. */
  quietly(): void {
    // nobody has asked for it: what cannot be loaded now is told of when somebody does
    if (this.asked === 0) this.checkFields().catch((error) => console.error(error))
  }

  /** Checks everything, as it was asked for; the focus goes to what comes of it. */
  now(): void {
    void this.checkAll(true)
  }

  /** Begins the check that is under way again: the form has changed. Who writes on keeps the focus. */
  again(): void {
    if (this.asked > 0) void this.checkAll(false)
  }

  /** Shows nothing of what was checked so far: something else comes into the form. */
  forget(): void {
    this.latest++
    this.asked = 0
    this.isAsked = false
    this.left.clear()
    readyWorkshop()?.hideOutcome()
    showFaults(this.page.form, [], () => true)
    showSummary(this.page.form, summary, [])
    this.page.say('')
    document.title = plainTitle
  }

  /** By the schema, or whole once that is loaded. */
  private async checkFields(): Promise<void> {
    const turn = ++this.latest
    const state = this.page.readState()
    const workshop = readyWorkshop()
    const faults = workshop
      ? (await workshop.makeFile(state, this.page.othersMade())).faults
      : await lightCheck(kind, state.record.data)
    await released()
    if (turn !== this.latest) return
    const shown = this.placed(faults)
    showFaults(this.page.form, shown, (at) => this.isAsked || this.left.has(at))
    if (this.isAsked) showSummary(this.page.form, summary, shown)
  }

  private async checkAll(takesFocus: boolean): Promise<void> {
    const turn = ++this.latest
    this.asked = turn
    this.isAsked = true
    this.page.say(words.checking)
    try {
      await this.makeFile(turn, takesFocus)
    } catch (error) {
      console.error(error)
      if (turn === this.latest) this.page.say(words.failed)
    }
    if (this.asked === turn) this.asked = 0
  }

  private async makeFile(turn: number, takesFocus: boolean): Promise<void> {
    const { makeFile, showOutcome } = await loadWorkshop(kind)
    if (turn !== this.latest) return
    const state = this.page.readState()
    const made = await makeFile(state, this.page.othersMade())
    await released()
    if (turn !== this.latest) return
    const next = this.showFaultsOf(made)
    showOutcome(made, state)
    if (next !== summary) this.page.made(made.id)
    this.page.say(knownNote(made))
    if (takesFocus) next.focus()
  }

  /** Shows all faults; gives what is to be read next. */
  private showFaultsOf(made: MadeFile): HTMLElement {
    const faults = this.placed(made.faults)
    showFaults(this.page.form, faults, () => true)
    showSummary(this.page.form, summary, faults)
    const hasErrors = faults.some(({ fault }) => fault.severity === 'error')
    document.title = hasErrors ? words.errorTitle + plainTitle : plainTitle
    return hasErrors ? summary : element('[data-outcome]')
  }

  private placed(faults: readonly { fault: PlacedFault['fault']; place: FormPlace }[]): PlacedFault[] {
    return inFormOrder(faults.map(({ fault, place }) => ({ fault, at: elementOf(this.page.form, place) })))
  }
}

/** What to know of other records without a connection. */
function knownNote({ missing, keptAt }: MadeFile): string {
  if (missing.length > 0) return words.missingKnown
  return keptAt === undefined ? '' : fill(words.keptKnown, { time: keptTime(keptAt) })
}
