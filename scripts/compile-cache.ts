// Loaded before commands that people run often: what was compiled is kept.
import { enableCompileCache } from 'node:module'
import { COMPILED } from '../src/compiled-folder.ts'

enableCompileCache(COMPILED)
