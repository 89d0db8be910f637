import type { Kind } from '../../types.generated.ts'

// What is too large for the first load of the page: it comes when somebody begins to write, opens a file or asks for a check.

/** Everything that makes a file of a form, checks it and shows it. */
export type Workshop = typeof import('./workshop.ts') & typeof import('./outcome.ts')

let loaded: Workshop | undefined
let loading: Promise<Workshop> | undefined

/** The workshop, where it has been loaded. */
export function readyWorkshop(): Workshop | undefined {
  return loaded
}

/**
 * Loads the workshop, and what is known of other records: from then on nothing needs a connection.
 * A failure is tried again the next time.
 */
export function loadWorkshop(kind: Kind): Promise<Workshop> {
  loading ??= load(kind)
  loading.catch(() => {
    loading = undefined
  })
  return loading
}

async function load(kind: Kind): Promise<Workshop> {
  const [made, shown] = await Promise.all([import('./workshop.ts'), import('./outcome.ts')])
  void made.fetchKnown(kind)
  loaded = { ...made, ...shown }
  return loaded
}
