import type { Answer } from '../../search/client.ts'
import { askedTexts, plainText } from './asked.ts'

/**
 * Shows above the results whom to turn to, where the search has a word for which a contact is offered, or one that means
 * the same: who is beaten rarely calls it domestic violence.
 */
export function showHelp(
  blocks: readonly HTMLElement[],
  query: string,
  answer: Pick<Answer, 'step' | 'words' | 'meant'> & { total: number },
): void {
  const asked = [...askedTexts(query, answer), ...answer.meant.map(plainText)]
  // where nothing is found all contacts stand in place of the results
  for (const block of blocks)
    block.hidden = answer.total === 0 || !asksFor(JSON.parse(block.dataset['help'] ?? '[]'), asked)
}

/** Whether one of some words is in what was asked, in plain texts. */
export function asksFor(words: readonly string[], asked: readonly string[]): boolean {
  return words.some((word) => asked.some((text) => text.includes(plainText(word))))
}
