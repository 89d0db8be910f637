import { expect, test } from 'vitest'
import { styleAddresses } from './style-addresses.ts'

const EVIL = '//img.example.org/a.png'

test.each([
  ['behind a text with a break in it', `a{content:"\\\n/*";background:url(${EVIL})}b{content:"*/"}`],
  ['behind a text that its line ends', `a{b:"\n}c{d:"/*";background:url(${EVIL})}e{f:"*/"}`],
  ['behind a comment in such a text', `a{b:"/*\n}c{background:url(${EVIL})}d{e:*/}`],
  ['behind the same in other quotes', `a{b:'/*\n}c{background:url(${EVIL})}d{e:'\\\n*/'}`],
  ['behind a text that looks like an address', `a{content:"url('";background:url(${EVIL});d:"'"}`],
  ['behind a text in the other quotes', `a{content:'"/*\\'/*';background:url(${EVIL});d:"*/"}`],
  ['behind an escaped bracket', `.a\\({b:c}.d\\){background:url( ${EVIL} )}`],
  ['in a name with a break of two signs', `a{background:u\\72\r\nl(${EVIL})}`],
  ['in a name in the longest escapes', `a{background:\\000075\\000052\\4C(${EVIL})}`],
  ['in a name in capitals', `a{background:URL("${EVIL}")}`],
  ['with escapes in it', 'a{background:url(\\2F/img.example.org\\/a\\.png)}'],
  ['to the end of a file', `a{background:url(\t${EVIL}`],
  ['in a rule in escapes', `@\\69mport '${EVIL}'`],
  ['in a rule in capitals', `@IMPORT"${EVIL}";`],
  ['of a picture in sizes', `a{background:-webkit-image-set("${EVIL}" type("image/png") 1x)}`],
  ['of a picture behind a sum', `a{background:image-set(calc((1 + 1) * 1x) "${EVIL}")}`],
  ['of a picture behind square brackets', `a{background:image-set([b] "${EVIL}")}`],
  ['of a picture behind a block', `a{background:image-set({b} "${EVIL}")}`],
  ['in a rule with a letter in escapes', `@imp\\6f rt"${EVIL}"`],
  ['behind a comment', `@import/* "x" */"${EVIL}"layer(a "b") supports(content:"c")`],
])('an address is found %s', (_, style) => {
  expect(styleAddresses(style)).toEqual([EVIL])
})

test('in an address without quotes no comment begins', () => {
  for (const url of ['url', 'U\\52 \\6c ', '\\75\\72\\6C'])
    expect(styleAddresses(`a{b:${url}(/*)}b{c:url(${EVIL})}d{e:url(*/)}`)).toEqual(['/*', EVIL, '*/'])
})

test('every one of several is found, each in its turn', () => {
  const style = `@import "/a.css";a{content:"x";background:image-set(url("/b.png") 1x, '/c.png' 2x),src("/d.png")}`
  expect(styleAddresses(style)).toEqual(['/a.css', '/b.png', '/c.png', '/d.png'])
})

test('a text is no address, nor what a comment says', () => {
  const texts = 'a[href^="https://"]{content:"url(//a.example)";font-family:"Noto Sans"}'
  expect(styleAddresses(`@import "/a.css";@namespace "http://www.w3.org/1999/xhtml";${texts}`)).toEqual(['/a.css'])
  expect(styleAddresses('a{b:src([ "c" ]) image-set({ "d" })}')).toEqual([])
  expect(styleAddresses('/* url(//a.example) */a{xurl:b;c:d-url(e)}/* "\n*/ /* url(//a.example)')).toEqual([])
})
