import type { Diagnostic } from '../../diagnostic.ts'
import { fieldsOf, formOf } from '../../schema/schema-set.ts'
import { annotatedValues } from '../annotated-values.ts'
import type { Content } from '../content.ts'
import type { Rule } from '../rule.ts'

/** A kind that has exactly one file must have it, unless a portal may do without. */
export const contentMissing: Rule = {
  id: 'content/missing',
  meaning: '只有一份的文件不能少，少了它门户没有名称，也不知道按哪个方案算；记录用到的词表也不能少。',
  bad: [{ 'content/site.yaml': null }, { 'content/vocabularies/unit-kind.yaml': null }],
  good: [{}],
  *check(content) {
    for (const [kind, schema] of content.schemas.kinds) {
      const { file, optional } = formOf(content.schemas, kind)
      if (file === undefined || optional || content.ids(kind).length > 0) continue
      yield missing(file, `没有“${schema.title}”文件。`, `新建 content/${file}。`)
    }
    const absent = absentVocabularies(content)
    if (absent.size === 0) return
    const { folder } = formOf(content.schemas, 'vocabulary')
    for (const name of usedVocabularies(content)) {
      if (!absent.has(name)) continue
      const file = `${folder}/${name}.yaml`
      yield missing(file, '没有这张词表，用到它的记录无法核对。', `恢复 content/${file}；原来叫别的名字，就改回来。`)
    }
  },
}

function missing(file: string, message: string, hint: string): Diagnostic {
  return { file: `content/${file}`, line: 1, column: 1, rule: 'content/missing', severity: 'error', message, hint }
}

/** The vocabularies that the schemas name and nobody has written. */
function absentVocabularies(content: Content): Set<string> {
  const fields = [...content.schemas.kinds.keys()].flatMap((kind) => [...fieldsOf(content.schemas, kind)])
  const names = fields.flatMap(({ schema }) => schema['x-vocabulary'] ?? [])
  return new Set(names.filter((name) => !content.find('vocabulary', name)))
}

/** The vocabularies that some record has a code of. */
function usedVocabularies(content: Content): Set<string> {
  return new Set([...annotatedValues(content, 'x-vocabulary')].flatMap(({ schema }) => schema['x-vocabulary'] ?? []))
}
