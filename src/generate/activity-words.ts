/** The parts that titles and summaries of activities are made of. */
export const ACTIVITY_TITLES: Readonly<Record<string, readonly string[]>> = {
  'service-day': ['服务日送{name}到{site}', '{site}{name}服务日'],
  reception: ['{site}信访接待日', '{division}{site}接待值班'],
  survey: ['{site}妇女需求调研', '{division}{site}{name}入户调研'],
  visit: ['走访{site}的{people}', '{site}{name}走访'],
  'joint-visit': ['联合走访{site}', '{division}{site}{name}联合走访'],
  training: ['{site}{name}培训班', '{division}{site}{what}培训'],
  publicity: ['{site}{name}宣传', '{division}集市宣传{name}'],
  aid: ['为{site}的{people}送去帮扶物资', '{division}{site}{name}帮扶'],
  meeting: ['{division}{name}交流会', '{site}{name}座谈会'],
}

export const OPENINGS = [
  '上午在{site}集中，下午分{2-6}组入户。',
  '{unit}和{partner}同去，路上{1-3}小时。',
  '由{division}选定{12-60}户，先难后易。',
  '事先问过{site}，避开了农忙和上学时间。',
  '没有开动员会，直接进了{site}活动室。',
  '{partner}带来{2-6}名懂行的人，现场答疑。',
  '按上一期留下的{3-12}条意见逐条上门。',
  '在{site}门口摆{2-5}张桌子，来一位登记一位。',
  '{division}提前{3-9}天贴出时间和地点。',
  '雨天改在室内，{site}腾出{1-3}间屋子。',
  '先听{site}的骨干说{20-50}分钟，再去户里。',
  '晚上{6-7}点半开始，方便{people}下班后来。',
  '从离驻地最远的{2-5}个组走起。',
  '车停在村口，步行走完{3-9}条巷子。',
]

export const MIDDLES = [
  '讲了{what}，发出{tool}{30-200}份。',
  '围着“{problem}”谈了{2-4}个小时，记下{5-28}条。',
  '{people}来了{12-90}名，最关心的是{name}怎么接上。',
  '现场办结{2-15}件，带回{1-9}件交{partner}。',
  '试着用{tool}走了一遍，删去{2-6}项。',
  '把{output}的账当面对了一遍，改正{1-5}处。',
  '看了{2-8}户的实际情况，没有要求准备材料。',
  '请{3-9}名参加过的人讲了自己的经过。',
  '{partner}当场收下{4-20}份申请，写明答复日期。',
  '大家动手练{what}，{2-5}名骨干在旁边带。',
  '帮{5-18}户填好表，念给不识字的人听过才签。',
  '把{year}年的安排读了一遍，改了{2-4}处时间。',
  '问到“{problem}”，{6-9}成的人举了手。',
  '分发{name}的小册子{40-260}本，多数人要求再讲一遍。',
]

export const CLOSINGS = [
  '{3-10}天内回访。',
  '下一期从{division}接着做。',
  '答应的{2-5}件事写进台账，月底前答复。',
  '费用当场结清，午饭自理。',
  '没办成的{2-4}件说明了原因。',
  '{tool}留给{site}继续用。',
  '意见转给{partner}，{5-15}天内回话。',
  '照片只拍场地，不拍人。',
  '散场时约好下次在{month}月。',
  '骨干留下{1-2}小时收拾场地、核对登记。',
  '有{2-6}户要单独谈，另约了时间。',
  '车费和材料费由派出单位承担。',
  '结果贴在{site}公示栏里。',
  '漏掉的{3-11}户由联络员补上。',
]
