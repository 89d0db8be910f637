import { quoted } from '../forge/quoted.ts'

/** How many characters a part may take: all of them, full, stay below what every platform takes as one comment. */
const ROOM = 5_500

/** The first lines as far as there is room, and how many are left out. */
export function withinRoom(lines: readonly string[]): string[] {
  let room = ROOM
  let shown = 0
  for (const line of lines) {
    room -= line.length + 1
    if (room < 0) break
    shown++
  }
  const left = lines.length - shown
  return left === 0
    ? [...lines]
    : [
        ...lines.slice(0, shown),
        '',
        `还有 ${left} 行没有列出，请在本机运行 npm run review，加上 ${quoted('--format json')} 看全部。`,
      ]
}
