import { expect, test } from 'vitest'
import { recordsOf } from '../../tests/measure/records-of.ts'
import type { Audience } from './audience.ts'
import { editionOf } from './edition.ts'
import { projectProgress } from './progress.ts'

const figure = (indicator: string, date: string, value: number) => ({ indicator, date, value })

/** What came of a project, for an audience. */
function progressFor(audience: Audience, project: object) {
  const records = recordsOf({
    'project/a': project,
    'vocabulary/project-indicator': {
      entries: [
        { code: 'insured', zh: '已保人数', en: 'Insured', sensitive: true },
        { code: 'trained', zh: '培训人数', en: 'Trained' },
      ],
    },
  })
  const [entry] = records.all('project')
  return entry && projectProgress(editionOf(records, 'zh-CN'), entry, audience)
}

const PROJECT = {
  skills: [{ skill: 'sewing', trainees: 1200 }],
  indicators: [
    figure('trained', '2020-06-30', 30),
    figure('insured', '2020-03-31', 4),
    figure('trained', '2020-03-31', 20),
  ],
}

test('figures of people in a sensitive table are named to the public, not told', () => {
  const view = progressFor('public', PROJECT)
  expect(view?.withheld).toEqual(['已保人数'])
  expect(view?.series.map(({ title }) => title)).toEqual(['培训人数'])
  expect(progressFor('public', { indicators: [figure('insured', '2020-03-31', 4)] })).toEqual({
    skills: [],
    series: [],
    withheld: ['已保人数'],
  })
})

test('inside the federation all is told', () => {
  const view = progressFor('internal', PROJECT)
  expect(view?.withheld).toEqual([])
  expect(view?.series.map(({ title }) => title)).toEqual(['培训人数', '已保人数'])
})

test('a series stands in the order of its days; a project that says nothing has none', () => {
  expect(progressFor('public', PROJECT)?.series[0]?.bars.map(({ value }) => value)).toEqual([20, 30])
  expect(progressFor('public', PROJECT)?.skills).toEqual([{ label: 'sewing', value: 1200, text: '1,200' }])
  expect(progressFor('public', {})).toBeUndefined()
})
