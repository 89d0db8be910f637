// Loaded before a command that people run often: what was compiled is kept, in a folder that may be deleted at any time.
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/last-mile/compiled', import.meta.url)))
