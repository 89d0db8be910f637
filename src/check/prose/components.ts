/** What a component of contributed prose may look like. */
export interface ComponentForm {
  /** a block of its own, or part of a sentence */
  place: 'block' | 'inline'
  /** the attributes it takes; all values are plain text */
  attributes: Readonly<Record<string, AttributeForm>>
  children: 'blocks' | 'ordered-list' | 'none'
  /** a block that must not stand inside another */
  topLevel?: boolean
  example: string
}

interface AttributeForm {
  required: boolean
  values?: readonly string[]
}

const required: AttributeForm = { required: true }
const optional: AttributeForm = { required: false }

/** The kinds of `Callout`; `editor` is the editors' own analysis (编者按). */
const CALLOUT_KINDS = ['editor', 'note', 'warning'] as const

/** Every component that contributed prose may use. Nothing else is rendered. */
export const COMPONENTS = {
  Callout: {
    place: 'block',
    attributes: { kind: { required: true, values: CALLOUT_KINDS } },
    children: 'blocks',
    example: '<Callout kind="editor">',
  },
  Steps: { place: 'block', attributes: {}, children: 'ordered-list', example: '<Steps>' },
  FigureChart: {
    place: 'block',
    attributes: { unit: required, title: required, labels: optional },
    children: 'none',
    topLevel: true,
    example: '<FigureChart unit="人" title="培训人数逐年上升" />',
  },
  Measure: {
    place: 'inline',
    attributes: { count: required, field: optional, is: optional },
    children: 'none',
    example: '<Measure count="model" />',
  },
  Cite: { place: 'inline', attributes: { source: required }, children: 'none', example: '<Cite source="main" />' },
  Record: {
    place: 'inline',
    attributes: { kind: required, id: required },
    children: 'none',
    example: '<Record kind="policy" id="anti-domestic-violence-law" />',
  },
} as const satisfies Record<string, ComponentForm>

export type ComponentName = keyof typeof COMPONENTS

/** The form of a component; undefined when there is none of that name. */
export function componentForm(name: string | null): ComponentForm | undefined {
  return name !== null && Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name as ComponentName] : undefined
}
