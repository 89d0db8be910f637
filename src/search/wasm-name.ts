import { VERSION } from './pagefind-files.ts'

/** What Pagefind's script runs, beside the folders of the parts. Browsers keep it for good, so its name has the version. */
export const WASM = `program-${VERSION}.pagefind`
