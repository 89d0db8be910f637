import type { Words } from '../zh-CN.ts'

/** The pages of duties and indicators. */
export const ledger: Words['ledger'] = {
  title: 'Duty ledger',
  lead: 'Units that have joined: {joined} of {addressed}.',
  leadOpens: ' Every number opens the list of exactly the records it counts.',
  unasked:
    'The programme asks nothing of any unit yet, so there are no numbers. Once it has duties, this page shows what each unit has done in each period.',
  waiting:
    'Once units join, this page shows what each of them has done in each period. No unit has joined yet, so there are no numbers.',
  asks: 'What the programme asks, and by when, can be read below.',
  open: 'Open the duty ledger of all units',
  matrix: 'What each unit has done in each period',
  matrixNote:
    'Each cell is the share of the duties already due that were done. Work done late and declarations of nothing to report count as done.',
  matrixOpens: ' Both numbers open the records behind them; a period opens its bulletin, in Chinese.',
  unit: 'Unit',
  legend: 'What the signs mean',
  coverage: {
    all: 'All',
    part: 'Some',
    none: 'Missing',
    ahead: 'Not due',
    exempt: 'Exempt',
    'not-joined': 'Not joined',
  },
  coverageNote:
    '● all done; ◑ some done; ○ missing: no record received; ◌ not due yet; — exempt from all. A unit marked “·” has not joined yet, which does not mean that it has done nothing.',
  map: 'Share done by each unit',
  mapNote:
    'Tiles lie roughly as the districts do. The number is the share of the year’s due duties that were done. A tile without a number is not a zero: “{waiting}” means not joined, “{ahead}” not due yet, “{exempt}” exempt all year.',
  noData: 'No records yet',
  parts: 'Parts of the programme',
  periods: 'Bulletins (in Chinese)',
  duty: 'Duty',
  indicator: 'Indicator',
  indicatorIn: 'Indicator ({unit})',
  span: 'Period',
  state: 'State',
  count: 'Count',
  base: 'Out of',
  share: 'Share',
  asked: 'Asked',
  due: 'Due',
  done: 'Done',
  who: 'Applies to',
  leadUnit: 'Lead department',
  states: 'Where the units stand',
  total: 'Total',
  reported: 'Units that reported',
  byUnit: 'By unit',
  joint: 'What units did together counts for each of them, and once in the total.',
  byCode: 'By category',
  protected:
    'Sensitive counts of people: those below 10 are hidden, others are rounded to the nearest 5, and no list is shown. Counts of a year or longer are published once, when all periods in it are closed.',
  untold: {
    hidden: 'The figures of all categories and units are hidden.',
    unreleased: 'Published at the closing.',
  },
  leftOut: 'Not counted here, because they concern sensitive counts of people: ',
  withheld: 'This duty counts people in sensitive matters. How each unit stands is shown on the internal site only.',
  list: 'The records behind the numbers',
  listCount: '{size} {size|record|records}',
  listSum: '{size} {size|record|records}, {figure} in total',
  listEmpty: 'No records.',
  unitTitle: 'Duty ledger',
  unitNote: 'Duty by duty and period by period, worked out from the records and never typed in.',
  overdue: 'Overdue',
  next: 'Due next',
  places: 'Places and visits',
  place: 'Place',
  placeKind: 'Kind',
  visits: 'Visits',
  lastVisit: 'Last visit',
  never: 'Not visited yet',
  calendar: 'Calendar of due dates (ICS)',
  feed: 'Feed of due dates (Atom)',
  stage: { ahead: 'Not started', running: 'Under way', ended: 'Ended', closed: 'Closed' },
  range: 'Dates',
  workWeek: 'Work week',
  returnDue: 'Returns due',
  closed: 'Closed on',
  internal: 'Internal: this site holds figures that are not public. Do not pass it on.',
  bulletin: 'Bulletin',
  docx: 'Download as Word',
  print: 'Ready to print on A4 in the official layout.',
  assessment: 'Yearly assessment',
  assessmentLead: 'Where each unit stands with each duty over the year, worked out from the records.',
  awards: 'Awards',
}

/** How the stretches of time are called for which something is asked. */
export const span: Words['span'] = {
  period: 'Period {number} of {year} ({title})',
  named: 'Period {number} of {year}',
  year: '{year}',
  once: 'All time',
}

/** What a unit's standing with a duty is called, and what it means. */
export const state: Words['state'] = {
  met: { label: 'On time', meaning: 'Done by the due date.' },
  late: { label: 'Late', meaning: 'Done after the due date.' },
  short: {
    label: 'Short',
    meaning: 'There was work to do, and not enough of it was done: only part of it, or none yet.',
  },
  missing: {
    label: 'Missing',
    meaning: 'The due date has passed and no record was received. A unit with nothing to report says so in its return.',
  },
  due: { label: 'Not due', meaning: 'The due date is still to come.' },
  exempt: { label: 'Exempt', meaning: 'Excused with approval; the unit’s file gives the reason.' },
  'nothing-to-report': {
    label: 'Nothing to report',
    meaning: 'The unit has declared that there is nothing to report in this period, and why; that counts as done.',
  },
  'not-joined': {
    label: 'Not joined',
    meaning: 'The unit was not reporting here at that time. It does not mean that nothing was done.',
  },
  withheld: { label: 'Not published', meaning: 'Counts people in sensitive matters; shown on the internal site only.' },
}

/** A figure of the ledger, what is asked, and the lists behind figures. */
export const figure: Words['figure'] = {
  hidden: 'not published',
  unreleased: 'published when closed',
  about: 'about {count}',
  all: 'all',
  atLeast: 'at least {count}',
  between: '{least} to {most}',
  base: '{title}: out of',
  unitPage: '{unit}: {span}',
  page: '{title}: {span}',
  obliged: 'Units to which the duty applies',
  done: 'Units that did it',
  dutiesDone: 'Duties done',
  dutiesAsked: 'Duties due so far',
  everywhere: 'All units that reported',
  item: '{record} · {list}, item {number}',
  untitled: '{unit}, {kind}: {id}',
  return: '{unit}, {kind}, {period}',
  past: '{days} {days|day|days} overdue',
  today: 'due today',
  left: '{days} {days|day|days} left',
}

/** What editors have to chase, on the internal site. */
export const worklists: Words['worklists'] = {
  title: 'Editors’ worklists',
  lead: 'On the internal site only. Each list says what to do.',
  allDone: 'Nothing to do. Good.',
  due: 'due {date}',
  dueLater: 'due {date} or later',
  review: 'to be reviewed by {date}',
  lastDue: 'the last duty was due on {date}',
  openDuties: {
    title: 'Duties overdue, by unit',
    advice: 'Remind the units to do and report them. Closed periods are left out.',
  },
  openPeriods: {
    title: 'Periods to be closed',
    advice: 'Write the closing date into the programme, then run npm run close-period.',
  },
  missingReturns: {
    title: 'Returns not handed in',
    advice: 'Ask the unit for it. A unit with nothing to report still declares that.',
  },
  lacking: '{duty}: still lacking',
  unconvertedReports: {
    title: 'Reports without an outcome',
    advice: 'See whether it can become a briefing, a People’s Congress motion or a CPPCC proposal, and record it.',
  },
  awardCandidates: {
    title: 'Reports of the year from which the Qiushi Cup is chosen',
    advice: 'Organise the selection, and enter the awards when they are announced. What has an award is not listed.',
  },
  outcomes: '{count} {count|outcome|outcomes}',
  overdueDisputes: {
    title: 'Disputes past their time limit',
    advice: 'Press the unit in charge to close it; pass hard ones to joint supervision.',
  },
  unplannedDisputes: {
    title: 'Disputes under joint supervision without a plan',
    advice: 'Ask the supervising department for a plan, and enter the day on which it was made.',
  },
  deadEnds: {
    suggestion: {
      title: 'Ends with a suggestion: adopted, but no topic came of it',
      advice: 'Consider it as a topic; where it was simply done, say so in its note.',
    },
    topic: {
      title: 'Ends with a topic: past due, without a report',
      advice: 'Ask for the report; where another report answers it, name the topic there.',
    },
    report: {
      title: 'Ends with a report: no model and no outcome came of it',
      advice: 'Decide whether it can become a model, a briefing, a motion or a proposal.',
    },
    model: {
      title: 'Ends with a model: no unit follows it yet',
      advice: 'Recommend it to units with like conditions; where it should not spread, retire it with a reason.',
    },
    adoption: {
      title: 'Ends with an adoption: over, without a result',
      advice: 'Ask for the result and the evidence; a failure too says what was seen.',
    },
  },
  staleModels: {
    title: 'Models due for review',
    advice: 'Check that the content still holds, update it and set a new review date.',
  },
}

/** Tables of states and figures by two things at once. */
export const grid: Words['grid'] = {
  year: 'Year',
  all: 'All units',
  notes: 'Why exempt, or nothing to report ({count})',
  note: '{where}: {state}, {reason}',
  duties: 'Where it stands with each duty',
  figures: 'Its figures',
  figuresNote:
    'Worked out from the records. In public, sensitive counts of people below 10 are hidden and others rounded.',
  ofPeriod: 'The units in this period',
  dutyBySpan: 'Units and periods',
  bySpan: 'Period by period',
  trend: 'Period by period',
  withheld: 'not published',
  assessmentNote:
    'Each sign stands for a period, in order; a duty asked once a year has one sign. The page of each unit opens the records behind its cells.',
  spoken: '{span}: {state}',
  visits: '{unit}: visits to its places',
  id: 'Id',
  units: 'Units of the programme',
  addressed: 'All units',
  joined: 'Units that have joined',
}

/** The frozen figures of a closed period. */
export const closing: Words['closing'] = {
  title: 'Figures when closed',
  lead: 'Closed on {date}. Records that came in or were corrected later do not change these figures; the new figures stand beside them, with their dates. ',
  amended: '{count} {count|amendment|amendments} since.',
  unchanged: 'No amendments since.',
  totals: 'Indicators',
  frozen: 'when closed',
  now: 'now',
  told: '{figure} when closed',
  live: 'These are today’s figures. The figures published when these periods were closed, before later amendments, are in their bulletins (in Chinese): ',
  withheld: 'Sensitive counts of people are published once, rounded, when the period is closed: ',
  download: 'Download',
  file: 'The closed figures as a file (JSON)',
  digest: 'Digest of the file',
  committed: 'Digest in the repository',
}

/** What came of a project. */
export const progress: Words['progress'] = {
  title: 'Progress',
  table: 'People trained and indicators of projects over time',
  skills: 'People trained, by skill',
  people: 'people',
  change: '{title}: {from} on {begin}, {to} on {end}',
  withheld:
    '{titles}: sensitive counts of people, shown for each project on the internal site only. Rounded figures of the city and its units: ',
}
