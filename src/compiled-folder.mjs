import { fileURLToPath } from 'node:url'

/** Where Node keeps what it has compiled of this program; it may be deleted at any time. */
export const COMPILED = fileURLToPath(new URL('../node_modules/.cache/last-mile/compiled', import.meta.url))
