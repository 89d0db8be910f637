import { posix } from 'node:path'
import { blobTexts } from '../../blob-texts.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import { git, gitText } from '../../git.ts'
import { positionsIn } from '../../read/positions.ts'
import { runsOf } from '../../runs.ts'
import { UsageError } from '../../usage-error.ts'
import { allows, type PublicContact } from './contacts.ts'
import { maskText, maskValue } from './mask.ts'
import { scanText } from './scan.ts'
import { type VersionText, versionText } from './version-text.ts'

/** A file as a commit first brought it. */
interface Version {
  commit: string
  /** from the portal, which can be a folder of a larger repository: contacts and other faults name files so */
  path: string
  blob: string
}

const BLOBS_AT_ONCE = 200
const SHOWN_HASH = 10
const REWRITE = '只在新提交里删掉还不够：改写这条提交，再推送；已经推送出去的，马上告诉维护人员。'

/**
 * Searches everything that a range of commits brings: every version of every file, every path, every message.
 * A value that a later commit takes away is still there for all who have the branch.
 * @param range as git writes it: `main..HEAD`
 */
export function auditHistory(root: string, range: string, contacts: readonly PublicContact[]): Diagnostic[] {
  const messages = log(root, range, ['-z', '--format=%H%n%an <%ae>%n%cn <%ce>%n%B']).flatMap(messageFaults)
  const portal = gitText(root, ['rev-parse', '--show-prefix'])
  const versions = versionsIn(
    log(root, range, ['-z', '-m', '--raw', '--no-abbrev', '--no-renames', '--format=commit %H']),
  ).map((version) => ({ ...version, path: posix.relative(portal, version.path) }))
  return [...messages, ...runsOf(versions, BLOBS_AT_ONCE).flatMap((batch) => batchFaults(root, batch, contacts))]
}

function log(root: string, range: string, args: readonly string[]): string[] {
  const output = git(root, ['log', '--reverse', ...args, '--end-of-options', range, '--'])
  if (!output)
    throw new UsageError(`git 里没有“${range}”这段历史。请在克隆下来的仓库里运行，起止写成 main..HEAD 这样。`)
  return output.toString('utf8').split('\0')
}

/** The versions of files in the output of `git log --raw -z`, each blob once for each path. */
function versionsIn(tokens: readonly string[]): Version[] {
  const versions = new Map<string, Version>()
  let commit = ''
  for (const [index, token] of tokens.entries()) {
    commit = /^\n?commit (\w+)$/.exec(token)?.[1] ?? commit
    const [, blob] = /^\n?:\d+ \d+ \w+ (\w+) [AMT]$/.exec(token) ?? []
    const path = tokens[index + 1]
    if (blob && path && !versions.has(`${blob} ${path}`)) versions.set(`${blob} ${path}`, { commit, path, blob })
  }
  return [...versions.values()]
}

function batchFaults(root: string, batch: readonly Version[], contacts: readonly PublicContact[]): Diagnostic[] {
  const texts = blobTexts(root, new Set(batch.map(({ blob }) => blob)))
  return batch.flatMap(({ commit, path, blob }) => {
    const bytes = texts.get(blob)
    const where = `提交 ${commit.slice(0, SHOWN_HASH)} 的文件`
    return [
      ...faultsIn(path, path, `${where}名`, contacts),
      ...(bytes ? versionFaults(path, versionText(bytes), where, contacts) : []),
    ]
  })
}

/** Programs and fonts, which nobody writes by hand: they are looked at where they are made. */
const OF_PROGRAMS = /\.(?:woff2?|ttf|otf|wasm|ico)$/i

function versionFaults(
  path: string,
  { texts, extras, isSealed }: VersionText,
  where: string,
  contacts: readonly PublicContact[],
): Diagnostic[] {
  const place = { file: maskText(path), line: 1, column: 1, severity: 'error' } as const
  const faults = texts.flatMap((text) => faultsIn(path, text, where, contacts))
  if (extras.length > 0)
    faults.push({
      ...{ ...place, rule: 'image/metadata', hint: REWRITE },
      message: `${where}里有图片，带着${[...new Set(extras)].join('、')}，可能有拍摄地点和作者。`,
    })
  if (isSealed && !OF_PROGRAMS.test(path))
    faults.push({
      ...{ ...place, rule: 'file/stray', hint: `请人工打开看一遍；资料库里不放这样的文件。${REWRITE}` },
      message: `${where}打不开，里面有没有个人信息没有查。`,
    })
  return faults
}

/** Who has made a commit stands in its head already, and once more where it is signed: `Signed-off-by: … <…>`. */
function messageFaults(record: string): Diagnostic[] {
  const [hash = '', author = '', committer = '', ...body] = record.split('\n')
  const commit = hash.slice(0, SHOWN_HASH)
  const makers = [author, committer]
  // the names first: the two may have one address, and an address may stand beside another name
  const known = [...makers, ...makers.map((maker) => maker.slice(maker.lastIndexOf('<')))]
  const message = known.reduce((text, each) => text.replaceAll(` ${each}`, ''), body.join('\n'))
  return faultsIn(commit, message, `提交 ${commit} 的说明`, [])
}

function faultsIn(file: string, text: string, where: string, contacts: readonly PublicContact[]): Diagnostic[] {
  const positionOf = positionsIn(text)
  return scanText(text)
    .filter(({ value }) => !contacts.some((contact) => allows(contact, value, file)))
    .map(({ start, value, detector }) => ({
      file: maskText(file),
      ...positionOf(start),
      rule: detector.id,
      severity: 'error',
      message: `${where}里有${detector.label}（${maskValue(value)}）。`,
      hint: REWRITE,
    }))
}
