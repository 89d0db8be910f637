import type * as chinese from '../zh-CN/frame.ts'
import type { Words } from '../zh-CN.ts'

/** What stands around every page. */
export const frame: typeof chinese.frame = {
  home: 'Home',
  skip: 'Skip to content',
  doors: 'Main sections',
  door: { model: 'Models', practice: 'Cases', report: 'Research', statistics: 'Data', submit: 'Submit' },
  breadcrumbs: 'You are here',
  demonstration: 'Demonstration data: everything here was written for a demonstration and is not a real record.',
  homeTitle: '{title}: {subtitle}',
  pageTitle: '{page} | {site}',
  reading: { large: 'Large text', dark: 'Dark', slash: 'Search with “/”' },
  language: 'Language',
  inChinese: ' (in Chinese)',
  languageName: 'English',
  footer: {
    data: 'Data',
    asOf: 'Data as of',
    commit: 'Version of the content',
    version: 'Version and date of the data',
    contacts: 'Contact',
    site: 'This site',
    about: 'About',
    guide: 'Guide for staff (in Chinese)',
    offline: 'Reading offline',
    licences: 'Software licences',
    accessibility: 'Accessibility',
    submit: 'Submit a record (in Chinese)',
    browse: 'Browse',
    openData: 'Open data',
    licence:
      'The program is open under the MIT licence. The material of each record belongs to its publisher; cite the original source.',
  },
}

/** Punctuation between words that a template puts side by side. */
export const mark: Words['mark'] = {
  colon: ': ',
  comma: ', ',
  list: ', ',
  semicolon: '; ',
  stop: '. ',
  brackets: ' ({text})',
}

/** Values that many pages word in the same way. */
export const value: Words['value'] = {
  yes: 'Yes',
  no: 'No',
  everywhere: 'Nationwide',
  records: '{count} {count|record|records}',
  year: '{year}',
  yearUnknown: 'Year unknown',
  unknown: 'Unknown',
}
