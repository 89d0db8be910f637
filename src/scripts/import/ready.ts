import type { Kind } from '../../types.generated.ts'
import { element } from '../elements.ts'
import { words } from './results.ts'

/** The kinds that there are templates of. */
const { kinds }: { kinds: Kind[] } = JSON.parse(element('#submit-settings').textContent ?? '')

/**
 * For a reader who has turned on offline reading: fetches all that any workbook is checked by. The service worker keeps it, so
 * that the page works without a connection the next time. Nothing is fetched for anybody else.
 */
export async function prepareOffline(
  loadWorkshop: () => Promise<{ prepare(kinds: readonly Kind[]): Promise<boolean> }>,
): Promise<void> {
  if (!('serviceWorker' in navigator) || !navigator.serviceWorker.controller) return
  const { prepare } = await loadWorkshop()
  if (await prepare(kinds)) element('[data-ready]').textContent = words.ready
}
