import { type Locale, localeOf } from '../../locale.ts'
import { contentPolicy } from '../../serving/policy.ts'
import { absoluteUrl } from '../absolute-url.ts'
import type { SiteView } from '../views/site.ts'
import { API } from './api.ts'
import { markedTitle } from './marks.ts'
import type { PublicFile } from './public-file.ts'
import { xml } from './xml.ts'

const NGINX = '# src/serving/nginx.conf 读取本文件。\n'
const CADDY = '# src/serving/Caddyfile 读取本文件。\n'

/** What keeps former addresses working: a page each that works on any host, and the rules of hosts that have some. */
export function* redirectFiles(site: SiteView): Generator<PublicFile> {
  const base = new URL(absoluteUrl(site, '/')).pathname.replace(/\/$/, '')
  const moves = site.moved.flatMap((move) => site.languages.map((language) => moveIn(localeOf(language), move)))
  for (const { locale, from, to } of moves) yield { path: `${from}.html`, body: movedPage(site, locale, to) }
  const data = site.moved.map(({ from, to }) => ({ from: `${API}${from}.json`, to: `${API}${to}.json` }))
  const rules = [...moves, ...data].map(({ from, to }) => ({ from: `${base}${from}`, to: `${base}${to}` }))
  yield { path: '/_redirects', body: rules.map(({ from, to }) => `${from} ${to} 301\n`).join('') }
  yield { path: '/nginx-moved.map', body: NGINX + rules.map(({ from, to }) => `${from} ${to};\n`).join('') }
  yield { path: '/caddy-moved.conf', body: CADDY + rules.map(({ from, to }) => `redir ${from} ${to} 301\n`).join('') }
}

function moveIn(locale: Locale, { from, to }: SiteView['moved'][number]) {
  return { locale, from: locale.address(from), to: locale.address(to) }
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
