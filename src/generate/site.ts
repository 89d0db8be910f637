import { type City, recordId } from './city.ts'
import type { GeneratedRecord } from './record.ts'

const ENGLISH = {
  code: 'en',
  title: 'Last Mile',
  subtitle: 'A demonstration city',
  description:
    'Units, places and figures are made up by a program to show a year of reporting, duties and statistics. Nothing here is real. The records themselves are in Chinese.',
  organisation: 'A women’s federation that does not exist',
} as const

/** The settings of the demonstration portal: marked as a demonstration on every page. */
export function siteRecord(city: City): GeneratedRecord<'site'> {
  return {
    kind: 'site',
    id: 'site',
    data: {
      title: '最后一公里',
      subtitle: '示例市演示门户',
      description: '这里的单位、地点和数字都由程序生成，用来演示一个年度的报送、台账和统计，不是真实情况。',
      organisation: '示例市妇联（虚构）',
      base_url: 'https://demo.example.org',
      programme: String(city.year),
      contacts: [{ label: '演示门户', value: '没有真实的联系方式' }],
      repository: null,
      featured: [recordId(city, 'model', 0), recordId(city, 'model', 1), recordId(city, 'model', 2)],
      demonstration: true,
      ...(city.isBilingual ? { languages: [ENGLISH] } : {}),
    },
  }
}
