import { parse } from 'yaml'

/**
 * A plain, slow second opinion on the ledger and the indicators of the 2016 programme, for the tests.
 * It shares no code with src/measure: every duty is written out by hand, every figure loops over all records.
 */

// biome-ignore lint/suspicious/noExplicitAny: the oracle reads YAML as it stands, without the types that it is there to doubt
type Data = Record<string, any>
type Row = Data & { id: string }

export interface Oracle {
  /** `duty span unit` → `state count of`; `of` is missing where a number is asked */
  cells: Map<string, string>
  /** `indicator span`, `indicator span code`, or `indicator span @unit` → the figure */
  figures: Map<string, number>
}

/** Recomputes a portal from the text of its files. */
export function oracle(files: readonly { path: string; text: string }[], asOf: string): Oracle {
  const tables: Record<string, Row[]> = {}
  for (const { path, text } of files) {
    const [, folder = '', name = ''] = path.split('/')
    const yaml = path.endsWith('.mdx') ? text.split('\n---\n')[0]?.slice(4) : text
    tables[folder] = [...(tables[folder] ?? []), { ...parse(yaml ?? ''), id: name.replace(/\.\w+$/, '') }]
  }
  const table = (name: string) => tables[name] ?? []
  const [programme] = table('programmes') as [Row]
  const periods: Data[] = programme['periods']
  const year = String(programme['year'])
  const units = table('units')
  const result: Oracle = { cells: new Map(), figures: new Map() }

  // ---- time
  const isIn = (text: unknown, from: string, to: string) => String(text) >= from && String(text) <= to
  const happened = (text: unknown) => String(text) <= asOf
  const isOpen = (place: Row, end: string) => {
    const seen = end < asOf ? end : asOf
    return place['opened'] <= seen && !(place['closed'] && place['closed'] <= seen)
  }
  const workingDay = (day: string) => {
    const found = HOLIDAYS_2025.includes(day)
      ? false
      : WORKED_2025.includes(day)
        ? true
        : ![0, 6].includes(new Date(day).getUTCDay())
    return found
  }
  const deadline = (dispute: Row) => {
    const day = new Date(dispute['received'])
    for (let left = dispute['limit_days']; left > 0; ) {
      day.setUTCDate(day.getUTCDate() + 1)
      if (workingDay(day.toISOString().slice(0, 10))) left--
    }
    return day.toISOString().slice(0, 10)
  }
  const progress = (limit: string, done: string | undefined) =>
    done && done <= asOf ? (done <= limit ? 'on-time' : 'late') : asOf <= limit ? 'running' : 'overdue'
  const disputeProgress = (dispute: Row) => progress(deadline(dispute), dispute['closed'])
  const topicProgress = (topic: Row) => {
    const reports = table('reports').filter((report) => report['topic'] === topic.id)
    return progress(topic['due'], reports.map((report) => String(report['date'])).sort()[0])
  }

  // ---- who
  const ofUnit = (row: Row, unit: string) => row['unit'] === unit || (row['joint_units'] ?? []).includes(unit)
  const joined = (unit: Row, end: string) => unit['joined'] !== null && unit['joined'] <= end && unit['joined'] <= asOf
  const counts = (row: Row, end: string) => units.some((unit) => ofUnit(row, unit.id) && joined(unit, end))

  // ---- the records of a span
  const inPeriod = (kind: string, date: string, period: Data) =>
    table(kind).filter((row) => row['period'] === period['id'] && happened(row[date]) && counts(row, period['end']))
  const inYear = (kind: string, date: string) =>
    table(kind).filter(
      (row) =>
        (row['period'] ? row['period'].startsWith(`${year}-`) : isIn(row[date], `${year}-01-01`, `${year}-12-31`)) &&
        happened(row[date]) &&
        counts(row, `${year}-12-31`),
    )
  const places = (end: string) => table('places').filter((place) => isOpen(place, end) && counts(place, end))
  const reportsOfYear = () =>
    table('reports').filter((report) => {
      const topic = table('topics').find((each) => each.id === report['topic'])
      return (
        String(topic?.['due'] ?? report['date']).startsWith(year) &&
        happened(report['date']) &&
        counts(report, `${year}-12-31`)
      )
    })

  // ---- the state of a cell from the days on which its things were done
  const cell = (
    duty: string,
    span: string,
    unit: Row,
    end: string,
    due: string,
    done: string[],
    base: number | undefined,
    needed: number,
  ) => {
    const key = `${duty} ${span} ${unit.id}`
    const put = (state: string, count = done.length, of = base) =>
      result.cells.set(key, [state, count, ...(of === undefined ? [] : [of])].join(' '))
    if (!joined(unit, end)) return put('not-joined', 0, base === undefined ? undefined : 0)
    const days = [...done].sort()
    const enough = days.length >= needed && base !== 0
    if (enough) return put((days[needed - 1] ?? '') <= due ? 'met' : 'late')
    if (unit['joined'] > due) return put('not-joined', 0, base === undefined ? undefined : 0)
    const exempt = (unit['exemptions'] ?? []).some(
      (each: Data) => each['duty'] === duty && isIn(end, each['from'], each['until']),
    )
    if (exempt) return put('exempt')
    const empty = done.length === 0 && !base
    const declared = table('returns').some(
      (each) =>
        each['unit'] === unit.id &&
        happened(each['submitted']) &&
        (span === year ? each['period'].startsWith(year) : span === each['period'] || span === 'once') &&
        (each['nothing_to_report']?.duties ?? []).includes(duty),
    )
    if (empty && declared) return put('nothing-to-report')
    if (asOf <= due) return put('due')
    if (!empty) return put('short')
    // who received no dispute has closed all of them in time
    return put(duty === 'dispute-limit' ? 'met' : 'missing')
  }

  // ---- duties
  const AREAS = ['district', 'county', 'county-city']
  const ALL = [...AREAS, 'department']
  for (const unit of units) {
    const isArea = AREAS.includes(unit['kind'])
    if (!ALL.includes(unit['kind'])) continue
    const own = (rows: Row[]) => rows.filter((row) => ofUnit(row, unit.id))
    for (const period of periods) {
      const { id, end, return_due: returnDue, work_week: week } = period
      const returns = own(inPeriod('returns', 'submitted', period))
      const cadres = returns.flatMap((each) =>
        (each['cadres'] ?? []).map((cadre: Data) => ({ ...cadre, on: each['submitted'] })),
      )
      const share = (duty: string, due: string, base: Data[], good: Data[]) =>
        cell(
          duty,
          id,
          unit,
          end,
          due,
          good.map((each) => each['on']),
          base.length,
          base.length,
        )
      cell(
        'period-return',
        id,
        unit,
        end,
        returnDue,
        returns.map((each) => each['submitted']),
        undefined,
        1,
      )
      share(
        'five-women',
        returnDue,
        cadres,
        cadres.filter((cadre) => cadre['contacts'] >= 5),
      )
      share(
        'diary',
        returnDue,
        cadres,
        cadres.filter((cadre) => cadre['diary']),
      )
      share(
        'cadre-service-point',
        returnDue,
        cadres,
        cadres.filter((cadre) => cadre['service_point']),
      )
      const members = cadres.filter((cadre) => cadre['committee_member'])
      if (isArea)
        share(
          'committee-organisation',
          returnDue,
          members,
          members.filter((cadre) => cadre['organisation']),
        )
      const activities = own(inPeriod('activities', 'date', period))
      const sinceWeek = activities.filter((each) => each['date'] >= week.start)
      cell(
        'work-week',
        id,
        unit,
        end,
        week.end,
        sinceWeek.map((each) => each['date']),
        undefined,
        1,
      )
      const receptions = activities.filter((each) => each['type'] === 'reception')
      cell(
        'reception-shift',
        id,
        unit,
        end,
        end,
        receptions.map((each) => each['date']),
        undefined,
        1,
      )
      const disputes = own(table('disputes')).filter(
        (each) => isIn(each['received'], period['start'], end) && happened(each['received']),
      )
      const good = disputes.filter((each) => ['on-time', 'running'].includes(disputeProgress(each)))
      share(
        'dispute-limit',
        end,
        disputes,
        good.map((each) => ({ on: each['received'] })),
      )
    }
    const end = `${year}-12-31`
    const yearly = (duty: string, due: string, done: string[], base?: number) =>
      cell(duty, year, unit, end, due, done, base, base ?? 1)
    const firstLink = (kind: string, place: Row, date: string, good: (row: Row) => boolean) =>
      table(kind)
        .filter((row) => row['place'] === place.id && happened(row[date]) && row[date] <= end && good(row))
        .map((row) => row[date])
        .sort()[0]
    if (isArea) {
      const points = own(places(end)).filter((place) => place['kind'] === 'service-point')
      const complete = points.flatMap((place) => {
        const days = [
          firstLink('projects', place, 'started', (row) => row['kind'] === 'brand'),
          firstLink('activities', place, 'date', (row) => row['problem_solved'] === true),
          firstLink('suggestions', place, 'submitted', () => true),
        ]
        return days.includes(undefined) ? [] : [[place['opened'], ...days].sort().at(-1)]
      })
      yearly('three-ones', end, complete, points.length)
      const surveys = own(inYear('activities', 'date')).filter(
        (each) => each['type'] === 'survey' && (each['groups'] ?? []).some((group: string) => PRIORITY.includes(group)),
      )
      yearly(
        'needs-survey',
        `${year}-04-30`,
        surveys.map((each) => each['date']),
      )
      yearly(
        'peoples-suggestions',
        end,
        own(inYear('suggestions', 'submitted')).map((each) => each['submitted']),
      )
      yearly(
        'own-plan',
        end,
        own(inYear('policies', 'date'))
          .filter((each) => each['carries_out'])
          .map((each) => each['date']),
      )
      const insurance = own(table('projects')).filter((each) => happened(each['started']))
      const newest = (project: Row, code: string): Data | undefined =>
        (project['indicators'] ?? [])
          .filter((each: Data) => each['indicator'] === code && happened(each['date']))
          .sort((a: Data, b: Data) => (a['date'] < b['date'] ? 1 : -1))[0]
      const sum = (code: string) =>
        insurance.reduce((total, project) => total + (newest(project, code)?.['value'] ?? 0), 0)
      const [insured, eligible] = [sum('insured'), sum('eligible')]
      const state = !joined(unit, String(Number(year) + 2))
        ? 'not-joined'
        : insured >= eligible && eligible > 0
          ? 'met'
          : 'due'
      result.cells.set(
        `insurance-coverage once ${unit.id}`,
        state === 'not-joined' ? 'not-joined 0 0' : `${state} ${insured} ${eligible}`,
      )
    }
    const reports = own(reportsOfYear())
    yearly(
      'topic-report',
      `${year}-09-30`,
      reports.filter((each) => each['topic']).map((each) => each['date']),
    )
    yearly(
      'report-conversion',
      end,
      reports.filter((each) => (each['outcomes'] ?? []).length > 0).map((each) => each['date']),
    )
    const points = own(places(end)).filter((place) => place['kind'] === 'contact-point')
    const highlights = points.flatMap((place) => {
      const isGoingOn = (row: Row) => ['under-way', 'succeeded'].includes(row['status'])
      const days = [
        firstLink('practices', place, 'date', () => true),
        firstLink('models', place, 'date', () => true),
        firstLink('adoptions', place, 'started', isGoingOn),
      ]
      const [day] = days.filter((each) => each !== undefined).sort()
      return day === undefined ? [] : [[place['opened'], day].sort()[1]]
    })
    yearly('highlight', end, highlights, points.length)
  }

  // ---- indicators
  const put = (
    indicator: string,
    span: string,
    rows: Data[],
    amount: (row: Data) => number,
    code?: (row: Data) => string | string[],
  ) => {
    result.figures.set(
      `${indicator} ${span}`,
      rows.reduce((sum, row) => sum + amount(row), 0),
    )
    for (const unit of units.filter((each) => joined(each, endOf(span)))) {
      const own = rows.filter((row) => ofUnit(row as Row, unit.id))
      if (own.length === 0) continue
      result.figures.set(
        `${indicator} ${span} @${unit.id}`,
        own.reduce((sum, row) => sum + amount(row), 0),
      )
    }
    if (!code) return
    for (const each of new Set(rows.flatMap(code))) {
      const ofCode = rows.filter((row) => [code(row)].flat().includes(each))
      result.figures.set(
        `${indicator} ${span} ${each}`,
        ofCode.reduce((sum, row) => sum + amount(row), 0),
      )
    }
  }
  const one = () => 1
  const endOf = (span: string) =>
    span === 'once' ? asOf : (periods.find((each) => each['id'] === span)?.['end'] ?? `${year}-12-31`)
  /** The things in a list of each row, for the units of the row. */
  const inLists = (rows: Row[], list: string): Data[] =>
    rows.flatMap((row) =>
      (row[list] ?? []).map((each: Data) => ({ ...each, unit: row['unit'], joint_units: row['joint_units'] })),
    )
  for (const period of periods) {
    const id = period['id']
    if (period['start'] > asOf) continue
    const activities = inPeriod('activities', 'date', period)
    put('activities', id, activities, one, (row) => row['type'])
    put(
      'women-reached',
      id,
      activities.filter((row) => row['women_reached'] !== undefined),
      (row) => row['women_reached'],
      (row) => row['type'],
    )
    put(
      'problems-solved',
      id,
      activities.filter((row) => row['problem_solved'] === true),
      one,
      (row) => row['type'],
    )
    const cadres = inLists(inPeriod('returns', 'submitted', period), 'cadres')
    put('women-contacted', id, cadres, (row) => row['contacts'])
    const here = places(period['end'])
    const visited = here.filter((place) =>
      table('activities').some((each) => each['place'] === place.id && each['period'] === id && happened(each['date'])),
    )
    put('places-visited', id, visited, one)
    put('places-visited/of', id, here, one)
    const repeated = here.filter((place) => {
      const visits = table('activities').filter(
        (each) => each['place'] === place.id && each['period'] === id && happened(each['date']) && each['unit'],
      )
      return teamsOf(visits).length > 1
    })
    put('places-repeated', id, repeated, one)
    const receptions = activities.filter((each) => each['type'] === 'reception')
    put(
      'reception-shifts',
      id,
      receptions.filter((row) => row['shifts'] !== undefined),
      (row) => row['shifts'],
    )
    put(
      'reception-visitors',
      id,
      receptions.filter((row) => row['visitors'] !== undefined),
      (row) => row['visitors'],
    )
    put(
      'cases-entered',
      id,
      receptions.filter((row) => row['entered'] !== undefined),
      (row) => row['entered'],
    )
    put('suggestions', id, inPeriod('suggestions', 'submitted', period), one, (row) => row['status'])
    const disputes = table('disputes').filter(
      (each) =>
        isIn(each['received'], period['start'], period['end']) &&
        happened(each['received']) &&
        counts(each, period['end']),
    )
    put('dispute-category', id, disputes, one, (row) => row['category'])
    put('dispute-mode', id, disputes, one, (row) => row['mode'])
    put('dispute-plan', id, disputes, one, ({ mode, planned }) =>
      mode !== 'joint' ? 'not-needed' : planned && happened(planned) ? 'planned' : 'unplanned',
    )
    put('dispute-timeliness', id, disputes, one, (row) => disputeProgress(row as Row))
    put(
      'escorts-over-limit',
      id,
      activities.filter((each) => each['escorts'] > programme['escort_limit']),
      one,
    )
    put(
      'escorts-over-limit/of',
      id,
      activities.filter((each) => each['escorts'] !== undefined),
      one,
    )
    put(
      'expenses-unpaid',
      id,
      activities.filter((each) => each['expenses_paid'] === false),
      one,
    )
    put(
      'expenses-unpaid/of',
      id,
      activities.filter((each) => each['expenses_paid'] !== undefined),
      one,
    )
  }
  put(
    'topics',
    year,
    table('topics').filter((each) => each['due'].startsWith(year) && counts(each, `${year}-12-31`)),
    one,
    (row) => topicProgress(row as Row),
  )
  const reports = reportsOfYear()
  put(
    'reports-converted',
    year,
    reports.filter((each) => (each['outcomes'] ?? []).length > 0),
    one,
  )
  put('report-outcomes', year, inLists(reports, 'outcomes'), one, (row) => row['kind'])
  put(
    'suggestions-adopted',
    year,
    inYear('suggestions', 'submitted').filter((each) => each['status'] === 'adopted'),
    one,
  )
  const projects = table('projects').filter(
    (each) =>
      each['started'] <= asOf &&
      each['started'] <= `${year}-12-31` &&
      (each['ended'] ?? '9999') >= `${year}-01-01` &&
      counts(each, `${year}-12-31`),
  )
  put('aid-means', year, projects, one, (row) => row['means'])
  for (const [indicator, code] of [
    ['loans-followed', 'loans-followed'],
    ['loans-followed/of', 'loans-overdue'],
  ] as const) {
    const newest = projects.flatMap((project) => {
      const values = (project['indicators'] ?? []).filter(
        (each: Data) => each['indicator'] === code && happened(each['date']) && each['date'] <= `${year}-12-31`,
      )
      const last = values.sort((a: Data, b: Data) => (a['date'] < b['date'] ? 1 : -1))[0]
      return last ? [{ ...last, unit: project['unit'] }] : []
    })
    put(indicator, year, newest, (row) => row['value'])
  }
  const AID = ['brand', 'aid', 'loan', 'spring-bud', 'milk']
  put(
    'people-helped',
    year,
    projects.filter((each) => AID.includes(each['kind']) && each['people_helped'] !== undefined),
    (row) => row['people_helped'],
    (row) => row['kind'],
  )
  put(
    'funds',
    year,
    projects.filter((each) => each['funds'] !== undefined),
    (row) => row['funds'],
    (row) => row['kind'],
  )
  put(
    'trainees',
    year,
    inLists(projects, 'skills'),
    (row) => row['trainees'],
    (row) => row['skill'],
  )
  put('reports-converted/of', year, reports, one)
  put('suggestions-adopted/of', year, inYear('suggestions', 'submitted'), one)
  // insured women: of every project that has begun, the newest count that has been made
  for (const [indicator, code] of [
    ['insured', 'insured'],
    ['insured/of', 'eligible'],
  ] as const) {
    const newest = table('projects')
      .filter((each) => happened(each['started']) && (each['ended'] ?? '9999') >= periods[0]?.['start'])
      .flatMap((project) => {
        const made = inLists([project], 'indicators').filter(
          (each) => each['indicator'] === code && happened(each['date']),
        )
        const last = made
          .map((each) => each['date'])
          .sort()
          .at(-1)
        return made.filter((each) => each['date'] === last)
      })
      .filter((each) => counts(each as Row, asOf))
    put(indicator, 'once', newest, (row) => row['value'])
  }
  // an award says its year alone: it is there when the year is over
  const awards = table('awards')
    .filter((each) => String(each['year']) === year && happened(`${year}-12-31`))
    .map((each) => ({ ...each, unit: table('reports').find((report) => report.id === each['report'])?.['unit'] }))
  put(
    'awards',
    year,
    awards.filter((each) => counts(each as Row, `${year}-12-31`)),
    one,
    (row) => row['level'],
  )
  put('adoptions', year, inYear('adoptions', 'started'), one, (row) => row['status'])
  const lastDay = `${year}-12-31`
  put(
    'places-never-visited',
    year,
    places(lastDay).filter(
      (place) => !table('activities').some((each) => each['place'] === place.id && happened(each['date'])),
    ),
    one,
  )
  put('places-never-visited/of', year, places(lastDay), one)
  return result
}

/**
 * The teams that made some visits: units that went together are one. A joint visit that does not say with whom
 * may be of any team, and is no team of its own.
 */
function teamsOf(visits: readonly Row[]): Set<string>[] {
  let teams: Set<string>[] = []
  for (const visit of visits) {
    const together = visit['joint_units'] ?? []
    if (visit['type'] === 'joint-visit' && together.length === 0) continue
    const team = new Set<string>([visit['unit'], ...together])
    const meeting = teams.filter((other) => [...other].some((unit) => team.has(unit)))
    teams = [
      ...teams.filter((other) => !meeting.includes(other)),
      new Set([...team, ...meeting.flatMap((each) => [...each])]),
    ]
  }
  return teams
}

const PRIORITY = ['rural-poor-women', 'left-behind-migrant-women', 'single-mothers', 'elderly-empty-nest-women']

/** Public holidays of 2025 that are weekdays, and weekend days worked in exchange: State Council notice 国办发明电〔2024〕12号. */
const HOLIDAYS_2025 = [
  '2025-01-01',
  ...['28', '29', '30', '31'].map((day) => `2025-01-${day}`),
  ...['03', '04'].map((day) => `2025-02-${day}`),
  '2025-04-04',
  ...['01', '02', '05'].map((day) => `2025-05-${day}`),
  '2025-06-02',
  ...['01', '02', '03', '06', '07', '08'].map((day) => `2025-10-${day}`),
  // 2026: New Year's Day and the day after it, for limits that run over the year's end
  '2026-01-01',
  '2026-01-02',
  ...['16', '17', '18', '19', '20', '23'].map((day) => `2026-02-${day}`),
]
const WORKED_2025 = [
  '2025-01-26',
  '2025-02-08',
  '2025-04-27',
  '2025-09-28',
  '2025-10-11',
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
]
