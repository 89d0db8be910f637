import type { Words } from '../zh-CN.ts'

export const empty: Words['empty'] = {
  model: {
    purpose:
      'An innovation model sets out the conditions, steps, resources, results and risks of a way of working, so that others can copy it.',
    contribute: 'Anything that worked, has a source and can be told step by step can be written up as a model.',
  },
  practice: {
    purpose: 'A practice case tells one story briefly: what was done, what came of it and what others can learn.',
    contribute: 'Anything that has been done and has a public source can be submitted.',
  },
  report: {
    purpose:
      'A research report has findings, analysis and recommendations. It is the ground for better work and for policy proposals.',
    contribute: 'State the method and the sample, and report in three parts: findings, analysis, recommendations.',
  },
  activity: {
    purpose:
      'An activity says which unit went where, when, and what it did. It shows coverage and helps to avoid repeated visits.',
    contribute: 'After each visit, reception shift, training or publicity event, fill in one activity.',
  },
  policy: {
    purpose: 'Policies and laws are the texts that the work rests on, kept here so that other records can cite them.',
    contribute: 'Give the document number, the issuing body, the date and the official source.',
  },
  unit: {
    purpose: 'A unit’s page brings together the basics of a federation or department and every record about it.',
    contribute: 'Editors of the library set up a new unit. After that it can submit records.',
  },
  place: {
    purpose:
      'Places are contact points, service points and women’s homes. Each has a page of what has been done there.',
    contribute: 'Units first submit the name, kind and township of a place. Addresses stop at the township.',
  },
  topic: {
    purpose: 'A key topic is led by a senior official. Its page lists the reports and suggestions that came of it.',
    contribute: 'Once a topic is set, submit its title, the leading role and the deadline. Name no person.',
  },
  suggestion: {
    purpose:
      'A people’s suggestion grows out of what women say. Its page states whether it was adopted and, if not, why.',
    contribute: 'Turn an opinion into one concrete suggestion. Leave out names and anything that identifies a person.',
  },
  project: {
    purpose:
      'Projects are the brand projects of service points and aid projects: funds, people and progress by period.',
    contribute: 'Submit one record at the start, then add figures each period.',
  },
  adoption: {
    purpose:
      'An adoption records which unit copied which model, what it changed and how it went. Stopping is worth recording too.',
    contribute: 'Submit it when you decide to copy a model, with the status “Planned”. Update it later.',
  },
  award: {
    purpose: 'Awards record the edition, the winning report and the level of prizes such as the Qiushi Cup.',
    contribute: 'The research office submits them once results are out.',
  },
}
