import { isAbsolute, relative, resolve, sep } from 'node:path'

/** The path of a file or folder from a folder that it is or lies in; undefined where it lies elsewhere. */
export function pathWithin(folder: string, path: string): string | undefined {
  const below = relative(resolve(folder), resolve(path))
  return below.split(sep)[0] === '..' || isAbsolute(below) ? undefined : below
}
