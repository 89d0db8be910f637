import type { Locator, Page } from 'playwright-core'
import { looseDateWords } from '../../src/calendar/loose-date.ts'
import type { FormField } from '../../src/submit/form-field.ts'

type Fields = Readonly<Record<string, unknown>>

/** Fills a form in as a person would: types, chooses, ticks, and adds items one by one. */
export async function fillForm(page: Page, fields: readonly FormField[], data: Fields): Promise<void> {
  await fillFields(page.locator('[data-form]'), fields, data, ':scope')
}

async function fillFields(scope: Locator, fields: readonly FormField[], data: Fields, within: string): Promise<void> {
  for (const field of fields) {
    const value = data[field.name]
    if (value === undefined || value === null) continue
    await fillField(fieldOf(scope, field.name, within), field, value)
  }
}

/** The field of a name that stands in the scope itself, not in a group or a list within it. */
function fieldOf(scope: Locator, name: string, within: string): Locator {
  const path = within === ':scope' ? [':scope >', ':scope > details >'] : [`${within} >`]
  return scope.locator(path.map((parent) => `${parent} [data-field="${name}"]`).join(', '))
}

async function fillField(element: Locator, field: FormField, value: unknown): Promise<void> {
  if (field.control === 'group') return fillFields(element, field.fields, value as Fields, ':scope')
  if (field.control === 'repeat') return fillItems(element, field.item, value as unknown[])
  if (field.control === 'choices') {
    for (const code of value as string[]) await element.locator(`input[value="${code}"]`).check()
    return
  }
  if (field.control === 'yes-no') return element.locator(`input[value="${value}"]`).check()
  const text = Array.isArray(value) ? value.join('\n') : typed(field, String(value))
  const control = element.locator('[data-value]')
  if (field.control === 'choice' && (await isSelect(control))) await control.selectOption(text)
  else await control.fill(text)
}

/** As people type it: dates in words, thousands with commas. */
function typed({ control }: FormField, text: string): string {
  if (control === 'loose-date') return looseDateWords(text)
  return control === 'number' ? text.replace(/^\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ',')) : text
}

/** What has few values is chosen from a list; the records of a large kind are looked up by typing. */
function isSelect(control: Locator): Promise<boolean> {
  return control.evaluate(({ tagName }) => tagName === 'SELECT')
}

async function fillItems(element: Locator, item: FormField, values: readonly unknown[]): Promise<void> {
  const items = element.locator(':scope > [data-items] > [data-item]')
  const there = await items.count()
  for (const [index, value] of values.entries()) {
    if (index >= there) await element.locator(':scope > [data-add]').click()
    const added = items.nth(index)
    if (item.control === 'group') await fillFields(added, item.fields, value as Fields, ':scope > fieldset')
    else await fillField(added.locator(':scope > [data-field]'), item, value)
  }
}
