import { type Schema, schemaAt } from '../../schema/schema-set.ts'
import type { RecordRule } from '../rule.ts'
import { textsWhere } from '../texts-where.ts'

/** What is left of a field that was cleared: it counts as filled in, and readers see nothing. */
export const textBlank: RecordRule = {
  id: 'text/blank',
  meaning: '引号里什么都没有，或只有空格，等于没写：读者会看到没有标题的记录、没有理由的说明。',
  bad: [
    { 'content/policies/plan.yaml': 'title: "   "\n' },
    { 'content/units/yi.yaml': 'region:\n  province: 示例省\n  city: 示例市\n  district: ""\n' },
    { 'content/returns/jia-2020-2.yaml': 'problems:\n  - " "\n' },
  ],
  good: [
    { 'content/policies/plan.yaml': 'title: 方案\n' },
    { 'content/units/yi.yaml': 'region:\n  province: 示例省\n  city: 示例市\n  district: null\n' },
    // what is no code, no id and no date has its own words
    { 'content/units/yi.yaml': 'kind: " "\n' },
  ],
  *check({ schemas, documents }) {
    for (const { kind, file, data, locate } of documents) {
      for (const [path] of textsWhere(data, isBlank)) {
        const schema = schemaAt(schemas, kind, path)
        if (!schema || schema['x-vocabulary'] || schema['x-reference'] || schema['format'] || schema['pattern'])
          continue
        yield {
          file,
          ...locate(path),
          rule: 'text/blank',
          severity: 'error',
          message: `“${schema.title}”写了引号，里面却没有内容。`,
          hint: `填上内容${otherwise(schema, path.at(-1), schemaAt(schemas, kind, path.slice(0, -1)))}。`,
        }
      }
    }
  },
}

/** What else can be done with a field: one that must be there cannot be deleted. */
function otherwise(schema: Schema, key: string | number | undefined, holder: Schema | undefined): string {
  if ([schema.type].flat().includes('null')) return '；没有就写 null'
  return typeof key === 'string' && holder?.required?.includes(key) ? '' : '；没有就删掉它'
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
