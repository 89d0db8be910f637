// Generated from schemas/ by `npm run types`. Do not edit.

/**
 * 写单位名称，不写个人姓名。
 */
export type Organiser = string
/**
 * 用一两句话写清谁、在哪里、做了什么、结果怎样。
 */
export type Summary = string
/**
 * 属于哪些模板领域，可多选。
 */
export type Areas = string[]
/**
 * 涉及哪些改革方面，可多选。
 */
export type Aspects = string[]
/**
 * 属于哪些实践主题，可多选。
 */
export type Themes = string[]
/**
 * 服务哪些人，可多选。
 */
export type Groups = string[]
/**
 * 来源里写明的数字，一个一条；没有就不写。
 */
export type Figures = Figure[]
/**
 * 有公开报道才写；第一条是主要来源。
 *
 * @minItems 1
 */
export type Sources = [Source, ...Source[]]
/**
 * A 官方或原载，B 转载，C 待核。
 */
export type Reliability = string
/**
 * 编者对时间、口径、出处的说明，会公开。
 */
export type Note = string
/**
 * 只用小写字母、数字和连字符，与文件名相同，定了就不再改。
 */
export type Id = string
/**
 * 以前用过的编号，旧地址凭它继续有效。
 */
export type Aliases = Id[]
/**
 * 到这一天请再核对一次。
 */
export type ReviewOn = string
/**
 * 本文件里经编辑同意暂时不改的提醒，一处一条；不公开。
 *
 * @minItems 1
 *
 * Items: 一条规则在本文件里的豁免。
 */
export type CheckExemptions = [
  {
    /**
     * 检查结果末尾方括号里的规则编号。
     */
    rule: string
    /**
     * 只豁免这一行；不写就是整个文件。
     */
    line?: number
    /**
     * 为什么可以不改。
     */
    reason: string
    /**
     * 到哪一天为止；到期要重新看一遍。
     */
    until: string
  },
  ...{
    /**
     * 检查结果末尾方括号里的规则编号。
     */
    rule: string
    /**
     * 只豁免这一行；不写就是整个文件。
     */
    line?: number
    /**
     * 为什么可以不改。
     */
    reason: string
    /**
     * 到哪一天为止；到期要重新看一遍。
     */
    until: string
  }[]
]
/**
 * 写成“年-期”，照方案里列出的写。
 */
export type Period = string
/**
 * 一句话说清做了什么，四十个字以内最好。
 */
export type Title = string
/**
 * 至少一条；第一条是主要来源。
 *
 * @minItems 1
 */
export type Sources1 = [Source, ...Source[]]
/**
 * 要同时满足的条件。
 */
export type Conditions = Condition[]
/**
 * 种类的英文代号。
 */
export type LinkKind = string
/**
 * 对方用哪个字段指向它。
 */
export type LinkBy = string
/**
 * 给英文界面用的短名称。
 */
export type EnglishLabel = string

export interface RecordOf {
  activity: ActivityRecord
  adoption: AdoptionRecord
  award: AwardRecord
  bulletin: BulletinRecord
  closing: ClosingRecord
  dispute: DisputeRecord
  exemptions: ExemptionsRecord
  maturity: MaturityRecord
  model: ModelRecord
  place: PlaceRecord
  policy: PolicyRecord
  practice: PracticeRecord
  programme: ProgrammeRecord
  project: ProjectRecord
  'public-contacts': PublicContactsRecord
  report: ReportRecord
  return: ReturnRecord
  'search-aliases': SearchAliasesRecord
  site: SiteRecord
  suggestion: SuggestionRecord
  tombstones: TombstonesRecord
  topic: TopicRecord
  unit: UnitRecord
  vocabulary: VocabularyRecord
}
/**
 * 一次下基层活动、接访、培训或宣传。
 */
export interface ActivityRecord {
  /**
   * 一句话说清做了什么，四十个字以内最好。
   */
  title: string
  /**
   * 本市的哪个单位；外地的记录不写。
   */
  unit?: string
  /**
   * 联系点、服务点或妇女之家的编号。
   */
  place?: string
  /**
   * 属于哪一期；方案以前的活动不写。
   */
  period?: string
  /**
   * 走访、调研、服务日、接访、培训、宣传或联合走访。
   */
  type: string
  /**
   * 活动哪天进行；不止一天的，起止用 / 隔开。
   */
  date: string
  region?: Region
  organiser?: Organiser
  summary: Summary
  areas?: Areas
  aspects?: Aspects
  themes?: Themes
  groups?: Groups
  /**
   * 机关干部去了多少人。
   */
  participants?: number
  /**
   * 直接服务了多少妇女；接访的来访人数不写在这里，写在“来访人数”；服务对象敏感的，少于 10 不写。
   */
  women_reached?: number
  /**
   * 当场或者会后已经解决了至少一个具体问题；只是记下、转交的不算。
   */
  problem_solved?: boolean
  /**
   * 接访活动安排了几班。
   */
  shifts?: number
  /**
   * 接访活动接待了多少人。
   */
  visitors?: number
  /**
   * 接访的案件录入全国信访系统多少件。
   */
  entered?: number
  /**
   * 下级陪同了多少人。
   */
  escorts?: number
  /**
   * 食宿交通费用是否按规定付清。
   */
  expenses_paid?: boolean
  /**
   * 一起去的其他单位。
   */
  joint_units?: string[]
  /**
   * 依据或涉及的政策编号。
   */
  policies?: string[]
  figures?: Figures
  sources?: Sources
  reliability?: Reliability
  note?: Note
  aliases?: Aliases
  review_on?: ReviewOn
  check_exemptions?: CheckExemptions
}
/**
 * 记录发生的地方，写到区县为止。
 */
export interface Region {
  /**
   * 省、自治区或直辖市；全国性的写 null。
   */
  province: string | null
  /**
   * 地级市、州或盟；没有写 null。
   */
  city: string | null
  /**
   * 区、县或县级市；没有写 null。
   */
  district: string | null
}
/**
 * 一个有名称、有单位、有时间的数字。
 */
export interface Figure {
  /**
   * 这个数字数的是什么。
   */
  label: string
  /**
   * 只写数字；原文没有确切数字就写 null，并在“原文写法”里照录。
   */
  value: number | null
  /**
   * 约数、范围照原文写，例如“200余”“1—2”。
   */
  text?: string
  /**
   * 计量单位；没有就写“—”。
   */
  unit: string
  /**
   * 这个数字说的是什么时候；大约的年份写 2016~，起止写 2009/2011。
   */
  as_of: string
  /**
   * 本记录里来源的代号；不写就是第一条来源。
   */
  source?: string
}
/**
 * 公开资料的出处，读者能据此找到原文。
 */
export interface Source {
  /**
   * 本记录内的短代号，正文用 <Cite source="代号" /> 引用。
   */
  id: string
  /**
   * 原文的标题。
   */
  title: string
  /**
   * 网站、报刊或机关的名称。
   */
  publisher: string
  /**
   * 可以公开链接的网址；没有就写 null。
   */
  url: string | null
  /**
   * 原文发布的时间，写法同“时间”。
   */
  date: string
  /**
   * 官方、媒体、转载、镜像或没有网址。
   */
  kind: string
  /**
   * 对这条来源需要补充的话。
   */
  note?: string
}
/**
 * 一个单位照某个模式做了。
 */
export interface AdoptionRecord {
  /**
   * 模式的编号。
   */
  model: string
  /**
   * 当时模式的版本。
   */
  version: string
  /**
   * 本市的哪个单位。
   */
  unit: string
  /**
   * 联系点、服务点或妇女之家的编号。
   */
  place?: string
  /**
   * 哪一天开始。
   */
  started: string
  /**
   * 计划中、进行中、已见效或已停止。
   */
  status: string
  /**
   * 见效或停止的日期。
   */
  ended?: string
  /**
   * 停止时必填。
   */
  stop_reason?: string
  /**
   * 和原模式不同的地方。
   */
  changes?: string
  /**
   * 看到了什么效果。
   */
  result?: string
  figures?: Figures
  /**
   * 结果有什么样的证据。
   */
  evidence?: string
  note?: Note
  aliases?: Aliases
  review_on?: ReviewOn
  check_exemptions?: CheckExemptions
}
/**
 * 求实杯等评选的结果。
 */
export interface AwardRecord {
  /**
   * 一句话说清做了什么，四十个字以内最好。
   */
  title: string
  /**
   * 第几届。
   */
  edition: number
  /**
   * 哪一年评的。
   */
  year: number
  /**
   * 报告的编号。
   */
  report: string
  /**
   * 一等、二等、三等或优秀。
   */
  level: string
  note?: Note
  aliases?: Aliases
  review_on?: ReviewOn
  check_exemptions?: CheckExemptions
}
/**
 * 编辑给一期情况通报写的前言，放在数字前面。文件名是期次的编号。
 */
export interface BulletinRecord {
  /**
   * 属于哪一期；方案以前的活动不写。
   */
  period: string
  /**
   * 写这段前言的日期；比结算日晚的，通报落款用它。
   */
  date: string
  check_exemptions?: CheckExemptions
}
/**
 * 一期结算时的数字，由 npm run close-period 写成，不要手改。
 */
export interface ClosingRecord {
  period: Period
  /**
   * 数字截至这一天。
   */
  closed: string
  /**
   * 各单位各项义务的状态和数字。
   *
   * Items: 一个单位的一项义务。
   */
  cells: {
    /**
     * 方案里义务的编号。
     */
    duty: string
    /**
     * 本市单位的编号。
     */
    unit: string
    /**
     * 结算时的状态。
     */
    state: 'met' | 'late' | 'short' | 'missing' | 'due' | 'exempt' | 'nothing-to-report' | 'not-joined'
    /**
     * 数到多少；尚未接入的不写。
     */
    value?: number
    /**
     * 算比例时的分母。
     */
    of?: number
  }[]
  /**
   * 全市各项指标的数字；涉及敏感人数的还分单位，公开时只用这些数。
   *
   * Items: 一项指标的一个数。
   */
  totals: {
    /**
     * 方案里指标的编号。
     */
    indicator: string
    /**
     * 按年或累计的指标写年份或 once；本期的不写。
     */
    span?: string
    /**
     * 只属于这些单位的部分，几个单位联合的只算一次；合计不写。
     *
     * @minItems 1
     */
    units?: [string, ...string[]]
    /**
     * 只属于这些编码的部分，只算一次；合计不写。
     *
     * @minItems 1
     */
    codes?: [string, ...string[]]
    /**
     * 结算时的数。
     */
    value: number
    /**
     * 算比例时的分母。
     */
    of?: number
  }[]
  /**
   * 由以上内容算出，改动一个字就对不上。
   */
  digest: string
  check_exemptions?: CheckExemptions
}
/**
 * 只填编码，不写任何当事人的情况。
 */
export interface DisputeRecord {
  /**
   * 本市的哪个单位。
   */
  unit: string
  /**
   * 哪一天受理。
   */
  received: string
  /**
   * 按大类选。
   */
  category: string
  /**
   * 自行化解、代理协理或联合督办。
   */
  mode: string
  /**
   * 几个工作日内办结。
   */
  limit_days: number
  /**
   * 在办或办结。
   */
  status: string
  /**
   * 办结时必填。
   */
  closed?: string
  /**
   * 疑难纠纷由哪个部门督办；联合督办的必填。
   */
  lead?: string
  /**
   * 联合督办的，哪一天定了化解方案；还没定就不写，方案内容也不写在这里。
   */
  planned?: string
  check_exemptions?: CheckExemptions
}
/**
 * 经编辑同意、在一段时间内不改的检查结果。
 */
export interface ExemptionsRecord {
  /**
   * 一处一条；问题改好了就删掉。
   *
   * Items: 一条规则在一个文件里的豁免。
   */
  exemptions: {
    /**
     * 检查结果末尾方括号里的规则编号。
     */
    rule: string
    /**
     * 从 content/ 写起的文件路径。
     */
    file: string
    /**
     * 只豁免这一行；不写就是整个文件。
     */
    line?: number
    /**
     * 为什么可以不改。
     */
    reason: string
    /**
     * 到哪一天为止；到期要重新看一遍。
     */
    until: string
  }[]
}
/**
 * 一个模式推广到哪一步：由推广应用记录和证据等级按这里的规则算出来。
 */
export interface MaturityRecord {
  /**
   * 从上往下对照，第一个条件全部满足的就是这个模式的成熟程度；最后一级不写条件。
   *
   * @minItems 1
   *
   * Items: 一个等级和它的条件。
   */
  levels: [
    {
      /**
       * 成熟程度词表里的编码。
       */
      code: string
      /**
       * 模式本身要同时满足的条件。
       */
      where?: Condition[]
      /**
       * 要有多少个单位照着做了；写了几条就要同时满足几条。
       *
       * Items: 有多少个不同的单位，它们的推广应用记录满足哪些条件。
       */
      adopted?: {
        /**
         * 数的是哪样的单位，显示在页面上。
         */
        title: string
        /**
         * 英文页面上的名称；没有就显示中文。
         */
        title_en?: string
        /**
         * 至少要有几个不同的单位。
         */
        units: number
        /**
         * 推广应用记录要同时满足的条件。
         */
        where?: Condition[]
      }[]
    },
    ...{
      /**
       * 成熟程度词表里的编码。
       */
      code: string
      /**
       * 模式本身要同时满足的条件。
       */
      where?: Condition[]
      /**
       * 要有多少个单位照着做了；写了几条就要同时满足几条。
       *
       * Items: 有多少个不同的单位，它们的推广应用记录满足哪些条件。
       */
      adopted?: {
        /**
         * 数的是哪样的单位，显示在页面上。
         */
        title: string
        /**
         * 英文页面上的名称；没有就显示中文。
         */
        title_en?: string
        /**
         * 至少要有几个不同的单位。
         */
        units: number
        /**
         * 推广应用记录要同时满足的条件。
         */
        where?: Condition[]
      }[]
    }[]
  ]
}
/**
 * 对一个字段的要求；同一条里只写一种比较。
 */
export interface Condition {
  /**
   * 被比较的字段名。
   */
  field: string
  /**
   * 字段值与它相同。
   */
  is?: string | boolean | number
  /**
   * 字段值是其中之一。
   *
   * @minItems 1
   */
  in?: [string, ...string[]]
  /**
   * 字段值不小于它。
   */
  at_least?: number
  /**
   * true 是要求填写，false 是要求不填。
   */
  present?: boolean
}
/**
 * 可以照着做的完整模板。
 */
export interface ModelRecord {
  title: Title
  summary: Summary
  /**
   * 做法形成或报道的时间。
   */
  date: string
  region: Region
  /**
   * 本市的哪个单位；外地的记录不写。
   */
  unit?: string
  /**
   * 在哪个联系点、服务点或妇女之家形成的，写它的编号；不在点位上形成的不写。
   */
  place?: string
  organiser: Organiser
  /**
   * 内容有实质变化时加一，例如 1.0、1.1、2.0。
   */
  version: string
  /**
   * 每个版本改了什么，采用旧版的单位据此决定要不要跟上；最新的写在前面。
   *
   * Items: 一个版本。
   */
  versions?: {
    /**
     * 版本号。
     */
    version: string
    /**
     * 哪一天改的。
     */
    on: string
    /**
     * 一两句话说清和上一版的不同。
     */
    changes: string
  }[]
  areas?: Areas
  aspects: Aspects
  themes?: Themes
  groups?: Groups
  /**
   * 适合城市、农村还是都可以。
   */
  setting: string
  /**
   * 起步大约要多少投入；资料没有说就选“资料未说明”。
   */
  cost: string
  /**
   * 要多少人、什么人。
   */
  staff?: string
  /**
   * 多久能看到第一步效果。
   */
  first_result?: string
  /**
   * 来源没有说明、由编辑估计的几项，页面上标“编者按”；来源已经说明的不写在这里。
   */
  estimates?: {
    /**
     * 估计起步要多少投入。
     */
    cost?: string
    /**
     * 估计要多少人、什么人。
     */
    staff?: string
    /**
     * 估计多久能看到第一步效果。
     */
    first_result?: string
    /**
     * 根据什么这样估计。
     */
    basis: string
  }
  /**
   * 成效有什么样的证据。
   */
  evidence: string
  /**
   * 做它之前先要做好的模式。
   */
  needs?: string[]
  /**
   * 解决同样问题的其他模式。
   */
  alternatives?: string[]
  /**
   * 由哪些调研报告引出。
   */
  reports?: string[]
  /**
   * 依据或涉及的政策编号。
   */
  policies?: string[]
  /**
   * 不再推荐时填写。
   */
  retired?: {
    /**
     * 哪一天停用。
     */
    on: string
    /**
     * 为什么停用。
     */
    reason: string
    /**
     * 改用哪个模式。
     */
    replaced_by?: string
  }
  figures?: Figures
  sources: Sources1
  reliability: Reliability
  note?: Note
  aliases?: Aliases
  review_on?: ReviewOn
  check_exemptions?: CheckExemptions
}
/**
 * 工作联系点、基层服务点或妇女之家。
 */
export interface PlaceRecord {
  /**
   * 一句话说清做了什么，四十个字以内最好。
   */
  title: string
  /**
   * 本市的哪个单位。
   */
  unit: string
  /**
   * 联系点、服务点或妇女之家。
   */
  kind: string
  /**
   * 街道、乡镇的名称。
   */
  division?: string
  /**
   * 哪一天设立。
   */
  opened: string
  /**
   * 哪一天撤销；还在用就不写。
   */
  closed?: string
  note?: Note
  aliases?: Aliases
  review_on?: ReviewOn
  check_exemptions?: CheckExemptions
}
/**
 * 工作依据的法律、规划和文件。
 */
export interface PolicyRecord {
  /**
   * 一句话说清做了什么，四十个字以内最好。
   */
  title: string
  /**
   * 文件编号；没有就写 null。
   */
  number: string | null
  /**
   * 谁制定或印发的。
   */
  issuer: string
  /**
   * 本市的单位自己定的文件，写是哪个单位；别的文件不写。
   */
  unit?: string
  /**
   * 为落实哪个文件定的，例如区县按市里的方案定自己的方案；单位自己定的，“所属单位”也要写。
   */
  carries_out?: string
  /**
   * 国家、省、市或区县。
   */
  level: string
  /**
   * 公布或印发的时间。
   */
  date: string
  /**
   * 从什么时候施行；未核实就不写。
   */
  effective?: string
  region: Region
  summary: Summary
  /**
   * 和妇女工作有关的要点，一条一句。
   *
   * @minItems 1
   *
   * Items: 一条要点。
   */
  key_points: [string, ...string[]]
  areas?: Areas
  aspects?: Aspects
  themes?: Themes
  groups?: Groups
  figures?: Figures
  sources: Sources1
  reliability: Reliability
  note?: Note
  aliases?: Aliases
  review_on?: ReviewOn
  check_exemptions?: CheckExemptions
}
/**
 * 篇幅较短的好做法。
 */
export interface PracticeRecord {
  /**
   * 一句话说清做了什么，四十个字以内最好。
   */
  title: string
  summary: Summary
  /**
   * 做法发生或报道的时间。
   */
  date: string
  region: Region
  /**
   * 本市的哪个单位；外地的记录不写。
   */
  unit?: string
  organiser: Organiser
  areas?: Areas
  aspects: Aspects
  themes?: Themes
  groups?: Groups
  /**
   * 依据或涉及的政策编号。
   */
  policies?: string[]
  /**
   * 联系点、服务点或妇女之家的编号。
   */
  place?: string
  /**
   * 可以对照的完整模式。
   */
  models?: string[]
  figures?: Figures
  sources: Sources1
  reliability: Reliability
  note?: Note
  aliases?: Aliases
  review_on?: ReviewOn
  check_exemptions?: CheckExemptions
}
/**
 * 一个年度的期次、义务和时间表。
 */
export interface ProgrammeRecord {
  /**
   * 一句话说清做了什么，四十个字以内最好。
   */
  title: string
  /**
   * 哪一年。
   */
  year: number
  summary: Summary
  /**
   * 方案的文件。
   */
  policy: string
  /**
   * 各期情况通报叫什么，期次名称写在它前面；不写就是“下基层工作情况通报”。
   */
  bulletin_title?: string
  /**
   * 方案的平台、批次和保障。
   *
   * @minItems 1
   *
   * Items: 方案的一个部分。
   */
  parts: [
    {
      id: Id
      /**
       * 部分的名称。
       */
      title: string
      /**
       * 英文页面上的名称；没有就显示中文。
       */
      title_en?: string
      /**
       * 属于三个平台、五个一批还是保障。
       */
      group: string
      /**
       * 英文页面上的类别；没有就显示中文。
       */
      group_en?: string
      /**
       * 这一部分要求什么。
       */
      summary: string
    },
    ...{
      id: Id
      /**
       * 部分的名称。
       */
      title: string
      /**
       * 英文页面上的名称；没有就显示中文。
       */
      title_en?: string
      /**
       * 属于三个平台、五个一批还是保障。
       */
      group: string
      /**
       * 英文页面上的类别；没有就显示中文。
       */
      group_en?: string
      /**
       * 这一部分要求什么。
       */
      summary: string
    }[]
  ]
  /**
   * 一年分成几期，例如六个双月、四个季度、十二个月。
   *
   * @minItems 1
   *
   * Items: 一期。
   */
  periods: [
    {
      /**
       * 写成“年-期”，照方案里列出的写。
       */
      id: string
      /**
       * 例如“3—4月”。
       */
      title: string
      /**
       * 第一天。
       */
      start: string
      /**
       * 最后一天。
       */
      end: string
      /**
       * 下基层的那一周。
       */
      work_week: {
        /**
         * 第一天。
         */
        start: string
        /**
         * 最后一天。
         */
        end: string
      }
      /**
       * 报表最迟哪天交。
       */
      return_due: string
      /**
       * 哪一天结算；还没有结算就不写。
       */
      closed?: string
    },
    ...{
      /**
       * 写成“年-期”，照方案里列出的写。
       */
      id: string
      /**
       * 例如“3—4月”。
       */
      title: string
      /**
       * 第一天。
       */
      start: string
      /**
       * 最后一天。
       */
      end: string
      /**
       * 下基层的那一周。
       */
      work_week: {
        /**
         * 第一天。
         */
        start: string
        /**
         * 最后一天。
         */
        end: string
      }
      /**
       * 报表最迟哪天交。
       */
      return_due: string
      /**
       * 哪一天结算；还没有结算就不写。
       */
      closed?: string
    }[]
  ]
  /**
   * 谁、多久、要做什么、数什么。
   *
   * Items: 一项可以由记录算出来的义务。
   */
  duties: {
    id: Id
    /**
     * 义务的短名称。
     */
    title: string
    /**
     * 英文页面上的名称；没有就显示中文。
     */
    title_en?: string
    /**
     * 完整的要求。
     */
    summary: string
    /**
     * 组成部分的编号。
     */
    part: string
    /**
     * 由哪个部门负责。
     */
    lead: string
    /**
     * 哪几类单位要做。
     *
     * @minItems 1
     */
    who: [string, ...string[]]
    /**
     * 每期、每年或只一次。
     */
    every: 'period' | 'year' | 'once'
    /**
     * 从哪天起算。
     */
    from: string
    due: DutyDue
    count: Selection
    of?: Selection1
    /**
     * 每个被数的对象要同时连着这些记录；按期的义务只看本期的，按年的看到年末为止的；只一次的，期限以后的算逾期。
     */
    has?: Link[]
    /**
     * 数目的下限；算比例时是 0 到 1。
     */
    at_least: number
    /**
     * 数目的上限，写在要求里；多做不算错。
     */
    at_most?: number
    /**
     * 算比例的义务，一件要办的也没有，到期算做到；例如本期没有受理纠纷。不写就是缺报。
     */
    none_is_met?: boolean
    /**
     * 要求改变时加一条，旧的不动；新要求从这一天以后开始的期次起算。
     *
     * Items: 只写变了的部分。
     */
    revisions?: {
      /**
       * 从哪天以后开始的期次起算。
       */
      from: string
      /**
       * 改了以后完整的要求。
       */
      summary: string
      due?: DutyDue
      count?: Selection2
      of?: Selection3
      /**
       * 每个被数的对象要同时连着这些记录；按期的义务只看本期的，按年的看到年末为止的；只一次的，期限以后的算逾期。
       */
      has?: Link[]
      /**
       * 数目的下限；算比例时是 0 到 1。写 0 就是从那时起不再要求。
       */
      at_least?: number
      /**
       * 数目的上限，写在要求里；多做不算错。
       */
      at_most?: number
    }[]
  }[]
  /**
   * 义务以外要统计的数字，同样由记录算出来。
   *
   * Items: 一个由记录算出来的数字。
   */
  indicators?: {
    id: Id
    /**
     * 指标的短名称。
     */
    title: string
    /**
     * 英文页面上的名称；没有就显示中文。
     */
    title_en?: string
    /**
     * 这个数字数的是什么。
     */
    summary: string
    /**
     * 组成部分的编号。
     */
    part: string
    /**
     * 每期、每年或从头累计。
     */
    every: 'period' | 'year' | 'once'
    count: Selection4
    of?: Selection5
    /**
     * 每个被数的对象要同时连着这些记录；按期的只看本期的，其他的看到期末为止的。
     */
    has?: Link[]
    /**
     * 被数的对象没有任何一条这样的记录。
     */
    lacks?: Link[]
    /**
     * 再按这个字段的编码分开数。
     */
    by?: string
    /**
     * 例如“人”“次”“元”。
     */
    unit: string
    /**
     * 英文页面上的计量单位；没有就显示中文。
     */
    unit_en?: string
  }[]
  /**
   * 年度里有日期的大事。
   *
   * Items: 一件事。
   */
  milestones: {
    /**
     * 什么事。
     */
    title: string
    /**
     * 最迟哪天。
     */
    due: string
    /**
     * 哪一天完成；还没完成就不写。
     */
    done?: string
    /**
     * 补充一句。
     */
    note?: string
  }[]
  /**
   * 一次活动最多几人陪同。
   */
  escort_limit: number
  /**
   * 按哪个国家的节假日算工作日。
   */
  calendar: string
  note?: Note
  aliases?: Aliases
  review_on?: ReviewOn
  check_exemptions?: CheckExemptions
}
/**
 * 按期次、每年或某一天定；只写一种。
 */
export interface DutyDue {
  /**
   * return-due 是期次里的报表期限；work-week 是工作周最后一天，只数工作周开始以后的。
   */
  at?: 'return-due' | 'work-week'
  /**
   * 每期结束后几天内。
   */
  after_period_days?: number
  /**
   * 就在这一天。
   */
  on?: string
  /**
   * 每年的月-日。
   */
  month_day?: string
}
/**
 * 数哪些记录。
 */
export interface Selection {
  /**
   * 种类的英文代号。
   */
  kind: string
  /**
   * 数记录里某个列表的每一项，例如 cadres；不写就是数记录。
   */
  items?: string
  where?: Conditions
  /**
   * 不数条数，把这个字段的数加起来，例如 funds。
   */
  sum?: string
  /**
   * 同一条记录有几项时，只取这个日期字段最晚的一项，例如 date。
   */
  latest?: string
}
/**
 * 写了就是算比例，分母是这些。
 */
export interface Selection1 {
  /**
   * 种类的英文代号。
   */
  kind: string
  /**
   * 数记录里某个列表的每一项，例如 cadres；不写就是数记录。
   */
  items?: string
  where?: Conditions
  /**
   * 不数条数，把这个字段的数加起来，例如 funds。
   */
  sum?: string
  /**
   * 同一条记录有几项时，只取这个日期字段最晚的一项，例如 date。
   */
  latest?: string
}
/**
 * 另一种记录，用一个字段指向被数的对象。
 */
export interface Link {
  kind: LinkKind
  by: LinkBy
  where?: Conditions
  /**
   * 别的关联，有一个就算有，例如案例或推广应用。
   *
   * @minItems 1
   *
   * Items: 另一种记录，用一个字段指向被数的对象。
   */
  or?: [
    {
      kind: LinkKind
      by: LinkBy
      where?: Conditions
    },
    ...{
      kind: LinkKind
      by: LinkBy
      where?: Conditions
    }[]
  ]
}
/**
 * 数哪些记录。
 */
export interface Selection2 {
  /**
   * 种类的英文代号。
   */
  kind: string
  /**
   * 数记录里某个列表的每一项，例如 cadres；不写就是数记录。
   */
  items?: string
  where?: Conditions
  /**
   * 不数条数，把这个字段的数加起来，例如 funds。
   */
  sum?: string
  /**
   * 同一条记录有几项时，只取这个日期字段最晚的一项，例如 date。
   */
  latest?: string
}
/**
 * 写了就是算比例，分母是这些。
 */
export interface Selection3 {
  /**
   * 种类的英文代号。
   */
  kind: string
  /**
   * 数记录里某个列表的每一项，例如 cadres；不写就是数记录。
   */
  items?: string
  where?: Conditions
  /**
   * 不数条数，把这个字段的数加起来，例如 funds。
   */
  sum?: string
  /**
   * 同一条记录有几项时，只取这个日期字段最晚的一项，例如 date。
   */
  latest?: string
}
/**
 * 数哪些记录。
 */
export interface Selection4 {
  /**
   * 种类的英文代号。
   */
  kind: string
  /**
   * 数记录里某个列表的每一项，例如 cadres；不写就是数记录。
   */
  items?: string
  where?: Conditions
  /**
   * 不数条数，把这个字段的数加起来，例如 funds。
   */
  sum?: string
  /**
   * 同一条记录有几项时，只取这个日期字段最晚的一项，例如 date。
   */
  latest?: string
}
/**
 * 写了就同时算占比。
 */
export interface Selection5 {
  /**
   * 种类的英文代号。
   */
  kind: string
  /**
   * 数记录里某个列表的每一项，例如 cadres；不写就是数记录。
   */
  items?: string
  where?: Conditions
  /**
   * 不数条数，把这个字段的数加起来，例如 funds。
   */
  sum?: string
  /**
   * 同一条记录有几项时，只取这个日期字段最晚的一项，例如 date。
   */
  latest?: string
}
/**
 * 品牌项目或帮扶项目。
 */
export interface ProjectRecord {
  /**
   * 一句话说清做了什么，四十个字以内最好。
   */
  title: string
  /**
   * 本市的哪个单位。
   */
  unit: string
  /**
   * 联系点、服务点或妇女之家的编号。
   */
  place?: string
  /**
   * 品牌项目或帮扶项目。
   */
  kind: string
  /**
   * 用什么帮：资金、技术、项目、健康；可以不止一种。
   */
  means?: string[]
  summary: Summary
  /**
   * 哪一天开始。
   */
  started: string
  /**
   * 哪一天结束；还在做就不写。
   */
  ended?: string
  groups?: Groups
  themes?: Themes
  /**
   * 投入的资金，单位元。
   */
  funds?: number
  /**
   * 直接帮助了多少人；保险的参保人数不写在这里，写在“逐期指标”；服务对象敏感的，少于 10 不写。
   */
  people_helped?: number
  /**
   * 按技能分的培训人数。
   *
   * Items: 一种技能。
   */
  skills?: {
    /**
     * 培训的技能。
     */
    skill: string
    /**
     * 培训了多少人。
     */
    trainees: number
  }[]
  /**
   * 同一指标在不同日期的数值。
   *
   * Items: 一个日期的一个数值。
   */
  indicators?: {
    /**
     * 指标的编码。
     */
    indicator: string
    /**
     * 数值说的是哪一天。
     */
    date: string
    /**
     * 指标在那一天的值。
     */
    value: number
  }[]
  note?: Note
  aliases?: Aliases
  review_on?: ReviewOn
  check_exemptions?: CheckExemptions
}
/**
 * 审定过的单位联系方式和公众人物；只有登记在这里的值，才可以写在登记的地方。
 */
export interface PublicContactsRecord {
  /**
   * 一项是一个可以公开的值。
   *
   * Items: 一个可以公开的值，和它可以写在哪里。
   */
  contacts: {
    /**
     * 电话、邮箱、账号、地址或姓名，与用到的地方一字不差，加英文引号。
     */
    value: string
    /**
     * 是哪个单位的联系方式，或这个人因什么事为公众所知。
     */
    holder: string
    /**
     * 可以写这个值的文件，从根文件夹写起；整个文件夹在末尾加斜杠，不能是全部内容。
     *
     * @minItems 1
     *
     * Items: 一个文件或文件夹。
     */
    places: [string, ...string[]]
    /**
     * 凭什么可以公开，例如原单位网站的网址。
     */
    basis: string
    /**
     * 哪一天审定可以公开。
     */
    reviewed: string
  }[]
  check_exemptions?: CheckExemptions
}
/**
 * 有情况、有分析、有建议的调研成果。
 */
export interface ReportRecord {
  /**
   * 一句话说清做了什么，四十个字以内最好。
   */
  title: string
  summary: Summary
  /**
   * 报告写成或调查进行的时间。
   */
  date: string
  region: Region
  /**
   * 本市的哪个单位；外地的记录不写。
   */
  unit?: string
  /**
   * 写单位名称，不写个人姓名。
   */
  organiser: string
  /**
   * 完成的是哪个重点课题。
   */
  topic?: string
  /**
   * 怎么调查的。
   */
  method?: string
  /**
   * 调查了多少人、多少户。
   */
  sample?: string
  aspects?: Aspects
  themes?: Themes
  groups: Groups
  areas?: Areas
  /**
   * 依据或涉及的政策编号。
   */
  policies?: string[]
  /**
   * 转成了什么；还没有就不写。
   *
   * Items: 一次转化。
   */
  outcomes?: {
    /**
     * 信息专报、人大议案或政协提案。
     */
    kind: string
    /**
     * 什么时候转化的。
     */
    date: string
  }[]
  figures?: Figures
  sources: Sources1
  reliability: Reliability
  note?: Note
  aliases?: Aliases
  review_on?: ReviewOn
  check_exemptions?: CheckExemptions
}
/**
 * 每个单位每期报一份。
 */
export interface ReturnRecord {
  /**
   * 本市的哪个单位。
   */
  unit: string
  period: Period
  /**
   * 哪一天报的。
   */
  submitted: string
  /**
   * 每名干部一行，只写代号，绝不写姓名。
   *
   * Items: 一名干部在本期的联系情况。
   */
  cadres?: {
    /**
     * 单位编号加三位数字。
     */
    code: string
    /**
     * 本期直接联系了多少名妇女。
     */
    contacts: number
    /**
     * 是否记了妇情日记。
     */
    diary: boolean
    /**
     * 是否区县以上常委或执委。
     */
    committee_member: boolean
    /**
     * 联系的妇女之家或联系点。
     */
    organisation?: string
    /**
     * 干部在单位或住处附近的基层服务点；还没有就不写。
     */
    service_point?: string
  }[]
  /**
   * 本期接待情况。
   */
  reception?: {
    /**
     * 排了几班。
     */
    shifts: number
    /**
     * 接待了多少人。
     */
    visitors: number
  }
  /**
   * 本期发现的问题，写事不写人。
   *
   * Items: 一条问题。
   */
  problems?: string[]
  /**
   * 下一期准备做的事。
   *
   * Items: 一条打算。
   */
  plans?: string[]
  /**
   * 本期确实没有可报的内容时填写。
   */
  nothing_to_report?: {
    /**
     * 哪些义务没有事项，可以不止一项；不写就是本期的全部义务。
     *
     * @minItems 1
     *
     * Items: 方案里义务的编号。
     */
    duties?: [string, ...string[]]
    /**
     * 为什么没有。
     */
    reason: string
  }
  check_exemptions?: CheckExemptions
}
/**
 * 简称和全称、口语和书面语：搜一个词没有结果时，换成同组的另一个词再找。
 */
export interface SearchAliasesRecord {
  /**
   * 一组是意思相同、可以互换的几个词。
   *
   * @minItems 1
   *
   * Items: 意思相同的几个词。
   */
  groups: [
    {
      /**
       * 至少两个词；最常用的写在前面。
       *
       * @minItems 2
       *
       * Items: 一个词，不带标点。
       */
      words: [string, string, ...string[]]
      /**
       * 为什么这几个词算同义，给编辑看。
       */
      note?: string
    },
    ...{
      /**
       * 至少两个词；最常用的写在前面。
       *
       * @minItems 2
       *
       * Items: 一个词，不带标点。
       */
      words: [string, string, ...string[]]
      /**
       * 为什么这几个词算同义，给编辑看。
       */
      note?: string
    }[]
  ]
  check_exemptions?: CheckExemptions
}
/**
 * 一个门户一份：名称、主办、网址、联系方式。
 */
export interface SiteRecord {
  /**
   * 显示在页头的名称。
   */
  title: string
  /**
   * 名称后面的一句话。
   */
  subtitle: string
  /**
   * 首页第一段，说清这是什么、给谁用。
   */
  description: string
  /**
   * 门户由谁负责。
   */
  organisation: string
  /**
   * 门户公开的网址，以 https:// 开头，末尾不带斜杠；不在域名的根上时，把路径也写上。只用小写的英文域名，路径只用英文字母、数字和 . _ ~ -。
   */
  base_url: string
  /**
   * 门户依据的活动方案编号。
   */
  programme: string
  /**
   * 公开的单位联系方式；只写单位，不写个人。
   *
   * Items: 一个对外公开的联系渠道。
   */
  contacts: {
    /**
     * 办什么事找这里。
     */
    label: string
    /**
     * 英文页面上的名称；没有就显示中文。
     */
    label_en?: string
    /**
     * 电话、网址或地址。
     */
    value: string
    /**
     * 英文页面上的内容；没有就照“内容”显示。
     */
    value_en?: string
    /**
     * 服务时间等。
     */
    note?: string
    /**
     * 英文页面上的说明；没有就显示中文。
     */
    note_en?: string
    /**
     * 读者搜索里有这些词时，搜索页先给出这个联系方式。
     *
     * @minItems 1
     */
    offered_for?: [string, ...string[]]
  }[]
  /**
   * 本门户源文件的公开网址；没有就写 null。
   */
  repository: string | null
  /**
   * 资料库放在哪个网站上。填了，报送表单就能打开它的“新建文件”页；没有就不写。
   */
  forge?: {
    /**
     * 网站用的是哪种软件：github、gitlab、forgejo 或 gitea。
     */
    kind: 'github' | 'gitlab' | 'forgejo' | 'gitea'
    /**
     * 在浏览器里打开资料库看到的地址，末尾不带斜杠；内网地址也可以。
     */
    url: string
    /**
     * 合并请求合进哪个分支，一般是 main。
     */
    branch: string
    /**
     * 写 true 就在 /admin 提供在线编辑器，给有资料库账号的编辑用。
     */
    editor?: boolean
  }
  /**
   * 首页推荐的创新模式，按顺序。
   *
   * @maxItems 6
   */
  featured:
    | []
    | [string]
    | [string, string]
    | [string, string, string]
    | [string, string, string, string]
    | [string, string, string, string, string]
    | [string, string, string, string, string, string]
  /**
   * true 时每一页都标明“演示数据”。
   */
  demonstration: boolean
  /**
   * 中文以外的界面语言，网站在“/语言代码/”下另有一套页面；记录内容仍是中文。不需要就不写。
   *
   * Items: 一种界面语言，以及用这种语言写的门户名称和简介。
   */
  languages?: {
    /**
     * 目前可以写 en（英文）。
     */
    code: 'en'
    /**
     * 用这种语言写的名称。
     */
    title: string
    /**
     * 名称后面的一句话。
     */
    subtitle: string
    /**
     * 首页第一段。
     */
    description: string
    /**
     * 门户由谁负责。
     */
    organisation: string
  }[]
  check_exemptions?: CheckExemptions
}
/**
 * 从群众意见里形成的建议。
 */
export interface SuggestionRecord {
  /**
   * 一句话说清做了什么，四十个字以内最好。
   */
  title: string
  /**
   * 本市的哪个单位。
   */
  unit: string
  period: Period
  /**
   * 联系点、服务点或妇女之家的编号。
   */
  place?: string
  /**
   * 由它引出的重点课题。
   */
  topic?: string
  groups?: Groups
  /**
   * 哪一天提出。
   */
  submitted: string
  /**
   * 写事，不写具体的人。
   */
  text: string
  /**
   * 已提出、已受理、已采纳或未采纳。
   */
  status: string
  /**
   * 未采纳时必填。
   */
  decline_reason?: string
  note?: Note
  aliases?: Aliases
  review_on?: ReviewOn
  check_exemptions?: CheckExemptions
}
/**
 * 公开过又撤下的记录：留下编号和理由，旧地址不会变成别的内容。
 */
export interface TombstonesRecord {
  /**
   * 一条是一个撤下的编号。
   *
   * @minItems 1
   *
   * Items: 撤下的一条记录。
   */
  entries: [
    {
      /**
       * 例如 model、practice。
       */
      kind: string
      id: Id
      /**
       * 哪一天撤下的。
       */
      removed: string
      /**
       * 为什么撤下，写事不写人；会公开。
       */
      reason: string
      /**
       * 只用小写字母、数字和连字符，与文件名相同，定了就不再改。
       */
      replaced_by?: string
    },
    ...{
      /**
       * 例如 model、practice。
       */
      kind: string
      id: Id
      /**
       * 哪一天撤下的。
       */
      removed: string
      /**
       * 为什么撤下，写事不写人；会公开。
       */
      reason: string
      /**
       * 只用小写字母、数字和连字符，与文件名相同，定了就不再改。
       */
      replaced_by?: string
    }[]
  ]
  check_exemptions?: CheckExemptions
}
/**
 * 由领导牵头的调研课题。
 */
export interface TopicRecord {
  /**
   * 一句话说清做了什么，四十个字以内最好。
   */
  title: string
  /**
   * 本市的哪个单位。
   */
  unit: string
  /**
   * 只写职务，不写姓名。
   */
  leader_role: string
  /**
   * 报告最迟哪天交。
   */
  due: string
  groups?: Groups
  /**
   * 课题由哪些人民建议引出。
   */
  suggestions?: string[]
  /**
   * 用一两句话写清谁、在哪里、做了什么、结果怎样。
   */
  summary: string
  note?: Note
  aliases?: Aliases
  review_on?: ReviewOn
  check_exemptions?: CheckExemptions
}
/**
 * 参加活动的妇联组织或机关部门。
 */
export interface UnitRecord {
  /**
   * 一句话说清做了什么，四十个字以内最好。
   */
  title: string
  /**
   * 表格和地图上用的短名称。
   */
  short_title: string
  /**
   * 市级、区、县、县级市或机关部门。
   */
  kind: string
  /**
   * 开始在本门户报送的日期；还没有接入就写 null。
   */
  joined: string | null
  region: Region
  /**
   * 用一两句话写清谁、在哪里、做了什么、结果怎样。
   */
  summary: string
  /**
   * 机关部门在活动中承担的职责。
   *
   * Items: 一条职责。
   */
  duties?: string[]
  /**
   * 街道、乡镇等的名称。
   *
   * Items: 街道、乡镇或相当单位的名称。
   */
  divisions?: string[]
  /**
   * 在方格示意图上的行和列，从 1 开始。
   */
  tile?: {
    /**
     * 从上往下数。
     */
    row: number
    /**
     * 从左往右数。
     */
    column: number
  }
  /**
   * 经批准不承担的义务。
   *
   * Items: 免除一项或全部义务。
   */
  exemptions?: {
    /**
     * 方案里义务的编号；不写就是全部义务，例如单位撤并了。
     */
    duty?: string
    /**
     * 为什么免。
     */
    reason: string
    /**
     * 从哪一天起。
     */
    from: string
    /**
     * 到哪一天为止；不写就是一直免。
     */
    until?: string
  }[]
  /**
   * 以上情况说的是什么时候。
   */
  date: string
  figures?: Figures
  sources: Sources1
  reliability: Reliability
  note?: Note
  aliases?: Aliases
  review_on?: ReviewOn
  check_exemptions?: CheckExemptions
}
/**
 * 一组编码和它们的中英文名称。
 */
export interface VocabularyRecord {
  title: Label
  /**
   * 这组编码用在哪里。
   */
  description: string
  /**
   * 英文页面上的说明；没有就显示中文。
   */
  description_en?: string
  /**
   * 按显示的先后排列。
   *
   * @minItems 1
   *
   * Items: 一个编码。
   */
  entries: [
    {
      /**
       * 只用小写字母、数字和连字符，与文件名相同，定了就不再改。
       */
      code: string
      /**
       * 页面上显示的中文。
       */
      zh: string
      en: EnglishLabel
      /**
       * 表格里代表它的一个符号。
       */
      mark?: string
      /**
       * 一句话说明什么情况用它。
       */
      note?: string
      /**
       * 英文页面上的解释；没有就显示中文。
       */
      note_en?: string
      /**
       * 方案里点名的重点对象写 true。
       */
      priority?: boolean
      /**
       * 人数涉及纠纷、信访、暴力或健康的写 true：统计时少于 10 的不公开，其余取整；服务对象写了 true 的，少于 10 的人数不许写进会公开的字段。
       */
      sensitive?: boolean
      /**
       * 是哪个编码的一部分，例如已保人数是应保人数的一部分；部分比整体多的不能通过检查。
       */
      part_of?: string
    },
    ...{
      /**
       * 只用小写字母、数字和连字符，与文件名相同，定了就不再改。
       */
      code: string
      /**
       * 页面上显示的中文。
       */
      zh: string
      en: EnglishLabel
      /**
       * 表格里代表它的一个符号。
       */
      mark?: string
      /**
       * 一句话说明什么情况用它。
       */
      note?: string
      /**
       * 英文页面上的解释；没有就显示中文。
       */
      note_en?: string
      /**
       * 方案里点名的重点对象写 true。
       */
      priority?: boolean
      /**
       * 人数涉及纠纷、信访、暴力或健康的写 true：统计时少于 10 的不公开，其余取整；服务对象写了 true 的，少于 10 的人数不许写进会公开的字段。
       */
      sensitive?: boolean
      /**
       * 是哪个编码的一部分，例如已保人数是应保人数的一部分；部分比整体多的不能通过检查。
       */
      part_of?: string
    }[]
  ]
  check_exemptions?: CheckExemptions
}
/**
 * 这组编码叫什么。
 */
export interface Label {
  /**
   * 页面上显示的中文。
   */
  zh: string
  en: EnglishLabel
}

export type Kind = keyof RecordOf
