// Loaded before commands that people run often: what was compiled is kept. Not TypeScript, for which Node would load a
// compiler that the command then needs for nothing else.
import { enableCompileCache } from 'node:module'
import { COMPILED } from '../src/compiled-folder.mjs'

enableCompileCache(COMPILED)
// that of its threads too: they ask the environment alone
process.env['NODE_COMPILE_CACHE'] ??= COMPILED
