import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { takeFolder } from '../folder-lock.ts'
import { recoverFolder } from './output-folder.ts'

/** With less free space than this, a build that fails has most likely failed for want of it. */
const HARDLY_ANY_MB = 16

/** Signs that end a path for the bundler, or the text that it writes it in. */
const UNBUNDLED = /[#?'"]/

/**
 * What a build does before anything else: makes sure that it is alone and can write, and puts back a published folder
 * that a killed build has left aside. Gives what stands against it, in Chinese.
 */
export async function startBuild(published: string): Promise<string | undefined> {
  const shown = relative('.', published) || published
  const [sign] = UNBUNDLED.exec(process.cwd()) ?? []
  if (sign)
    return `文件夹 ${process.cwd()} 的路径里有“${sign}”，网页程序读不了。请把资料库移到路径里没有 # ? ' " 的地方。`
  if (!(await takeFolder(published))) return `另一次构建正在写 ${shown}。等它结束再运行；这次什么都没有改。`
  try {
    mkdirSync(dirname(published), { recursive: true })
    accessSync(dirname(published), constants.W_OK)
    recoverFolder(published)
  } catch (error) {
    return `${shown} 写不进去（${codeOf(error)}）。请检查这个文件夹的权限，或用 --outDir 换一个地方。`
  }
  return undefined
}

/** What to tell of a build that has failed on the way: that nothing was published, and whether the disk is full. */
export function unfinishedWords(published: string): string {
  const { bavail, bsize } = statfsSync(dirname(published))
  const free = Math.floor((bavail * bsize) / 2 ** 20)
  const words = `构建没有完成，${relative('.', published) || published} 里已发布的网页没有改动。`
  return free < HARDLY_ANY_MB ? `${words}磁盘只剩 ${free} MB，请清出空间再运行。` : words
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
