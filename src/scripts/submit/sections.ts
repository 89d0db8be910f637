import type { BodySection } from '../../submit/body-sections.ts'
import { element } from '../elements.ts'
import type { Leftover } from './fill-in.ts'

// The body of a record: a field for each section, or one for the whole where its sections are others.

function sectionFields(form: HTMLElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-section]')]
}

function textOf(field: HTMLElement): HTMLTextAreaElement {
  return element<HTMLTextAreaElement>('textarea', field)
}

/** The sections as they are written. */
export function readSections(form: HTMLElement): BodySection[] {
  return sectionFields(form)
    .filter(({ hidden }) => !hidden)
    .map((field) => ({ name: field.dataset['section'] ?? '', text: textOf(field).value }))
}

/** Fills the sections in; a body of other sections goes into the field for the whole. Gives what has no place. */
export function fillSections(form: HTMLElement, sections: readonly BodySection[]): Leftover[] {
  const fields = sectionFields(form)
  const isWhole = fields.length > 1 && sections.some(({ name }) => name === '')
  for (const field of fields) {
    const name = field.dataset['section'] ?? ''
    if (fields.length > 1) field.hidden = isWhole === (name !== '')
    textOf(field).value = sections.find((section) => section.name === name)?.text ?? ''
  }
  const known = new Set(fields.map(({ dataset }) => dataset['section'] ?? ''))
  return sections
    .filter(({ name, text }) => text && !known.has(name))
    .map(({ name, text }) => ({ path: [name], value: text }))
}
