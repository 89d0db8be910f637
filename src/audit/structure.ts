import type { StructureFault } from './fault.ts'
import { markupFaults } from './markup.ts'
import { plainPageTest } from './plain-page.ts'
import { programFaults } from './program-faults.ts'

/** Endings of files that browsers run or draw. */
const PAGE = /\.x?html?$/i
const DRAWING = /\.svg$/i

/** Looks at one file of a built site; `path` is below the site, with `/` between folders. */
export type StructureTest = (path: string, text: string) => StructureFault[]

/**
 * Makes the look at what a built site is made of, file by file, apart from what its text says: no script that the build
 * did not make, no inline script, style or handler, no address that is unsafe or fetched from elsewhere, no source map,
 * no path of the machine. A page as the templates write it costs some 40 µs; only an odd one is parsed.
 * @param machinePaths folders of this machine that no reader should learn of: the project, the content, the user's home
 */
export function structureTest(machinePaths: readonly string[]): StructureTest {
  const isPlain = plainPageTest()
  const secrets = machinePaths.filter(isTelling)
  return (path, text) => {
    const drawing = DRAWING.test(path)
    const isMarkup = drawing || (PAGE.test(path) && !isPlain(text))
    const wrongs = [...(isMarkup ? markupFaults(text, drawing) : []), ...programFaults(path, text)]
    const shown = secrets.find((secret) => text.includes(secret))
    return [
      ...wrongs.map(([message, hint]) => ({ file: path, message, hint })),
      ...(shown
        ? [{ file: path, message: `有本机的文件夹“${shown}”`, hint: '找到是哪段程序写进去的，改成相对路径。' }]
        : []),
    ]
  }
}

/** A folder of one part, such as `/app`, can stand in any address by chance. */
function isTelling(folder: string): boolean {
  return folder.split(/[/\\]/).filter(Boolean).length > 1
}
