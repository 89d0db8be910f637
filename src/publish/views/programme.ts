import type { Link } from './link.ts'

/** The programme's page. */
export interface ProgrammeView {
  id: string
  url: string
  title: string
  summary: string
  policy: Link
  groups: { title: string; parts: { title: string; summary: string; duties: string[] }[] }[]
  periods: { title: string; url: string; range: string; workWeek: string; returnDue: string }[]
  duties: { title: string; url: string; summary: string; part: string; lead: Link; who: string; due: string }[]
  /** `done` and `note` are empty where there is nothing to tell */
  milestones: { title: string; due: string; done: string; note: string }[]
  note?: string
}
