import { expect, test } from 'vitest'
import { markupText } from '../markup-text.ts'
import { freshPage } from './fresh-page.ts'
import { htmlPieces } from './html-pieces.ts'
import { RecentTexts } from './recent-texts.ts'

const lines = (text: string) => new Set(text.split('\n').filter(Boolean))
const fresh = (page: string) => freshPage(page, new RecentTexts())

/** Pages as templates write them. */
const PLAIN = [
  '<!DOCTYPE html><html><head><title>甲</title></head><body><nav><ul><li>乙</li><li>丙<b>丁</b></li></ul></nav><main>戊</main><p>己</p></body></html>',
  '<body>一<p>二</p><ul>\n<li>三</li>\n<li>四</li>\n</ul>\n<p>五<br>六<span lang="en">七</span></p></body>',
  '<body>一<li>二<main>三</main>四',
  '<div><p title="甲" class="乙" hidden>丙</p><svg viewBox="1 2 3"><path d="M1 2"></path></svg></div><img alt="丁" src="/a.png">',
  '<p>1 &lt; 2 > 0</p><li>&#x7532;<a href="/a?b=1&amp;c=2">乙</a></li>',
  '<script type="application/ld+json">{"name":"甲"}</script><li>乙</li>',
  '<dl><div><dt>甲</dt><dd><span>乙</span></dd></div><div><dt>丙</dt></div></dl>',
  '<h1 id="a" aria-label="乙">甲</h1><p>丙<br/>丁<svg><path d="M1" /></svg></p>',
]

/** Pages that could be cut in a wrong place, or read otherwise than a browser does. */
const ODD = [
  '<p title="a <li b">甲</p>',
  "<p title='<li'>甲</p>",
  '<p title=a<li>甲</p>',
  '<!-- <li>甲 --><p>乙',
  '<![CDATA[<li>甲]]><p>乙',
  '<script>if (a <li) b</script><li>甲',
  '<textarea><li>甲</textarea>',
  '<title>甲<p>乙</title><p>丙',
  '<title>甲<b>乙</b></title>',
  '<script>"甲<b title="乙">丙</b>"</script>',
  '<plaintext><p>甲</p>',
  '<div><p>甲</p>一三八</div>零零',
  '<p>一三八</div>零零</p>',
  '<p>一<b>三<i>八</b></i></p>',
  '<p>甲</p><p class="乙',
  '<P>甲<LI>乙',
  '<p>1 < 2</p><li>甲</li>',
]

test.each([...PLAIN, ...ODD])('a page has every line of the whole, and no other: %s', (page) => {
  expect(htmlPieces(page).join('')).toBe(page)
  expect(lines(fresh(page).text)).toEqual(lines(markupText(page, false)))
})

test('a page as templates write it is read in pieces, any other one as a whole, each time', () => {
  for (const page of PLAIN) expect(fresh(page).pieces.join('')).toBe(page)
  for (const page of ODD) expect(fresh(page)).toMatchObject({ source: page, pieces: [] })
})

test('what was clean is read once, what was not is read again', () => {
  const known = new RecentTexts()
  const page = '<body><ul><li>甲1</li><li>乙2</li></ul>'
  expect(lines(freshPage(page, known).text)).toEqual(new Set(['甲1', '乙2']))
  const { pieces } = freshPage(page, known)
  expect(pieces).toHaveLength(3)
  for (const piece of pieces) known.add(piece)
  expect(freshPage(page, known)).toEqual({ source: '', text: '', pieces: [] })
  expect(freshPage(page.replace('乙2', '丙3'), known).source).toBe('<li>丙3</li></ul>')
})
