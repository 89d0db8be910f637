const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘是只读的',
  ENOENT: '没有这个文件或文件夹',
  ENOTDIR: '路径当中有一段是文件，不是文件夹',
  EISDIR: '这是文件夹，不是文件',
  EEXIST: '已经有同名的文件',
}

/** These are told of a write without its path, or with that of what is copied: nothing is wrong with either. */
const FULL: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了',
  EDQUOT: '磁盘的配额用完了',
}

/** What stood against reading or writing a file, in Chinese; undefined of an error of another kind. */
export function diskFault(error: unknown): string | undefined {
  const {
    code = '',
    syscall,
    path,
    dest,
  } = error instanceof Error ? (error as NodeJS.ErrnoException & { dest?: string }) : {}
  if (FULL[code]) return `${FULL[code]}，没有写完（${code}）。请清出空间，再运行一次。`
  const reason = REASONS[code]
  // of a link the path is only what it says
  const file = syscall === 'symlink' ? dest : path
  return reason && file ? `${file}：${reason}（${code}）。请核对路径和权限，再运行一次。` : undefined
}
