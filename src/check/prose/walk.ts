import type { Nodes, Parents } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { Diagnostic, RuleId } from '../../diagnostic.ts'
import type { Content, ProseDocument } from '../content.ts'

export type Component = MdxJsxFlowElement | MdxJsxTextElement

/** A node of prose with the nodes around it, outermost first. */
export interface Visit {
  document: ProseDocument
  node: Nodes
  ancestors: readonly Parents[]
  /** the node after it in the same parent */
  next?: Nodes | undefined
}

/** Every node of every body, parents before children. */
export function* proseNodes(content: Pick<Content, 'documents'>): Generator<Visit> {
  for (const document of content.documents) if (document.body) yield* visitsOf(document as ProseDocument)
}

/** Each body is walked once: a dozen rules look at its nodes. */
const walked = new WeakMap<ProseDocument, readonly Visit[]>()

function visitsOf(document: ProseDocument): readonly Visit[] {
  const known = walked.get(document)
  if (known) return known
  const visits: Visit[] = []
  collect(visits, document, document.body, [], undefined)
  walked.set(document, visits)
  return visits
}

/** Fills a list: generators inside generators would take most of the time of all rules. */
function collect(
  visits: Visit[],
  document: ProseDocument,
  node: Nodes,
  ancestors: readonly Parents[],
  next: Nodes | undefined,
): void {
  visits.push({ document, node, ancestors, next })
  if (!('children' in node)) return
  const inside = [...ancestors, node]
  const { children } = node
  for (const [index, child] of children.entries()) collect(visits, document, child, inside, children[index + 1])
}

/** Every component of every body. */
export function* proseComponents(content: Pick<Content, 'documents'>): Generator<Visit & { node: Component }> {
  for (const visit of proseNodes(content)) {
    if (isComponent(visit.node)) yield { ...visit, node: visit.node }
  }
}

/** Whether a node is a component. */
export function isComponent(node: Nodes): node is Component {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** The value of a component's attribute; undefined when it is missing or no plain text. */
export function attribute(node: Component, name: string): string | undefined {
  const found = node.attributes.find((candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name)
  return typeof found?.value === 'string' ? found.value : undefined
}

/** A fault at a node of prose. */
export function proseFault(visit: Visit, rule: RuleId, message: string, hint: string): Diagnostic {
  const { line = 1, column = 1 } = visit.node.position?.start ?? {}
  return { file: visit.document.file, line, column, rule, severity: 'error', message, hint }
}
