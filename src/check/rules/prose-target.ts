import type { Diagnostic } from '../../diagnostic.ts'
import { isObject } from '../../read/mapping.ts'
import type { Example } from '../../rule-doc.ts'
import { fieldsOf, ID, resolveRef, type Schema } from '../../schema/schema-set.ts'
import type { Kind } from '../../types.generated.ts'
import { neverEqual } from '../comparable.ts'
import type { Content } from '../content.ts'
import { Suggester, suggestion } from '../nearest.ts'
import { type ComponentName, componentForm } from '../prose/components.ts'
import { attribute, type Component, proseComponents, proseFault, type Visit } from '../prose/walk.ts'
import type { Rule } from '../rule.ts'
import { practiceWith } from './examples.ts'

/** A chart of figures of some districts. */
function chart(attributes: string, ...values: readonly string[]): Example {
  const told = values.length > 0 ? values : ['甲区: 12', '乙区: 15']
  const figures = told.map((each) => `  - { label: ${each.replace(':', ', value:')}, unit: 人 }\n`).join('')
  return { 'content/practices/visit.mdx': `---\nfigures:\n${figures}---\n\n<FigureChart ${attributes} />\n` }
}

type ComponentVisit = Visit & { node: Component }
type Missing = readonly [message: string, hint: string] | undefined

/** What a component points to exists: a source, a record, a set of figures, something that can be counted. */
export const proseTarget: Rule = {
  id: 'prose/target',
  meaning: '组件指向的来源、记录、数据要真的有。',
  bad: [
    { 'content/practices/visit.mdx': '---\nsources:\n  - id: main\n---\n\n见通知。<Cite source="mian" />\n' },
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n见 <Record kind="policy" id="work-plam" />。\n' },
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n有 <Measure count="modle" /> 条。\n' },
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n有 <Measure count="dispute" /> 件。\n' },
    // these would be counted as none, which looks like a finding
    practiceWith('有 <Measure count="model" field="setting" is="城市" /> 条。'),
    practiceWith('有 <Measure count="activity" field="unit" is="jai" /> 次。'),
    practiceWith('有 <Measure count="activity" field="participants" is="30" /> 次。'),
    practiceWith('有 <Measure count="practice" field="date" is="2020" /> 条。'),
    // what has no public page, or is no public field
    practiceWith('见 <Record kind="vocabulary" id="setting" />。'),
    practiceWith('有 <Measure count="return" /> 份。'),
    practiceWith('有 <Measure count="activity" field="aliases" is="old" /> 次。'),
    practiceWith('见 <Record kind="政策法规" id="work-plan" />。'),
    practiceWith('有 <Measure count="model" field="settin" is="urban" /> 条。'),
    practiceWith('有 <Measure count="model" field="setting" /> 条。'),
    practiceWith('有 <Measure count="model" is="urban" /> 条。'),
    chart('unit="人" title="培训" labels="甲区|丁区"'),
    chart('unit="人" title="培训" labels="甲区"', '甲区: null'),
    chart('unit="人" title="培训"', '甲区: 12'),
    chart('unit="户" title="培训" labels="甲区"'),
  ],
  good: [
    {
      'content/practices/visit.mdx':
        '---\nsources:\n  - id: main\n---\n\n见 <Record kind="policy" id="work-plan" />。<Cite source="main" />\n',
    },
    practiceWith('有 <Measure count="model" field="unit" is="jia" /> 条，<Measure count="policy" /> 份文件。'),
    practiceWith('见 <Record kind="programme" id="2020" />。'),
    practiceWith('有 <Measure count="practice" field="organiser" is="甲区妇联" /> 条。'),
    practiceWith('有 <Measure count="activity" field="period" is="2020-1" /> 次。'),
    chart('unit="人" title="培训" labels="甲区|乙区"'),
    chart('unit="人" title="培训" labels="甲区"'),
    // the schema says what is wrong with a source, or with figures that are no list
    {
      'content/practices/visit.mdx':
        '---\nsources:\n  - title: 通知\n  - id: main\n---\n\n见通知。<Cite source="mian" />\n',
    },
    { 'content/practices/visit.mdx': '---\nfigures: 12\n---\n\n<FigureChart unit="人" title="培训" />\n' },
  ],
  *check(content) {
    const idsOf = suggesters(content)
    for (const visit of proseComponents(content)) {
      if (!componentForm(visit.node.name)) continue
      const missing = TARGETS[visit.node.name as ComponentName]?.(visit, content, idsOf)
      if (missing) yield fault(visit, missing)
    }
  },
}

function fault(visit: ComponentVisit, [message, hint]: readonly [string, string]): Diagnostic {
  return proseFault(visit, 'prose/target', message, hint)
}

/** The ids of each kind, to suggest one from; a body may hold hundreds of wrong ones. */
function suggesters(content: Content): (kind: Kind) => Suggester {
  const known = new Map<Kind, Suggester>()
  return (kind) => {
    const suggester = known.get(kind) ?? new Suggester(content.ids(kind))
    known.set(kind, suggester)
    return suggester
  }
}

/** What to write for a kind: by its Chinese title, by its spelling, or else all that records are kept of. */
function kindHint({ schemas }: Content, written: string, kinds: readonly Kind[]): string {
  const titled = kinds.map((kind) => [kind, schemas.kinds.get(kind)?.title ?? kind] as const)
  const meant = titled.find(([, title]) => title === written)?.[0]
  if (meant) return `写成“${meant}”。`
  const filed = titled.filter(([kind]) => schemas.kinds.get(kind)?.['x-kind']?.folder)
  return suggestion(written, kinds, `只能写：${filed.map(([kind, title]) => `${kind}（${title}）`).join('、')}。`)
}

type Find = (visit: ComponentVisit, content: Content, idsOf: (kind: Kind) => Suggester) => Missing

const TARGETS: Partial<Record<ComponentName, Find>> = {
  Cite: ({ node, document }) => {
    const id = attribute(node, 'source')
    const ids = sourceIds(document.data)
    if (id === undefined || ids === undefined || ids.includes(id)) return undefined
    return [`本记录没有代号为“${id}”的来源。`, suggestion(id, ids, `只能写：${ids.join('、')}。`)]
  },
  Record: ({ node }, content, idsOf) => {
    const [kind, id] = [attribute(node, 'kind'), attribute(node, 'id')]
    if (kind === undefined || id === undefined) return undefined
    const kinds = [...content.schemas.kinds.keys()]
    if (!kinds.includes(kind as Kind)) return [`没有“${kind}”这种记录。`, kindHint(content, kind, kinds)]
    if (content.find(kind as Kind, id)) return undefined
    return [`没有编号为“${id}”的记录。`, idsOf(kind as Kind).suggest(id, '核对编号，编号就是文件名。')]
  },
  FigureChart: ({ node, document }) => {
    const [unit, labels] = [attribute(node, 'unit'), attribute(node, 'labels')]
    // what is no list the schema has refused already
    if (isObject(document.data) && !Array.isArray(document.data['figures'] ?? [])) return undefined
    const figures = listOf(document.data, 'figures').filter(
      (figure) => figure['unit'] === unit && figure['value'] !== null,
    )
    const names = figures.map((figure) => String(figure['label']))
    const unknown = labels?.split('|').find((label) => !names.includes(label))
    if (unknown !== undefined && names.length > 0)
      return [`本记录没有单位为“${unit}”、名称为“${unknown}”的数据。`, `可以写：${names.join('、')}。`]
    if (figures.length >= 2) return undefined
    return [`本记录单位为“${unit}”的数据只有 ${figures.length} 条，画不成图。`, '核对单位，或删掉这张图。']
  },
  Measure: ({ node }, content) => {
    const [kind, field, is] = [attribute(node, 'count'), attribute(node, 'field'), attribute(node, 'is')]
    if (kind === undefined) return undefined
    const kinds = [...content.schemas.kinds.keys()]
    if (!kinds.includes(kind as Kind)) return [`没有“${kind}”这种记录可数。`, kindHint(content, kind, kinds)]
    const schema = content.schemas.kinds.get(kind as Kind)
    const fields = [...fieldsOf(content.schemas, kind as Kind)].filter(({ path }) => path.length === 1)
    const asked = fields.find(({ path }) => path[0] === field)?.schema
    // an exact number in a sentence would undo what the tables hide
    if (schema?.['x-sensitive'] || asked?.['x-sensitive'])
      return ['这个数字属于敏感统计，正文里不能写。', '删掉它，请读者看工作台账。']
    const names = fields.map(({ path }) => path[0] ?? '')
    if (field !== undefined && !names.includes(field))
      return [`“${schema?.title}”没有“${field}”这个字段。`, suggestion(field, names, '核对字段名。')]
    if ((field === undefined) !== (is === undefined)) return ['field 和 is 要一起写。', '补上另一个，或都删掉。']
    return asked && uncountable(content, asked, is)
  },
}

/** Why a field cannot be counted by a text: it holds none, or never this one. */
function uncountable(content: Content, schema: Schema, is: string | undefined): Missing {
  const { type, format } = resolveRef(content.schemas, schema.items ?? schema)
  if (![type].flat().includes('string'))
    return [`“${schema.title}”不是文字，不能这样数。`, '换一个编码的字段，例如类别。']
  // each date is as exact as its source: of 2016 only those would be counted that say no month
  if (format !== undefined)
    return [`“${schema.title}”各条写得详略不同，不能这样数。`, '换一个编码的字段，例如类别、期次。']
  return neverEqual(content, schema, is)
}

/** The ids of a record's sources; undefined where there is none, or one without an id: the schema says so. */
function sourceIds(data: unknown): string[] | undefined {
  const ids = listOf(data, 'sources').map(({ id }) => id)
  const texts = ids.filter((id) => typeof id === 'string' && ID.test(id)) as string[]
  return texts.length > 0 && texts.length === ids.length ? texts : undefined
}

function listOf(data: unknown, field: string): Record<string, unknown>[] {
  const list = isObject(data) ? data[field] : undefined
  return Array.isArray(list) ? list.filter(isObject) : []
}
