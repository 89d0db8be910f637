const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘满了',
  ENOENT: '没有这个文件或文件夹',
  ENOTDIR: '路径当中有一段是文件，不是文件夹',
  EISDIR: '这是文件夹，不是文件',
  EEXIST: '已经有同名的文件',
}

/** What stood against reading or writing a file, in Chinese; undefined of an error of another kind. */
export function diskFault(error: unknown): string | undefined {
  const { code = '', path } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  const reason = REASONS[code]
  return reason && path ? `${path}：${reason}（${code}）。请核对路径和权限，再运行一次。` : undefined
}
