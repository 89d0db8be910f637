import type { Diagnostic } from '../../diagnostic.ts'
import { type Located, listed, maturityLevels } from '../expressions.ts'
import type { Rule } from '../rule.ts'

/** Every model has exactly one maturity: each level can be reached, and the last takes what the others leave. */
export const maturityLevelsRule: Rule = {
  id: 'maturity/levels',
  meaning: '成熟程度从上往下对照，除最后一级都要写条件，最后一级不写；一个等级只写一次。',
  bad: [
    {
      'content/maturity.yaml':
        'levels:\n  - code: emerging\n  - code: retired\n    where: [{ field: retired, present: true }]\n',
    },
    { 'content/maturity.yaml': 'levels:\n  - code: retired\n    where: [{ field: retired, present: true }]\n' },
    {
      'content/maturity.yaml':
        'levels:\n  - code: retired\n    where: [{ field: retired, present: true }]\n  - code: retired\n',
    },
    {
      'content/maturity.yaml':
        'levels:\n  - code: scaled\n    where: [{ field: maturity, is: emerging }]\n  - code: emerging\n',
    },
  ],
  good: [
    {
      'content/maturity.yaml':
        'levels:\n  - code: retired\n    where: [{ field: retired, present: true }]\n  - code: emerging\n',
    },
    {
      'content/maturity.yaml':
        'levels:\n  - code: scaled\n    adopted: [{ title: 推广, units: 5 }]\n  - code: emerging\n',
    },
  ],
  *check(content) {
    const levels = [...maturityLevels(content)]
    const seen = new Set<unknown>()
    for (const [index, level] of levels.entries()) {
      const isLast = index === levels.length - 1
      const hasCondition = level.data['where'] !== undefined || level.data['adopted'] !== undefined
      const { code } = level.data
      if (isLast && hasCondition)
        yield fault(level, 'code', '最后一级写了条件，有的模式会没有等级。', '在最后加一级不带条件的。')
      if (!isLast && !hasCondition)
        yield fault(level, 'code', `“${code}”没有写条件，后面的等级永远轮不到。`, '给它写上条件，或者移到最后。')
      if (seen.has(code)) yield fault(level, 'code', `等级“${code}”已经写过。`, '删去重复的一级。')
      seen.add(code)
      for (const condition of listed(level, 'where')) {
        if (condition.data['field'] === 'maturity')
          yield fault(condition, 'field', '成熟程度不能用它自己来算。', '改用模式的其他字段，例如 evidence。')
      }
    }
  },
}

function fault({ document, path }: Located, key: string, message: string, hint: string): Diagnostic {
  const { file, locate } = document
  return { file, ...locate([...path, key]), rule: 'maturity/levels', severity: 'error', message, hint }
}
