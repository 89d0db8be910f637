import { absoluteUrl } from '../absolute-url.ts'
import type { SiteView } from '../views.ts'
import { API } from './api.ts'
import type { PublicFile } from './public-file.ts'
import { xml } from './xml.ts'

const NGINX = `# 放在 http 里：map $uri $moved { include 本文件; }
# 放在 server 里：if ($moved) { return 301 $moved; }
`

/** What keeps former addresses working: a page each that works on any host, and the rules of hosts that have some. */
export function* redirectFiles(site: SiteView): Generator<PublicFile> {
  const base = new URL(absoluteUrl(site, '/')).pathname.replace(/\/$/, '')
  for (const { from, to } of site.moved) yield { path: `${from}.html`, body: movedPage(site, to) }
  const rules = site.moved.flatMap(({ from, to }) => [
    { from: `${base}${from}`, to: `${base}${to}` },
    { from: `${base}${API}${from}.json`, to: `${base}${API}${to}.json` },
  ])
  yield { path: '/_redirects', body: rules.map(({ from, to }) => `${from} ${to} 301\n`).join('') }
  yield { path: '/nginx-moved.map', body: NGINX + rules.map(({ from, to }) => `${from} ${to};\n`).join('') }
}

/** A page that leads on at once, also where scripts are off. */
function movedPage(site: SiteView, to: string): string {
  const url = absoluteUrl(site, to)
  const path = new URL(url).pathname
  return xml`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>页面已移到新地址｜${site.title}</title>
<meta http-equiv="refresh" content="0; url=${path}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${url}">
</head>
<body>
<p>这个页面已移到新地址：<a href="${path}">${url}</a></p>
</body>
</html>
`.text
}
