import { expect, test } from 'vitest'
import { type PartList, readPartList, writePartList } from './part-list.ts'

test('a list is read as it was written', () => {
  const lists: PartList[] = [
    { lengths: [], starts: [], chunks: [], names: [] },
    {
      lengths: [0, 1, 255, 256, 70_000],
      starts: ['', '2016', '2017', '妇女', '妇好', '𠀀字', '𠀁字', 'abcdefghijk', 'abcdefghijl'],
      chunks: ['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee', 'ffff', 'gggg', 'hhhh', 'iiii'],
      names: ['2222', 'zzzz'],
    },
  ]
  for (const list of lists) expect(readPartList(writePartList(list))).toEqual(list)
})
