/** What stands after a surname in place of a name: 王某某, 李女士, 张主任. */
const UNNAMED =
  /^(?:某|×|＊|\*|x|女士|先生|小姐|太太|大?[姐妈爸哥嫂婶姨奶]|大?[娘爷叔伯](?![\u4e00-\u9fff])|阿姨|大[姐妈嫂婶娘爷叔伯哥]|奶奶|爷爷|老师|医生|法官|警官|律师|书记|主任|主席|会长|村长|所长|局长|科长|处长|经理|老板|同志|同学|师傅|维权|中专|中学|家[村屯沟庄堡店营窝湾坪岭河桥铺子集寨坡洼大小])/

const LONGEST = 4

/** Whether what follows a surname names nobody. */
export function isUnnamed(text: string, afterSurname: number): boolean {
  return UNNAMED.test(text.slice(afterSurname, afterSurname + LONGEST))
}
