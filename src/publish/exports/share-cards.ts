import { once } from '../../once.ts'
import { markedTitle } from '../marks.ts'
import { pageKey } from '../page-key.ts'
import type { KeyedFile } from '../public-file.ts'
import type { SiteView } from '../views/site.ts'
import { type Xml, xml } from '../xml.ts'
import { shareCardUrl } from './share-card-url.ts'

const SIZE = { width: 1200, height: 630 } as const

/**
 * One card a kind and one for the portal: drawing one for each record would take longer than the whole build. A machine
 * without Chinese fonts draws it without words.
 */
export function* shareCards(site: SiteView): Generator<KeyedFile> {
  const isMakeshift = once(async () => !(await hasChineseFonts()))
  const draw = (kind: string | undefined, title: string, subtitle: string): KeyedFile => {
    const drawn = card([title, subtitle, markedTitle(site, site.organisation)])
    const make = async () => png((await isMakeshift()) ? card([]) : drawn)
    return { path: shareCardUrl(kind), key: pageKey(drawn), make, isMakeshift }
  }
  yield draw(undefined, site.title, site.subtitle)
  for (const { kind, title } of site.kinds) yield draw(kind, title, `${site.title}：${site.subtitle}`)
}

/**
 * Whether this machine can draw Chinese: the sign for “one” is a single stroke, much wider than high;
 * the box that stands for a missing sign is not.
 */
async function hasChineseFonts(): Promise<boolean> {
  const sign = drawing([text('一', { y: 300, size: 200, family: SERIF })], '#fff')
  const image = await imageOf(sign)
  const { info } = await image.trim().toBuffer({ resolveWithObject: true })
  return info.width > 3 * info.height
}

const SERIF = '"Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif'
const SANS = '"Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif'
const PAPER = '#fbfaf7'
const ACCENT = '#a8243b'

/** Paper, a band of the accent colour, and at most three lines: a title, a line below it, and who speaks. */
function card([title, subtitle, organisation]: readonly string[]): string {
  const band = xml`<rect width="24" height="${SIZE.height}" fill="${ACCENT}"/>`
  const rule = xml`<rect x="96" y="500" width="1008" height="2" fill="#e0d9ce"/>`
  const lines = [
    ...(title === undefined ? [] : [text(title, { y: 270, size: fitted(title, 110), family: SERIF })]),
    ...(subtitle === undefined ? [] : [text(subtitle, { y: 380, size: fitted(subtitle, 44), family: SANS })]),
    ...(organisation === undefined
      ? []
      : [text(organisation, { y: 560, size: fitted(organisation, 30), family: SANS })]),
  ]
  return drawing([band, rule, ...lines], PAPER)
}

/** The largest size, up to the given one, at which a line of Chinese fits the card. */
function fitted(words: string, most: number): number {
  return Math.min(most, Math.floor(1008 / words.length))
}

function text(words: string, { y, size, family }: { y: number; size: number; family: string }): Xml {
  return xml`<text x="96" y="${y}" font-size="${size}" font-family='${family}' fill="#211c1a">${words}</text>`
}

function drawing(shapes: readonly Xml[], paper: string): string {
  const { width, height } = SIZE
  return xml`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${paper}"/>${shapes}</svg>`
    .text
}

async function png(svg: string): Promise<Uint8Array> {
  const image = await imageOf(svg)
  return image.png({ colours: 64, effort: 1 }).toBuffer()
}

/** Loaded where a card is drawn: in most builds none has changed. */
async function imageOf(svg: string) {
  const { default: sharp } = await import('sharp')
  return sharp(Buffer.from(svg))
}
