import type { Example } from '../../rule-doc.ts'
import { proseImages } from '../prose/images.ts'
import { proseFault } from '../prose/walk.ts'
import type { Rule } from '../rule.ts'
import { png } from './example-picture.ts'
import { practiceWith } from './examples.ts'

const MOST = 100

/** Who cannot see a picture reads its words; a file name says nothing. */
export const imageAlt: Rule = {
  id: 'image/alt',
  meaning: '每张图片都要有文字说明，看不见图的人靠它知道图里有什么。',
  bad: ['', '图片', 'door.png', '图1', 'photo 12', 'door.jpg', '门'.repeat(101)].map(pictureOf),
  good: ['两名志愿者把米面送到门口', '图片里两名志愿者', '志愿者的照片', 'door.png 前的志愿者', '门'.repeat(100)].map(
    pictureOf,
  ),
  *check(content) {
    for (const visit of proseImages(content)) {
      const alt = (visit.node.alt ?? '').trim()
      const fault = wrong(alt)
      if (fault)
        yield proseFault(visit, 'image/alt', fault, '写成 ![图里有什么](…)，例如 ![两名志愿者把米面送到门口](…)。')
    }
  },
}

function pictureOf(alt: string): Example {
  return { ...practiceWith(`![${alt}](visit/door.png)`), 'content/practices/visit/door.png': png(8, 8) }
}

function wrong(alt: string): string | undefined {
  if (alt === '') return '这张图片没有文字说明。'
  if (/\.(png|jpe?g|webp|avif)$/i.test(alt) || /^(图片?|照片|配图|截图|image|photo)\s*\d*$/i.test(alt))
    return `图片说明“${alt.slice(0, 30)}”没有说出图里有什么。`
  return alt.length > MOST ? `图片说明有 ${alt.length} 个字，最多 ${MOST} 个。` : undefined
}
