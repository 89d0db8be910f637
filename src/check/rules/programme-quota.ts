import { compareText, type Diagnostic } from '../../diagnostic.ts'
import { isObject } from '../../read/mapping.ts'
import { type Located, listed, programmes } from '../expressions.ts'
import type { Rule } from '../rule.ts'

const duty = (rest: string) => ({ 'content/programmes/2021.yaml': `duties:\n  - { id: visits, ${rest} }\n` })
const share = (rest: string) =>
  duty(`count: { kind: return, items: cadres }, of: { kind: return, items: cadres }, ${rest}`)
const visits = (rest: string) => duty(`count: { kind: activity }, ${rest}`)

/** How much a duty asks for can be done: a share is at most all, and the most is not less than the least. */
export const programmeQuota: Rule = {
  id: 'programme/quota',
  meaning: '义务的数目要做得到：算比例的不超过 1，数个数的是整数，至多不比至少还少。',
  bad: [
    share('at_least: 80'),
    share('at_least: 1, revisions: [{ from: 2021-05-01, at_least: 80 }]'),
    visits('at_least: 3, revisions: [{ from: 2021-05-01, of: { kind: activity } }]'),
    visits('at_least: 3, at_most: 2'),
    visits('at_least: 1, at_most: 2, revisions: [{ from: 2021-05-01, at_least: 3 }]'),
    visits('at_least: 1, at_most: 2, revisions: [{ from: 2021-05-01, at_least: 2 }, { from: 2021-03-01, at_most: 1 }]'),
    visits('at_least: 0.8'),
  ],
  good: [
    share('at_least: 0.8, at_most: 1'),
    visits('at_least: 2, at_most: 2'),
    visits('at_least: 1, at_most: 2, revisions: [{ from: 2021-05-01, at_least: 3, at_most: 4 }]'),
    duty('count: { kind: project, sum: funds }, at_least: 0.5'),
    visits('at_least: 1, at_most: 2, revisions: [{ from: 2021-05-01, at_least: 0 }]'),
  ],
  *check(content) {
    for (const programme of programmes(content))
      for (const each of listed(programme, 'duties')) yield* checkVersions(each)
  },
}

/** Judges a duty as it begins and after each of its revisions, which say only what has changed. */
function* checkVersions(asked: Located): Generator<Diagnostic> {
  const revisions = [...listed(asked, 'revisions')].sort((a, b) =>
    compareText(String(a.data['from']), String(b.data['from'])),
  )
  let inForce = {}
  for (const version of [asked, ...revisions]) {
    inForce = { ...inForce, ...version.data }
    yield* checkQuota(version, inForce)
  }
}

function* checkQuota(version: Located, inForce: Record<string, unknown>): Generator<Diagnostic> {
  const { at_least: least, at_most: most, of, count } = inForce
  if (isObject(of)) yield* checkShare(version, { at_least: least, at_most: most })
  else if (isPart(least) && isObject(count) && count['sum'] === undefined)
    yield* fault(
      version,
      ['at_least', 'count'],
      `数的是个数，“至少”却写了 ${least}。`,
      '数个数写整数；要算比例，就写上 of。',
    )
  if (typeof least === 'number' && typeof most === 'number' && most < least)
    yield* fault(
      version,
      ['at_most', 'at_least'],
      `“至多”${most} 比“至少”${least} 还少。`,
      '核对 at_least 和 at_most；修订里没写的，照以前的算。',
    )
}

function* checkShare(version: Located, bounds: Record<string, unknown>): Generator<Diagnostic> {
  for (const [name, bound] of Object.entries(bounds)) {
    if (typeof bound !== 'number' || bound <= 1) continue
    const message = `这项义务算比例，“${TITLES[name]}”却写了 ${bound}，谁也做不到。`
    yield* fault(version, [name, 'of'], message, '写 0 到 1 的数：全部写 1，八成写 0.8。')
  }
}

const TITLES: Readonly<Record<string, string>> = { at_least: '至少', at_most: '至多' }

function isPart(value: unknown): boolean {
  return typeof value === 'number' && !Number.isInteger(value)
}

/** A fault at the first of these fields that the version itself writes: what it takes over was told where it is written. */
function* fault(
  { document, path, data }: Located,
  fields: string[],
  message: string,
  hint: string,
): Generator<Diagnostic> {
  const field = fields.find((name) => name in data)
  if (field === undefined) return
  const at = { file: document.file, ...document.locate([...path, field]) }
  yield { ...at, rule: 'programme/quota', severity: 'error', message, hint }
}
