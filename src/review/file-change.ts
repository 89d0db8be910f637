/** A file that a branch adds, changes or removes. */
export interface FileChange {
  file: string
  how: 'added' | 'changed' | 'removed'
}
