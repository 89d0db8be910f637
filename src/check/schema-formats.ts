import { fullFormats } from 'ajv-formats/dist/formats.js'
import { isCalendarDate, parseLooseDate } from '../calendar/loose-date.ts'

/** The formats of our schemas: what ajv compiles, and what a validator compiled by it calls. */
export const SCHEMA_FORMATS = {
  uri: fullFormats.uri,
  date: { validate: isCalendarDate },
  'loose-date': { validate: (text: string) => parseLooseDate(text) !== undefined },
}
