import type { Source } from '../types.generated.ts'

/** The fictional region of a demonstration city. */
export const REGION = { province: '示例省', city: '示例市' } as const

/** Said on every record that can carry a note. */
export const NOTE = '演示数据：由程序生成，单位、地点、数字都不是真实情况。'

/** The one source of a generated record: the generator. */
function demonstrationSource(date: string): [Source] {
  return [{ id: 'main', title: '演示数据（程序生成）', publisher: '示例市妇联（虚构）', url: null, date, kind: 'none' }]
}

/** What every generated record with sources ends with. */
export function provenance(date: string): { sources: [Source]; reliability: string; note: string } {
  return { sources: demonstrationSource(date), reliability: 'c', note: NOTE }
}
