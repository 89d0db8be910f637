import type { Words } from '../zh-CN.ts'

/** A record's page. */
export const record: Words['record'] = {
  grade: 'Reliability',
  contents: 'On this page',
  figures: 'Key figures',
  figureColumns: { label: 'Item', value: 'Value', asOf: 'As of', source: 'Source' },
  compared: 'The figures side by side, as of {date}',
  sources: 'Sources',
  noUrl: 'no public address',
  source: 'Source {number}',
  note: 'Editor’s note',
  backlinks: 'Records that refer to this one',
  backlinksOfUnit: 'Records of this unit and its area',
  backlinksOfPolicy: 'Documents, reports and practices that deal with it',
  unitWaiting: 'This unit has not joined yet. What is shown here comes from public sources.',
  unitWaitingEmpty: 'This unit has not joined yet, and public sources have given us no record of it so far.',
  related: 'Similar practices',
  relatedElse: 'Similar records',
  print: 'Print',
  cite: 'Copy citation',
  cited: 'Citation copied',
  citation: '“{title}”, {site}, {url}, accessed {today}.',
  mend: 'Report a mistake (in Chinese)',
}

/** What happened to a record. */
export const history: Words['history'] = {
  title: 'History',
  added: 'Added {date}',
  changed: 'Last changed {date}',
  review: 'To be checked again by {date}',
  list: 'What changed each time',
  partial:
    'This site was built from a shallow clone. Earlier changes are not listed, which does not mean there were none.',
  first: 'Record added',
  moved: 'New id; the old address still works',
  whole: 'Whole text changed',
  retired: 'Marked as retired',
  text: { added: 'Text added', removed: 'Text removed', changed: 'Text changed' },
  section: {
    added: 'Section “{name}” added',
    removed: 'Section “{name}” removed',
    changed: 'Section “{name}” changed',
  },
  field: { added: '“{name}” filled in', removed: '“{name}” removed', changed: '“{name}” changed' },
  itemsAdded: '{name}: {count} {count|item|items} added',
  itemsRemoved: '{name}: {count} {count|item|items} removed',
  set: '{name} changed to {after}',
  reset: '{name} changed from {before} to {after}',
  quoted: '“{title}”',
}

export const retired: Words['retired'] = {
  title: 'Retired',
  mark: 'Retired',
  text: 'No longer recommended since {date}. Reason: {reason}',
  replacement: 'Use instead: ',
}

export const tombstone: Words['tombstone'] = {
  title: '“{id}” ({kind}) has been taken down',
  lead: 'This record was taken down on {date}.',
  reason: 'Reason: {reason}',
  replacement: 'See instead: ',
  list: 'See all: {kind}',
}

export const reuse: Words['reuse'] = {
  title: 'Download and reuse',
  table: 'Download this table (in Chinese)',
  excel: 'Excel',
  subscribe: 'Subscribe (in Chinese)',
  record: 'This record as data (JSON, in Chinese)',
  embed: 'Embed in another page (in Chinese)',
  embedNote: 'Put this line into a page to show this item there. It stays up to date.',
  embedFrom: 'From ',
  allData: 'All open data and the API',
}

export const chart: Words['chart'] = {
  table: 'Show the numbers',
  label: 'Item',
  value: 'Value',
  source: 'Source: ',
  scope: 'What is counted: {note}',
}

export const tiles: Words['tiles'] = {
  counted: '{count} {count|record|records}',
  waiting: 'not joined yet',
  legend:
    'Tiles lie roughly as the districts do; a darker tile has more material. A dashed frame means that the unit has not joined yet: its count comes from public sources and says nothing about its work.',
}
