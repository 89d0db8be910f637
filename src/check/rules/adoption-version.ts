import { dataOf } from '../content.ts'
import { isNewer } from '../model-version.ts'
import type { Rule } from '../rule.ts'

/** An adoption pins the version of the model that the unit followed: one that the model has, or had. */
export const adoptionVersion: Rule = {
  id: 'adoption/version',
  meaning: '采用的版本不能比模式现在的版本还新：别处照着查，会查不到这一版。',
  bad: [
    {
      'content/models/a.mdx': '---\nversion: "1.1"\n---\n',
      'content/adoptions/b.yaml': 'model: a\nversion: "2.0"\n',
    },
  ],
  good: [
    {
      'content/models/a.mdx': '---\nversion: "1.10"\n---\n',
      'content/adoptions/b.yaml': 'model: a\nversion: "1.9"\n',
    },
  ],
  *check(content) {
    for (const document of content.documents) {
      if (document.kind !== 'adoption') continue
      const { model, version } = dataOf(document)
      const target = typeof model === 'string' ? content.find('model', model) : undefined
      const newest = target && dataOf(target)['version']
      if (typeof version !== 'string' || typeof newest !== 'string' || !isNewer(version, newest)) continue
      yield {
        file: document.file,
        ...document.locate(['version']),
        rule: 'adoption/version',
        severity: 'error',
        message: `采用的版本写的是 ${version}，模式现在只到 ${newest}。`,
        hint: '核对采用时模式页面上的版本，照着写。',
      }
    }
  },
}
