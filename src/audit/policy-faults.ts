import { contentPolicy, EDITOR, editorPolicy, FRAMES } from '../serving/policy.ts'
import type { Wrong } from './element-faults.ts'

/** A page up to its policy: nothing stands before it that could load or run something, and nothing that could hide it. */
const POLICY =
  /^\s*(?:<!doctype html>)?\s*(?:<html(?: [a-z-]+="[\w-]*")*>)?\s*(?:<head>)?\s*(?:<meta charset="?utf-8"?\s*\/?>)?\s*<meta http-equiv="content-security-policy" content="([^"]*)"\s*\/?>/i

const QUOTE = /&#39;|&#x27;|&apos;/gi

const NONE: Wrong = ['网页开头没有安全策略', '用版面模板写网页，策略由它放在最前面。']
const OTHER: Wrong = ['网页的安全策略和这一处应有的不一样', '用版面模板写网页，策略由它放在最前面。']

/** Whether a page has the policy of its place, before anything that it is to hold for. */
export function policyFaults(path: string, page: string): readonly Wrong[] {
  const policy = POLICY.exec(page)?.[1]?.replaceAll(QUOTE, "'")
  if (policy === undefined) return [NONE]
  return isPolicyOf(`/${path}`, policy) ? [] : [OTHER]
}

const [PAGE, FRAME] = [contentPolicy('page'), contentPolicy('frame')]

/** A page that only leads on to another has that of a frame, which allows the least. */
function isPolicyOf(address: string, policy: string): boolean {
  if (policy === FRAME) return true
  if (address === `${EDITOR}.html`) return policy === editorPolicy(forgesOf(policy))
  return policy === PAGE && !address.startsWith(FRAMES)
}

/** The web addresses that a policy allows to be spoken to. */
function forgesOf(policy: string): string[] {
  return [...policy.matchAll(/ (https?:\/\/[\w.:-]+)(?=[ ;])/g)].map(([, origin = '']) => origin)
}
