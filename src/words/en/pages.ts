import type { Words } from '../zh-CN.ts'

/** Pages of the library that show no single record. */
export const index: Words['index'] = {
  figures: 'In the library',
  byDimension: '{title}',
  featured: 'Models worth copying',
  featuredNote: 'Conditions, steps, resources and risks are set out: copy them or adapt them.',
  allModels: 'All models',
  newest: 'Recent records',
  newestNote: 'By the date of what happened.',
  coverage: 'Units',
  coverageNote: 'Each tile is a unit; the number counts public records about it.',
  otherWays: 'Other ways to browse',
}

export const list: Words['list'] = {
  count: '{count} {count|record|records}',
  page: 'page {page}',
  pageOf: 'page {page} of {last}',
  pages: 'Pages',
  previous: 'Previous',
  next: 'Next',
  goesOn: 'Next page: {count} more',
  browse: 'Browse',
  map: 'Public records by unit',
  empty: 'No records yet',
  contribute: 'How to submit (in Chinese)',
}

export const browse: Words['browse'] = {
  title: 'Browse',
  lead: 'The same records, from different directions.',
  none: 'Nothing under this heading yet.',
  others: 'Others under the same heading',
  priority: 'priority',
  priorityNote: 'The programme names this as a priority.',
  year: 'Year',
  yearNote: 'By the year of the practice or the document.',
  period: 'Period',
  periodNote: 'By the periods of the work: what was done in each.',
  periodOfYear: '{period} {year}',
  unit: 'Unit',
  unitNote: 'The records of each unit, and what happened in its area.',
  policy: 'Policy',
  policyNote: 'The reports, practices and activities that deal with each law and document.',
  pinyin: 'A to Z',
  pinyinNote: 'By the pinyin of the title, from A to Z.',
  by: 'Browse: {title}',
  all: '{title}: all {count}',
  side: {
    after: '{kind}: after it took effect',
    before: '{kind}: before it took effect',
    unclear: '{kind}: before or after',
  },
}

export const statistics: Words['statistics'] = {
  title: 'Data',
  lead: 'All {total} public records of the portal. Every number opens the list of exactly the records it counts.',
  caution: 'These numbers count the public material collected so far, not all the work of a unit. Do not rank by them.',
  asOf: 'Data as of {date}',
  matrix: 'Records by kind and year',
  matrixScrolls: 'The table scrolls sideways. ',
  matrixNote: 'An empty cell means that nothing of that year is in the library. Units are not counted by year.',
  kind: 'Kind',
  total: 'Total',
  map: 'Where the public records are',
  most: '{subject}: “{label}” leads with {count}',
  only: '{subject}: all are “{label}” ({count})',
  tied: '{subject}: {labels} lead with {count} each',
  tiedLabel: '“{label}”',
  manyTied: '{subject}: {number} are level at the top ({count} each)',
  none: '{subject}: no records yet',
  byKind: { subject: 'Records by kind', note: 'all public records of the portal, by kind.' },
  byYear: {
    subject: 'Records by year',
    note: 'the year of the practice or the document; those without a year come last, and years without records are left out. Units are not counted by year.',
  },
  byUnit: {
    subject: 'Public records by unit',
    note: 'records of the unit and from its area, from public sources. A unit that is not listed is only missing from the sources so far.',
  },
  byTerm: {
    subject: '{title}',
    note: '{tagged} of {total} records {tagged|is|are} sorted under these headings; a record can be under several.',
  },
}

export const programme: Words['programme'] = {
  policy: 'Based on',
  parts: 'What is to be done',
  partsNote: 'The parts of the programme and the duties under each.',
  duties: 'Duties',
  periods: 'Periods',
  periodColumns: { title: 'Period', range: 'Dates', workWeek: 'Work week', returnDue: 'Returns due' },
  dutyTable: 'What is asked',
  dutyTableNote: 'Which units, what, by when, and which department leads.',
  dutyColumns: { title: 'Duty', who: 'Applies to', due: 'Due', lead: 'Lead department' },
  milestones: 'Milestones',
  milestoneDone: 'done on {date}',
  note: 'Editor’s note',
  due: {
    on: 'by {date}',
    yearly: 'by {date} each year',
    workWeek: 'in the work week of each period',
    returnDue: 'by the date of each period’s return',
    within: 'within the term',
    withinPeriod: 'within each period',
    after: 'within {days} {days|day|days} of the end',
    afterPeriod: 'within {days} {days|day|days} of the end of each period',
  },
}

export const rules: Words['rules'] = {
  title: 'Rules of the checks',
  lead: 'Every record passes these checks before it is published. Each rule says what it asks and why, with bad and good examples.',
  how: 'The id of a rule stands in square brackets at the end of each line of a report; look it up here.',
  howLink: 'How to run the checks',
  examples: 'Examples',
  bad: 'Bad',
  good: 'Good',
}

export const openData: Words['openData'] = {
  title: 'Open data',
  lead: 'All public records, figures and sources can be downloaded, subscribed to and read by programs, without registration. Please cite the original sources.',
  asOf: 'Data as of {date}',
  tables: 'Downloads by kind',
  tablesNote:
    "CSV files open in any spreadsheet. The data are in Chinese. Text that begins with an equals sign or the like has “'” put before it, so that it is not taken for a formula.",
  kind: 'Kind',
  count: 'Records',
  files: 'Download',
  feed: 'Subscribe',
  coverage: 'Duties done, by unit and period',
  duties: 'Every duty of every unit',
  indicators: 'Indicators',
  lists: 'The pages of headings, units and charts offer the same downloads.',
  package: 'Data package',
  packageNote:
    'The public tables as a Frictionless Data Package: every table names its columns and their types, and those of records say what they mean. Bodies of text are in the API below.',
  descriptor: 'Descriptor of the package',
  api: 'API',
  apiNote: 'Static JSON, read only: one file per record, one list per kind.',
  apiEntry: 'Entry',
  apiDescription: 'Description (OpenAPI 3.1)',
  schema: 'Schema',
  feeds: 'Feeds',
  feedsNote:
    'The site, every kind and every unit have an Atom feed and a JSON feed: add “/feed.xml” or “/feed.json” to the address of the Chinese page.',
  search: 'Search from the address bar',
  searchNote: 'Add this description to your browser to search the site from its address bar.',
}

/** What stands at the former address of a page for the moment before it leads on. */
export const moved: Words['moved'] = { title: 'This page has moved', text: 'This page has moved to ' }

export const notFound: Words['notFound'] = {
  title: 'No such page',
  lead: 'The address may be mistyped, or the page may have moved.',
  search: 'Search for it',
  doors: 'Or start from here',
}

/** The field reference of the handbooks. */
export const handbook = {
  fields: 'Fields',
  fieldsLead: 'What each kind of record holds and how to fill it in, from the same definitions as the checks.',
  staff: 'Records sent in by units',
  editors: 'Files kept by editors',
  count: '{count} {count|field|fields}, {required} required',
  where: 'Where it goes',
  sections: 'Headings of the text',
  sectionsNote: 'All of them, in this order.',
  example: 'A good example',
  exampleNote: 'Units, places and figures of the example are made up.',
  list: 'Field by field',
  required: 'required',
  private: 'not published',
  sample: 'for example',
  codes: 'one of',
  reference: 'the id of: {kind}',
  legend:
    'What is not published serves counting and checking only: it is on no page, in no download and in no interface.',
}
