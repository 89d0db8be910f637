import { documentFaults } from './document-faults.ts'
import type { StructureFault } from './fault.ts'
import { markupFaults } from './markup.ts'
import { plainPageTest } from './plain-page.ts'
import { programFaults } from './program-faults.ts'

/** Endings of files that browsers run or draw. */
const PAGE = /\.x?html?$/i
const DRAWING = /\.svg$/i
const DOCUMENT = /\.(?:docx|xlsx|pptx)$/i

/** Looks at one file of a built site; `path` is below the site, with `/` between folders, `text` the XML of a packed one. */
export type StructureTest = (path: string, text: string) => StructureFault[]

/**
 * Makes the look at what a built site is made of, file by file, apart from what its text says: no script that the build
 * did not make, no inline script, style or handler, no address that is unsafe or fetched from elsewhere, no source map,
 * no path of the machine. A page as the templates write it costs some 40 µs; only an odd one is parsed.
 * @param machinePaths folders of this machine that no reader should learn of: the project, the content, the user's home
 */
export function structureTest(machinePaths: readonly string[]): StructureTest {
  const isPlain = plainPageTest()
  const secrets = machinePaths.filter(isTelling).map((folder) => ({ folder, forms: formsOf(folder) }))
  return (path, text) => {
    const drawing = DRAWING.test(path)
    const isMarkup = drawing || (PAGE.test(path) && !isPlain(text))
    const wrongs = [
      ...(isMarkup ? markupFaults(text, drawing) : []),
      ...(DOCUMENT.test(path) ? documentFaults(text) : []),
      ...programFaults(path, text),
    ]
    const shown = secrets.find(({ forms }) => forms.some((form) => text.includes(form)))?.folder
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

/** A folder as it may be written: as it is, in an address, in JSON or a program, with the other slashes. */
function formsOf(folder: string): string[] {
  const slashes = folder.replaceAll('\\', '/')
  return [...new Set([folder, slashes, encodeURI(slashes), JSON.stringify(folder).slice(1, -1)])]
}
