import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { formOf, type SchemaSet } from '../../src/schema/schema-set.ts'
import { formFields } from '../../src/submit/form-field.ts'
import { fillForm } from '../../tests/submit/fill-form.ts'
import type { NewRecord } from '../../tests/submit/new-records.ts'
import type { Effort } from './effort.ts'

/** A record that was made, and what that took. */
export interface Made {
  file: string
  effort: Effort
  /** from the first page to the file */
  seconds: number
}

/**
 * Writes a record as somebody new to the portal would: from the home page to the form of its kind, field by field, to the check
 * and the file that is saved.
 */
export async function byForm(
  schemas: SchemaSet,
  browser: Browser,
  origin: string,
  { kind, id, data, sections }: NewRecord,
): Promise<Made & { text: string }> {
  const context = await browser.newContext({ baseURL: origin, locale: 'zh-CN' })
  await context.addInitScript(countEffort)
  const page = await context.newPage()
  const start = performance.now()
  await page.goto('/')
  await page.getByRole('navigation').getByRole('link', { name: '报送', exact: true }).click()
  await page
    .getByRole('link', { name: schemas.kinds.get(kind)?.title ?? kind, exact: true })
    .first()
    .click()
  await fillForm(page, formFields(schemas, kind), data)
  for (const { name, text } of sections) await page.locator(`[data-section="${name}"] textarea`).first().fill(text)
  await page.locator('#file-name').fill(id)
  await page.getByRole('button', { name: '检查并生成文件' }).click()
  await page.locator('[data-verdict]').getByText('检查通过').waitFor()
  const { name, text } = await downloaded(page)
  const seconds = (performance.now() - start) / 1000
  const effort = await page.evaluate(() => JSON.parse(sessionStorage.getItem('effort') ?? ''))
  await context.close()
  return { file: `content/${formOf(schemas, kind).folder}/${name}`, text, effort, seconds }
}

async function downloaded(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载文件' }).click(),
  ])
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

/** Runs in each page before its own scripts: adds up what is clicked, typed and chosen, over all pages of the tab. */
function countEffort(): void {
  const before = sessionStorage.getItem('effort')
  const effort: Effort = before ? JSON.parse(before) : { clicks: 0, typed: 0, characters: 0, chosen: 0 }
  const typed = new Map<EventTarget, number>()
  const keep = () => sessionStorage.setItem('effort', JSON.stringify(effort))
  const count = ({ target }: Event) => {
    if (target instanceof HTMLSelectElement) effort.chosen++
    else if (isTypedInto(target)) {
      const known = typed.get(target)
      if (known === undefined) effort.typed++
      effort.characters += target.value.length - (known ?? 0)
      typed.set(target, target.value.length)
    }
    keep()
  }
  const isTypedInto = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'file'].includes(target.type))
  addEventListener('input', count, true)
  addEventListener(
    'click',
    ({ isTrusted }) => {
      if (isTrusted) effort.clicks++
      keep()
    },
    true,
  )
}
