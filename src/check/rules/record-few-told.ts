import type { Diagnostic } from '../../diagnostic.ts'
import { isObject } from '../../read/mapping.ts'
import { type SchemaSet, schemaAt } from '../../schema/schema-set.ts'
import type { Kind } from '../../types.generated.ts'
import { tellsFew } from '../few-told.ts'
import { FEWEST_TOLD } from '../privacy/sensitive-words.ts'
import { proseFault, proseNodes } from '../prose/walk.ts'
import type { RecordRule, SingleRecords } from '../rule.ts'
import { textsWhere } from '../texts-where.ts'
import { practiceWith } from './examples.ts'

const summary = (text: string, more = '') => ({
  'content/activities/a.yaml': `title: 走访\n${more}summary: ${text}\n`,
})

/**
 * What no field may tell (record/few-people) no sentence tells either: how few people there are in a sensitive matter. Of a
 * unit's own record readers know the place; of what was told elsewhere an editor judges.
 */
export const recordFewTold: RecordRule = {
  id: 'record/few-told',
  meaning: '句子里也不写少于 10 的敏感人数和件数，例如几名受暴妇女、几件家暴：和单位、日期写在一起，当地人猜得出是谁。',
  bad: [
    summary('走访了3名受暴妇女，送去米面。', 'unit: jia\n'),
    summary('接待来访12人，其中家庭暴力2件、离婚纠纷２ 件。', 'unit: jia\n'),
    summary('看望四名宫颈癌患者，送去救助金。'),
    practiceWith('当年救助5名被拐卖妇女。'),
    summary('本期化解婚姻纠纷5件，信访接待日来访4人。', 'unit: jia\n'),
    summary('每月走访2名受暴妇女。', 'unit: jia\n'),
    summary('帮教5名刑满释放人员。', 'unit: jia\n'),
    summary('本期登记在册的吸毒人员3人。', 'unit: jia\n'),
    summary('2名子女遭受家庭暴力。', 'unit: jia\n'),
    summary('每人500元慰问4名宫颈癌患者。', 'unit: jia\n'),
    summary('夫妻两人感染艾滋病。', 'unit: jia\n'),
    summary('本期受暴妇女5人以下，艾滋病感染者不超过3人。', 'unit: jia\n'),
  ],
  good: [
    summary('走访了30名受暴妇女。', 'unit: jia\n'),
    summary('一名家暴受害人来访，由3名婚姻纠纷调解员陪同。', 'unit: jia\n'),
    summary('给8名妇女办了两癌保险，请2名反家暴律师讲课，参加两癌筛查6人。', 'unit: jia\n'),
    summary('信访部门谈妥三件，办理信访代理第3件。', 'unit: jia\n'),
    summary('看望几名宫颈癌患者。'),
    summary('3名干部走访离婚妇女，两人参加信访接待，2人一组化解纠纷，3个村排查纠纷42件。', 'unit: jia\n'),
    summary('离婚纠纷由2名调解员调解，4名妇女学习反家暴法。', 'unit: jia\n'),
    summary('建立三位一体纠纷化解机制，每名执委结对2户信访家庭，5人以上集体上访的推选代表。', 'unit: jia\n'),
    summary('信访代表不超过5人，夫妻二人因离婚来访，离婚妇女王某抚养3名子女。', 'unit: jia\n'),
    // what is read inside only
    { 'content/returns/jia-2020-2.yaml': 'problems:\n  - 走访了3名受暴妇女。\n' },
    summary('走访。', 'check_exemptions:\n  - reason: 走访了3名受暴妇女。\n'),
  ],
  *check(records) {
    yield* inFields(records)
    yield* inProse(records)
  },
}

const HINT = '去掉数字，写“几名”“不足10件”。'
const told = (where: string) => `${where}写了少于 ${FEWEST_TOLD} 的敏感人数或件数，当地人猜得出是谁，不能公开。`

function* inFields({ schemas, documents }: SingleRecords): Generator<Diagnostic> {
  for (const { kind, file, data, locate } of documents) {
    if (!hasTitles(schemas, kind)) continue
    for (const [path] of textsWhere(data, tellsFew)) {
      const title = schemaAt(schemas, kind, path)?.title
      if (title === undefined || path[0] === 'check_exemptions') continue
      const message = told(`“${title}”`)
      yield { file, ...locate(path), rule: 'record/few-told', severity: severityOf(data), message, hint: HINT }
    }
  }
}

/** What is kept without titles, the ledger of a return or a dispute, is read inside only. */
function hasTitles(schemas: SchemaSet, kind: Kind): boolean {
  return schemas.kinds.get(kind)?.properties?.['title'] !== undefined
}

function* inProse(records: SingleRecords): Generator<Diagnostic> {
  for (const visit of proseNodes(records)) {
    if (visit.node.type !== 'text' || !tellsFew(visit.node.value)) continue
    yield { ...proseFault(visit, 'record/few-told', told('正文'), HINT), severity: severityOf(visit.document.data) }
  }
}

function severityOf(data: unknown): Diagnostic['severity'] {
  return isObject(data) && typeof data['unit'] === 'string' ? 'error' : 'warning'
}
