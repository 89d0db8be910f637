import { pinyin } from 'pinyin-pro'

/** So much of a title decides where it stands; titles that begin alike are in the order of their ids. */
const READ = 8

/** The pinyin of a title without tones, one syllable after the other; quotation marks before it do not count. */
export function sortKey(title: string): string {
  const read = title.replace(/^[^\p{L}\p{N}]+/u, '').slice(0, READ)
  return pinyin(read, { toneType: 'none', type: 'array', v: true }).join(' ').toLowerCase()
}
