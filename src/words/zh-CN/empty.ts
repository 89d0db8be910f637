import type { Kind } from '../../types.generated.ts'

/** What a kind of record is for and how the first one comes in: shown where a list is still empty. */
export interface EmptyWords {
  purpose: string
  contribute: string
}

export const empty = {
  model: {
    purpose: '创新模式写清一套做法的条件、步骤、资源、成效和风险，让别处能照着做。',
    contribute: '做成了、有来源、说得清步骤的做法，都可以整理成模式报送。',
  },
  practice: {
    purpose: '实践案例用较短的篇幅讲清一件事：怎么做的、有什么结果、能得到什么启示。',
    contribute: '已经做成的一件事，附上公开来源，就可以报送。',
  },
  report: {
    purpose: '调研报告有情况、有分析、有建议，是改进工作和形成政策建议的依据。',
    contribute: '写清调研方法和样本，按“情况、分析、建议”三部分报送。',
  },
  activity: {
    purpose: '活动记录说明哪个单位、什么时候、到哪里、做了什么，用来看覆盖和避免重复走访。',
    contribute: '每次走访、接访、培训、宣传之后，填一张活动记录。',
  },
  policy: {
    purpose: '政策法规收录工作所依据的法律、规划和文件，供其他记录引用。',
    contribute: '请写明文号、发布机关、日期和官方来源。',
  },
  unit: {
    purpose: '单位页汇总一个妇联组织或部门的基本情况，以及与它有关的全部记录。',
    contribute: '新单位由资料库的编辑建立，之后就可以报送记录。',
  },
  place: {
    purpose: '点位是工作联系点、基层服务点和妇女之家。每个点位有自己的页面，汇总在这里做过的事。',
    contribute: '各单位先报点位的名称、种类和所在乡镇（街道），地址只写到乡镇（街道）。',
  },
  topic: {
    purpose: '重点课题由领导牵头，课题页列出由它形成的调研报告和建议。',
    contribute: '课题定下后报送题目、牵头职务和完成时限，不写个人姓名。',
  },
  suggestion: {
    purpose: '人民建议从群众意见里形成。页面写明采纳与否；没有采纳的写明理由。',
    contribute: '把意见整理成一条具体建议，不写提出人的姓名和可以认出本人的情况。',
  },
  project: {
    purpose: '项目包括服务点的品牌项目和帮扶项目，记录资金、人数和逐期进展。',
    contribute: '项目启动时报送一条，以后每期补充进展数字。',
  },
  adoption: {
    purpose: '推广应用记录哪个单位照着哪个模式做了，改了什么，结果如何。做成和中止都值得记。',
    contribute: '决定照着做的时候就报送，状态填“计划中”，以后再更新。',
  },
  award: {
    purpose: '评奖记录求实杯等评选的届次、获奖报告和等次。',
    contribute: '评选结果公布后，由研究室报送。',
  },
} satisfies Partial<Record<Kind, EmptyWords>>
