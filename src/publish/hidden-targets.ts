import type { Content } from '../check/content.ts'
import { attribute, type Component, proseComponents, proseFault } from '../check/prose/walk.ts'
import { compareDiagnostics, type Diagnostic } from '../diagnostic.ts'
import type { Kind } from '../types.generated.ts'
import { hasPage, isPublic, isPublicField } from './public-fields.ts'

type Words = readonly [message: string, hint: string]

/**
 * What a body names or counts and readers may not see: a link to a record without a page, a number of what is private.
 * It is a fault of the text, told with its place like any other; `proseContext` ends the build where one is left.
 */
function hiddenTargets(content: Content): Diagnostic[] {
  return [...proseComponents(content)].flatMap((visit) => {
    const words = FINDERS.get(visit.node.name ?? '')?.(visit.node, content)
    return words ? [proseFault(visit, 'prose/target', ...words)] : []
  })
}

type Find = (node: Component, content: Content) => Words | undefined

// a map: a component can be named “constructor”
const FINDERS: ReadonlyMap<string | null, Find> = new Map<string, Find>([
  [
    'Record',
    (node, { schemas }) => {
      const kind = attribute(node, 'kind') as Kind
      const title = schemas.kinds.get(kind)?.title
      if (title === undefined || hasPage(kind)) return undefined
      return [`“${title}”没有公开页面，读者打不开。`, '删掉它，直接写文字。']
    },
  ],
  [
    'Measure',
    (node, { schemas }) => {
      const [kind, field] = [attribute(node, 'count') as Kind, attribute(node, 'field')]
      const schema = schemas.kinds.get(kind)
      const asked = field === undefined ? undefined : schema?.properties?.[field]
      // the check of what is sensitive has its own words
      if (!schema || schema['x-sensitive'] || asked?.['x-sensitive']) return undefined
      if (!isPublic(kind)) return [`“${schema.title}”不公开，正文里不能数。`, '删掉它。']
      if (field === undefined || !asked || isPublicField(kind, field)) return undefined
      return [`“${field}”是不公开的字段，正文里不能按它来数。`, '换一个公开的字段，或删掉它。']
    },
  ],
])

/** The faults of content, with those of what its texts may not name and count. */
export function withHiddenTargets(content: Content, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics, ...hiddenTargets(content)].sort(compareDiagnostics)
}
