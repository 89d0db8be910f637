/** Words that tell of people in disputes, petitions, violence or sickness. */
export const SENSITIVE_WORDS =
  /家暴|家庭暴力|受害|受暴|性侵|强奸|猥亵|拐卖|艾滋|HIV|梅毒|性病|传染病|癌|精神(?:病|障碍|疾病)|抑郁|自杀|自残|流产|堕胎|不孕|未婚(?:先孕|妈妈|母亲)|吸毒|戒毒|服刑|刑满|离婚|纠纷|信访|上访|保护令|告诫书|孤儿|弃婴|失独|智力残疾/i

/** What people or cases are counted in, and not in thousands. */
export const COUNTED_IN = /^[^万千百亿%‰]*[例宗名人位户对件起][^万千百亿%‰]*$/

/** Below this a count of such people is not told: in a place, others can guess who they are. */
export const FEWEST_TOLD = 10
