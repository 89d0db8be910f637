import { CHINESE } from '../../language.ts'
import { type Locale, localeOf } from '../../locale.ts'
import { contentPolicy } from '../../serving/policy.ts'
import { absoluteUrl } from '../absolute-url.ts'
import { markedTitle } from '../marks.ts'
import { formerAddresses, movedPages, movedRecords } from '../moved-pages.ts'
import type { PublicFile } from '../public-file.ts'
import type { SiteView } from '../views/site.ts'
import { xml } from '../xml.ts'

const NGINX = '# src/serving/nginx.conf 读取本文件。\n'
const CADDY = '# src/serving/Caddyfile 读取本文件。\n'

/** nginx refuses to start with a map of longer names, unless it is told of them outside of the file for this site. */
const LONGEST_NAME = 46

/**
 * What keeps former addresses working: a page each that works on any host, and the rules of hosts that have some.
 * @param files the addresses of all files of the site: those that belong to a record have moved with it
 */
export function* redirectFiles(site: SiteView, files: readonly string[]): Generator<PublicFile> {
  const base = new URL(absoluteUrl(site, '/')).pathname.replace(/\/$/, '')
  const pages = movedPages(site)
  const moves = site.languages.flatMap((language) => pages.flatMap((move) => moveIn(localeOf(language), move)))
  for (const { locale, from, to } of moves) yield { path: `${from}.html`, body: movedPage(site, locale, to) }
  const moved = movedRecords(site)
  const data = files.flatMap((file) => formerAddresses(moved, file))
  const rules = [...moves, ...data].map(({ from, to }) => ({ from: `${base}${from}`, to: `${base}${to}` }))
  yield { path: '/_redirects', body: rules.map(({ from, to }) => `${from} ${to} 301\n`).join('') }
  yield { path: '/nginx-moved.map', body: NGINX + rules.map(({ from, to }) => `${nginxName(from)} ${to};\n`).join('') }
  yield { path: '/caddy-moved.conf', body: CADDY + rules.map(({ from, to }) => `redir ${from} ${to} 301\n`).join('') }
}

/** A long name stands as an expression, of which nginx takes any length. */
function nginxName(from: string): string {
  return from.length > LONGEST_NAME ? `~^${from.replaceAll('.', '\\.')}$` : from
}

/** A move in a language; none where the page is there in Chinese only. */
function moveIn(locale: Locale, { from, to }: SiteView['moved'][number]) {
  const move = { locale, from: locale.address(from), to: locale.address(to) }
  return locale.language !== CHINESE && move.from === from ? [] : [move]
}

/** A page that leads on at once, also where scripts are off. */
function movedPage(site: SiteView, { language, words }: Locale, to: string): string {
  const url = absoluteUrl(site, to)
  const path = new URL(url).pathname
  return xml`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${contentPolicy('frame')}">
<title>${words.moved.title}</title>
<meta http-equiv="refresh" content="0; url=${path}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${url}">
</head>
<body>
<p>${markedTitle(site, '')}${words.moved.text}<a href="${path}">${url}</a></p>
</body>
</html>
`.text
}
