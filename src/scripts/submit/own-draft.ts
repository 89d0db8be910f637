import { DRAFTS, type Draft, readDraft, readDrafts, saveDraft } from './drafts.ts'
import { settings } from './settings.ts'
import type { FormState } from './workshop.ts'

const { kind, digest } = settings

/** The draft of what the form holds. What another tab has written into it since stays there, and this is one of its own. */
export class OwnDraft {
  private key = ''
  /** when this page last read or wrote it: another one may have written it since */
  private saved = ''
  /** the name of the file that was made of what the form holds */
  private made = ''

  /** Whether it is on the device: one that was discarded meanwhile stays so. */
  get isThere(): boolean {
    return this.key !== '' && readDraft(this.key) !== undefined
  }

  /** Writes it; false where that cannot be. @param title what it is called in the list of drafts */
  write(now: Date, state: FormState, title: string): boolean {
    const there = this.key ? readDraft(this.key)?.saved : undefined
    if (!this.key || (there !== undefined && there !== this.saved)) this.key = `${DRAFTS}${kind}/${Date.now()}`
    this.saved = now.toISOString()
    return saveDraft(this.key, { digest, saved: this.saved, title, ...(this.made && { made: this.made }), state })
  }

  /** Remembers that a file was made of it, which no other draft may be called like. */
  remember(id: string): void {
    this.made = id
  }

  /** Goes on with a draft. @param isWhole whether the form has a place for all of it: else it stays, beside one of its own */
  takeUp(key: string, draft: Draft, isWhole: boolean): void {
    this.key = isWhole ? key : ''
    this.saved = draft.saved
    this.made = draft.made ?? ''
  }

  /** Lets go of it: what comes into the form is another one. */
  letGo(): void {
    this.key = ''
    this.saved = ''
    this.made = ''
  }

  /** The names of the files that were made of other drafts of this kind. */
  othersMade(): string[] {
    return readDrafts(kind).flatMap(({ key, draft }) => (key === this.key ? [] : (draft.made ?? [])))
  }
}
