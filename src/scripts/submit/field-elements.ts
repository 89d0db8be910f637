/** A control that holds one value as text. */
export type ValueControl = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The fields that stand directly in an element: not those of a group or a list within it. */
export function ownFields(scope: Element): HTMLElement[] {
  return [...scope.querySelectorAll<HTMLElement>('[data-field]')].filter(
    (field) => field.parentElement?.closest('[data-field], [data-item], [data-form]') === scope,
  )
}

/** The items of a list field. */
export function ownItems(field: Element): HTMLElement[] {
  const list = field.querySelector(':scope > [data-items]')
  return [...(list?.querySelectorAll<HTMLElement>(':scope > [data-item]') ?? [])]
}

/** The check boxes or radio buttons of a field. */
export function ticksOf(field: Element): HTMLInputElement[] {
  return [...field.querySelectorAll<HTMLInputElement>('input')]
}

/** The one control of a field. */
export function valueControl(field: Element): ValueControl {
  const control = field.querySelector<ValueControl>('[data-value]')
  if (!control) throw new Error(`no control in ${field.outerHTML.slice(0, 80)}`)
  return control
}

/** The field that a path of the data leads to, as far as the form has one: a list stands for its single texts. */
export function fieldAt(scope: Element, path: readonly (string | number)[]): HTMLElement | undefined {
  const [name, ...below] = path
  const field = ownFields(scope).find(({ dataset }) => dataset['field'] === name)
  if (!field || below.length === 0) return field
  if (field.dataset['control'] === 'group') return fieldAt(field, below) ?? field
  const [index, ...inItem] = below
  const item = field.dataset['control'] === 'repeat' ? countedItems(field)[Number(index)] : undefined
  if (!item) return field
  return inItem.length > 0 ? (fieldAt(item, inItem) ?? field) : (ownFields(item).find(isSingle) ?? field)
}

/** The items that count in the data: groups always, single values when they are filled in. */
function countedItems(field: HTMLElement): HTMLElement[] {
  return ownItems(field).filter((item) => {
    const single = ownFields(item).find(isSingle)
    return !single || valueControl(single).value.trim() !== ''
  })
}

function isSingle({ dataset }: HTMLElement): boolean {
  return dataset['field'] === ''
}

/** What takes the focus when somebody is sent to a field. */
export function focusTarget(field: HTMLElement): HTMLElement {
  if (field instanceof HTMLFieldSetElement) {
    return field.querySelector<HTMLElement>(':scope > .ticks input, :scope > [data-ticks] input') ?? field
  }
  return field.querySelector<HTMLElement>('input, textarea, select') ?? field
}
