import { expect, test } from 'vitest'
import { markupText } from '../markup-text.ts'
import { CleanTexts } from './clean-texts.ts'
import { htmlPieces } from './html-pieces.ts'

const lines = (text: string) => new Set(text.split('\n'))

test.each([
  '<html><head><title>甲</title></head><body><nav><ul><li>乙</li><li>丙<b>丁</b></li></ul></nav><main>戊</main><p>己</p></body>',
  '<body>一<li>二<main>三</main>四',
  '<p title="a <li b">甲</p>',
  "<p title='<li'>甲</p>",
  '<!-- <li>甲 --><p>乙',
  '<script>if (a <li) b</script><li>甲',
  '<textarea><li>甲</textarea>',
  '<p>1 &lt; 2 > 0<li>&#x7532;',
])('pieces hold every line of the whole: %s', (page) => {
  const pieces = htmlPieces(page)
  expect(pieces.join('')).toBe(page)
  expect(lines(pieces.map((piece) => markupText(piece, false)).join('\n'))).toEqual(lines(markupText(page, false)))
})

test('what was clean is read once, what was not is read again', () => {
  const clean = new CleanTexts()
  const page = Buffer.from('<body><ul><li>甲1</li><li>乙2</li></ul>')
  const read = (path: string, bytes: Buffer) =>
    clean
      .freshText(path, bytes)
      .split('\n')
      .filter((line) => line !== '。')
  expect(read('a.html', page)).toEqual(['a.html', '甲1', '乙2'])
  expect(read('a.html', page)).toContain('甲1')
  clean.remember()
  expect(read('b.html', page)).toEqual(['b.html'])
  expect(read('c.json', Buffer.from('{"a":["乙2","丙3"]}'))).toEqual(['c.json', 'a', '丙3'])
})

test('a line that may be a name is read each time, behind the line before it', () => {
  const clean = new CleanTexts()
  const name = ['王', '秀', '兰'].join('')
  clean.freshText('a.html', Buffer.from(`<li>当事人<li>${name}`))
  clean.remember()
  expect(clean.freshText('b.html', Buffer.from(`<p>当事人<p>${name}`))).toContain(`当事人\n${name}`)
})
