import type { Diagnostic } from '../../diagnostic.ts'
import { isObject } from '../../read/mapping.ts'
import { shown } from '../../read/shown.ts'
import { type FieldPath, fieldsOf, resolveRef, type Schema } from '../../schema/schema-set.ts'
import type { Kind } from '../../types.generated.ts'
import { type Content, dataOf } from '../content.ts'
import { fewInFigures, isFew } from '../few-people.ts'
import { FEWEST_TOLD } from '../privacy/sensitive-words.ts'
import type { Rule } from '../rule.ts'
import { sensitiveCodes } from '../sensitive.ts'

type Path = (string | number)[]

const GROUPS = {
  'content/vocabularies/group.yaml':
    'title: 服务对象\nentries:\n  - { code: abused-women, zh: 受暴妇女, en: Women, sensitive: true }\n  - { code: rural-women, zh: 农村妇女, en: Women }\n',
}
const activity = (text: string) => ({ ...GROUPS, 'content/activities/a.yaml': text })
const project = (text: string) => ({ ...GROUPS, 'content/projects/a.yaml': `groups: [abused-women]\n${text}` })
const figure = (label: string, value: string, unit: string) => ({
  'content/activities/a.yaml': `figures:\n  - { label: ${label}, value: ${value}, unit: ${unit}, as_of: "2020" }\n`,
})

/**
 * Fewer than ten people in a sensitive matter are told by no field that is published, as by no sentence (record/few-told):
 * neither beside a sensitive group (`x-few-by`) nor by a figure whose name says what they are.
 */
export const recordFewPeople: Rule = {
  id: 'record/few-people',
  meaning: '涉及纠纷、信访、暴力、疾病的人数，少于 10 的不许写进会公开的字段：当地人猜得出是谁。',
  bad: [
    activity('groups: [rural-women, abused-women]\nwomen_reached: 2\n'),
    project('people_helped: 3\n'),
    project('skills:\n  - { skill: farming, trainees: 9 }\n'),
    project('indicators:\n  - { indicator: beneficiaries, date: 2020-03-01, value: 4 }\n'),
    figure('家暴受害人', '3', '人'),
    figure('调解纠纷', '0', '件'),
    figure('艾滋病感染者', 'null, text: 二三', '人'),
    figure('艾滋病感染者', 'null, text: 5—7', '名'),
  ],
  good: [
    activity('groups: [abused-women]\nwomen_reached: 10\nparticipants: 3\n'),
    activity('groups: [rural-women]\nwomen_reached: 2\n'),
    {
      'content/activities/a.yaml': 'groups: [abused-women]\nwomen_reached: 2\n',
      'content/vocabularies/group.yaml': null,
    },
    // what counts people in a sensitive table of its own is never published with the record
    {
      ...project('indicators:\n  - { indicator: insured, date: 2020-03-01, value: 4 }\n'),
      'content/vocabularies/project-indicator.yaml':
        'title: 指标\nentries:\n  - { code: insured, zh: 已保人数, en: Insured, sensitive: true }\n',
    },
    figure('家暴受害人', '30', '人'),
    figure('家暴受害人', 'null, text: 不足10', '人'),
    figure('首年宫颈癌检查', '3.3', '万人'),
    figure('保护令最长有效期', '6', '个月'),
    figure('纠纷调解员', '3', '名'),
    figure('女专家', '8', '位'),
  ],
  *check(content) {
    const fields = new Map<Kind, Counts[]>()
    for (const kind of content.schemas.kinds.keys()) fields.set(kind, countsOf(content, kind))
    for (const document of content.documents) {
      const at = (path: Path) => ({ file: document.file, ...document.locate(path), ...AT })
      for (const counts of fields.get(document.kind) ?? []) yield* besideGroups(counts, dataOf(document), at)
      for (const { index, field, label } of fewInFigures(dataOf(document)['figures']))
        yield {
          ...at(['figures', index, field]),
          message: `${shown(label)}少于 ${FEWEST_TOLD}，当地人猜得出是谁，不能公开。`,
          hint: '把 value 写成 null，text 写“不足10”；或删掉这一条。',
        }
    }
  },
}

const AT = { rule: 'record/few-people', severity: 'error' } as const

/** A number in the records of a kind that is not told where it is small and stands beside a sensitive group. */
interface Counts {
  path: FieldPath
  schema: Schema
  groups: { name: string; title: string; sensitive: ReadonlySet<string>; labels: ReadonlyMap<string, string> }
  /** of a number that stands with a code: those codes with which it is not published anyway */
  unpublished: { name: string; codes: ReadonlySet<string> } | undefined
}

function countsOf(content: Content, kind: Kind): Counts[] {
  const { schemas } = content
  const all = [...fieldsOf(schemas, kind)]
  return all.flatMap(({ path, schema }): Counts[] => {
    const { 'x-few-by': name, 'x-sensitive-by': by } = schema
    if (name === undefined) return []
    const list = resolveRef(schemas, schemas.kinds.get(kind)?.properties?.[name] ?? {})
    const vocabulary = list.items?.['x-vocabulary'] ?? ''
    const [sensitive, labels] = [sensitiveCodes(content, vocabulary), content.codes(vocabulary)]
    if (!sensitive?.size || !labels) return []
    const beside = by && all.find((each) => each.path.join() === [...path.slice(0, -1), by].join())?.schema
    const codes = beside ? sensitiveCodes(content, beside['x-vocabulary'] ?? '') : undefined
    const unpublished = by !== undefined && codes ? { name: by, codes } : undefined
    return [{ path, schema, groups: { name, title: list.title ?? name, sensitive, labels }, unpublished }]
  })
}

function* besideGroups(
  { path, schema, groups, unpublished }: Counts,
  data: Readonly<Record<string, unknown>>,
  at: (path: Path) => Pick<Diagnostic, 'file' | 'line' | 'column' | 'rule' | 'severity'>,
): Generator<Diagnostic> {
  const group = [data[groups.name] ?? []].flat().find((code) => groups.sensitive.has(String(code)))
  if (group === undefined) return
  for (const { at: place, value, beside } of valuesIn(data, path, [])) {
    if (!isFew(value) || unpublished?.codes.has(String(beside[unpublished.name]))) continue
    const what = place.length > 1 ? '删掉这一项' : `删掉 ${path.at(-1)}`
    yield {
      ...at(place),
      message: `“${groups.title}”里有“${groups.labels.get(String(group))}”，“${schema.title}”少于 ${FEWEST_TOLD}，当地人猜得出是谁，不能公开。`,
      hint: `${what}；要说明，就在摘要里写“不足10人”。`,
    }
  }
}

interface Value {
  at: Path
  value: unknown
  /** the fields beside it */
  beside: Readonly<Record<string, unknown>>
}

/** The values at a field, which may stand in the items of a list. */
function* valuesIn(data: unknown, [step, ...rest]: FieldPath, at: Path): Generator<Value> {
  if (step === '*') {
    for (const [index, item] of (Array.isArray(data) ? data : []).entries()) yield* valuesIn(item, rest, [...at, index])
  } else if (step !== undefined && isObject(data)) {
    if (rest.length === 0) yield { at: [...at, step], value: data[step], beside: data }
    else yield* valuesIn(data[step], rest, [...at, step])
  }
}
