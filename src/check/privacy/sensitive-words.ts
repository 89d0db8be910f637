/** Words that tell of people in disputes, petitions, violence or sickness. */
export const SENSITIVE_WORDS =
  /家暴|家庭暴力|受害|受暴|性侵|强奸|猥亵|拐卖|艾滋|HIV|梅毒|性病|传染病|癌|精神(?:病|障碍|疾病)|抑郁|自杀|自残|流产|堕胎|不孕|未婚(?:先孕|妈妈|母亲)|吸毒|戒毒|服刑|刑满|离婚|纠纷|信访|上访|保护令|告诫书|孤儿|弃婴|失独|智力残疾/i

/** Who works on such matters, as part of a pattern: told of by the same words. */
export const STAFF =
  '调解员|工作人员|工作者|志愿者|律师|专家|干部|社工|民警|医生|医护|法官|检察官|咨询师|(?:网格|信息|宣传|监督|陪审|代理|协理|联络)员'

/** What people or cases are counted in, and not in thousands. */
export const COUNTED_IN = /^[^万千百亿%‰]*[例宗名人位户对件起][^万千百亿%‰]*$/

/** Below this a count of such people is not told: in a place, others can guess who they are. */
export const FEWEST_TOLD = 10
