import type { CellWords } from './cell-reading.ts'

// What is said of a row that does not become a file as it is, each with one thing to do.

/** Of two rows of one record the later one would undo the other. */
export function repeated(id: string, before: string): CellWords {
  if (id === before) return { message: `编号“${before}”用了两次。`, hint: '给其中一行换一个编号。' }
  const message = `编号“${id}”和前面的“${before}”是同一条记录，一个是它以前的编号。`
  return { message, hint: '只留一行；不是同一条的，给它换一个编号。' }
}

/** Nobody asked for what was taken out to come back with the rows around it. */
export function gone(id: string): CellWords {
  const message = `编号“${id}”的记录导出时还在，现在没有了，可能已被删除。`
  return { message, hint: '不要它就删掉这一行；要重新建一条，就清空编号。' }
}

/** A row without an id that is as a record, but for one field. */
export function likeAnother(id: string, field: string): CellWords {
  const message = `这一行和已有的记录“${id}”只有“${field}”不同。`
  return { message, hint: `是同一件，就在编号里写“${id}”；是另一件，就在编号里写一个新的。` }
}

/** A record that is there cannot be changed while its file is wrong. */
export function faulty(file: string): CellWords {
  return { message: `${file} 现在有错误，不能修改。`, hint: '先用 npm run check 查看并改好它。' }
}

/** Items of a list would lose what the workbook has no columns for. */
export function withoutColumns(heads: readonly string[]): CellWords {
  const message = `改了这条记录的列表，表里却没有“${heads.join('”“')}”列，原来的内容会丢失。`
  return { message, hint: '用 npm run export 导出新的表，在它上面修改。' }
}

/** The prose of the file is not divided as a workbook divides it. */
export function otherSections(file: string): CellWords {
  return { message: `${file} 的小节和规定的不同，不能在表里修改。`, hint: '在文件里修改它。' }
}

/** Of the record nothing but its name is known here. */
export function knownByName(id: string): CellWords {
  const hint = '要改它，在网页表单里打开它的文件；要改很多条，请编辑用 npm run import 导入。'
  return { message: `编号“${id}”的记录已经有了，这一行没有再生成文件。`, hint }
}

/** Somebody changed the record after it was exported. */
export const CHANGED_SINCE: CellWords = {
  message: '这条记录导出以后已被修改，这一行会把它改回表里的样子。',
  hint: '核对改了什么；这一行没有要改的，就从表里删掉它，或重新导出再改。',
}
