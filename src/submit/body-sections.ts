import type { Heading, Root } from 'mdast'
import { headingText } from '../check/prose/heading.ts'

/** A section of a body as the form shows it. A body without sections is one of the name ''. */
export interface BodySection {
  name: string
  text: string
}

/** A body from its sections, with a blank line around each heading. */
export function joinSections(sections: readonly BodySection[]): string {
  return sections
    .map(({ name, text }) => [...(name ? [`## ${name}`] : []), text.trim()].filter(Boolean).join('\n\n'))
    .join('\n\n')
    .replace(/$/, '\n')
}

/**
 * The sections of a body that has just the ones wanted, in their order and with nothing before them, so that it can be put
 * together again; undefined where it has others: such a body is edited as one text.
 * @param body the text, and `tree` what was parsed of it, its first line being `firstLine` of the file
 */
export function splitSections(
  body: string,
  tree: Root,
  firstLine: number,
  wanted: readonly string[],
): BodySection[] | undefined {
  const headings = tree.children.filter((node): node is Heading => node.type === 'heading' && node.depth <= 2)
  const names = headings.map(headingText)
  if (wanted.length === 0 || names.join('\n') !== wanted.join('\n')) return undefined
  const lines = body.split('\n')
  const starts = headings.map(({ position }) => (position?.start.line ?? 0) - firstLine)
  const ends = headings.map(({ position }) => (position?.end.line ?? 0) - firstLine + 1)
  if (lines.slice(0, starts[0]).join('').trim() !== '') return undefined
  return names.map((name, index) => ({
    name,
    text: lines
      .slice(ends[index], starts[index + 1])
      .join('\n')
      .trim(),
  }))
}
