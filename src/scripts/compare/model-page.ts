import type { Words } from '../../words.ts'

/** What of a model's page is compared. */
export interface ComparedModel {
  title: string
  /** that of its title, where it is not the page's */
  lang: string
  url: string
  /** by a key that is the same on every model's page, in the order of the page */
  parts: ReadonlyMap<string, ComparedPart>
}

/** A part of a model: its name, and what stands there. */
export interface ComparedPart {
  label: Node
  content: Node[]
}

/** Labels of the parts that have none on the page. */
type PartWords = Pick<Words['compare'], 'summary' | 'figures'>

/** Reads a model's page. The page is the one source of what is compared; undefined where it is no model's. */
export function readModel(page: Document, url: string, words: PartWords): ComparedModel | undefined {
  const rows = [...page.querySelectorAll<HTMLElement>('.glance [data-field]')]
  if (rows.length === 0) return undefined
  // its sources stand there, not beside what cites them
  for (const link of page.querySelectorAll('a[href^="#"]')) link.setAttribute('href', url + link.getAttribute('href'))
  const summary = page.querySelector('.record-head .lead')
  const figures = page.querySelector('table.figures')
  const parts = new Map<string, ComparedPart>([
    ...(summary ? [['summary', { label: new Text(words.summary), content: copies(summary.childNodes) }] as const] : []),
    ...rows.map((row) => [row.dataset['field'] ?? '', glancePart(row)] as const),
    ...(figures ? [['figures', { label: new Text(words.figures), content: copies([figures]) }] as const] : []),
    ...sections(page),
  ])
  const heading = page.querySelector('h1')
  return { title: heading?.textContent?.trim() ?? '', lang: heading ? langOf(heading) : '', url, parts }
}

function glancePart(row: HTMLElement): ComparedPart {
  const value = row.querySelector('dd')
  const values = Object.assign(document.createElement('div'), { className: 'compare-values' })
  if (value) values.append(...copies(value.childNodes))
  return { label: labelOf(row.querySelector('dt')), content: [values] }
}

/** The sections of the body: each heading with what follows it up to the next. */
function* sections(page: Document): Generator<readonly [string, ComparedPart]> {
  for (const heading of page.querySelectorAll('.prose > h2')) {
    const content: Node[] = []
    for (let next = heading.nextElementSibling; next && next.tagName !== 'H2'; next = next.nextElementSibling)
      content.push(next)
    yield [`section ${heading.textContent}`, { label: labelOf(heading), content: copies(content) }]
  }
}

/** The text of a node in its language. */
function labelOf(node: Node | null): Node {
  const text = node?.textContent ?? ''
  const lang = node ? langOf(node) : ''
  return lang ? Object.assign(document.createElement('span'), { textContent: text, lang }) : new Text(text)
}

/** The language of what stands in a page; empty where it is that of the page. */
function langOf(node: Node): string {
  const element = node instanceof Element ? node : node.parentElement
  const lang = element?.closest('[lang]')?.getAttribute('lang') ?? ''
  return lang === node.ownerDocument?.documentElement.lang ? '' : lang
}

/** Copies that may stand beside others on a page: no ids, no landmarks. */
function copies(nodes: Iterable<Node>): Node[] {
  return [...nodes].map((node) => {
    const copy = document.importNode(node, true)
    if (!(copy instanceof Element)) return labelOf(node)
    if (!copy.hasAttribute('lang') && langOf(node)) copy.setAttribute('lang', langOf(node))
    for (const element of [copy, ...copy.querySelectorAll('*')]) {
      element.removeAttribute('id')
      if (element.tagName === 'ASIDE') element.setAttribute('role', 'note')
    }
    return copy
  })
}
