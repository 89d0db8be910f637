import type { Plugin } from 'vite'

/** Colours for source code in hundreds of languages: no field of a record is source code. */
const CODE_COLOURS = /^@shikijs\/(?:langs|themes)\//

const EDITOR = /\/@sveltia\/cms\/npm\/index\.js$/

/** A converter of telephones' pictures, a program of its own: pictures are put in by the repository, not by the editor. */
const PICTURE_CONVERTER = /`assets\/heic-worker-[^`]+`/g

/** Its fonts come with it; these are a second source, on another site. */
const FOREIGN_FONT = /url\(https:\/\/cdn\.jsdelivr\.net\/[^)]*\)/g

/** Leaves out of the online editor what no record needs, some 900 files, and what would be asked of another site. */
export function ownEditor(): Plugin {
  return {
    name: 'last-mile:own-editor',
    enforce: 'pre',
    resolveId: (source) => (CODE_COLOURS.test(source) ? '\0no-code-colours' : null),
    load: (id) => (id === '\0no-code-colours' ? 'export default []' : null),
    transform: (code, id) => {
      if (!EDITOR.test(id)) return null
      const own = code.replaceAll(PICTURE_CONVERTER, '`data:text/javascript,`').replaceAll(FOREIGN_FONT, 'local(none)')
      return { code: own, map: null }
    },
  }
}
