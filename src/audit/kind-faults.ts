import type { Wrong } from './element-faults.ts'

/** Endings of what a build makes: pages and their parts, pictures, data and documents, feeds, the index of the search. */
const KINDS =
  /\.(?:html|css|js|svg|woff2?|ttf|wasm|json|csv|xlsx|docx|md|ya?ml|txt|xml|ics|webmanifest|pagefind|pf_(?:fragment|index|list|names))$/
/** Pictures keep the name that they came with. */
const PICTURES = /\.(?:png|jpe?g|webp|avif|ico)$/i
/** What servers read: moved addresses and headers; a map of a program is told of apart. */
const OF_SERVERS = /^(?:_headers|_redirects|nginx-moved\.map|caddy-moved\.conf|\.nojekyll|CNAME)$/
const MAPS = /\.(?:m?js|css)\.map$/
/** Scripts under other endings are told of as scripts. */
const SCRIPTS = /\.[mc]js$/i

const FOREIGN: Wrong = ['有构建不产生的文件', '找到是哪一步放进去的，去掉它。']

/** Whether a file is of a kind that no build makes: a program, an archive, a page under another ending. */
export function kindFaults(path: string): readonly Wrong[] {
  return [KINDS, PICTURES, OF_SERVERS, MAPS, SCRIPTS].some((known) => known.test(path)) ? [] : [FOREIGN]
}
