import type { Random } from './random.ts'
import type { Theme } from './sentences.ts'
import { type Slots, sentences } from './wording.ts'

/** What a body may point to. */
export interface Targets {
  /** the unit of measurement of at least two figures of the record */
  chartUnit: string
  policy: string
  model?: string
}

/** A writer of bodies about one scene: each call takes other sentences. */
class Writer {
  private readonly slots: Slots
  private readonly random: Random

  constructor(slots: Slots, random: Random) {
    this.slots = slots
    this.random = random
  }

  paragraph(theme: Theme, count: number): string {
    return sentences(theme, count, this.slots, this.random).join('')
  }

  cited(theme: Theme, count: number): string {
    return `${this.paragraph(theme, count)}<Cite source="main" />`
  }

  callout(kind: 'editor' | 'warning', theme: Theme, count: number): string {
    return `<Callout kind="${kind}">\n\n${this.paragraph(theme, count)}\n\n</Callout>`
  }

  bullets(theme: Theme, count: number): string {
    return sentences(theme, count, this.slots, this.random)
      .map((sentence) => `- ${sentence}`)
      .join('\n')
  }

  steps(count: number): string {
    const steps = sentences('step', count, this.slots, this.random)
    return `<Steps>\n\n${steps.map((step, index) => `${index + 1}. ${step}`).join('\n')}\n\n</Steps>`
  }

  chart({ chartUnit }: Targets): string {
    return `<FigureChart unit="${chartUnit}" title="${this.slots['area']}${this.slots['output']}逐期变化" />`
  }
}

/** The body of a model. */
export function modelBody(slots: Slots, targets: Targets, random: Random): string {
  const write = new Writer(slots, random)
  return sections({
    背景与问题: [write.cited('problem', 4)],
    适用条件: [write.callout('editor', 'condition', 3)],
    实施步骤: [write.steps(6)],
    所需资源: [write.bullets('resource', 3)],
    成效与证据: [write.cited('effect', 3), write.chart(targets), MEASURE],
    风险与注意: [write.callout('warning', 'risk', 4), `依据见${recordLink('policy', targets.policy)}。`],
  })
}

/** The body of a practice. */
export function practiceBody(slots: Slots, targets: Targets, random: Random): string {
  const write = new Writer(slots, random)
  const how = random.chance(0.5) ? write.steps(7) : write.bullets('step', 7)
  const see = targets.model ? [`完整的办法见${recordLink('model', targets.model)}。`] : []
  return sections({
    做法: [write.cited('problem', 3), how],
    成效: [write.cited('effect', 5), ...(random.chance(0.3) ? [write.chart(targets)] : [])],
    启示: [write.callout('editor', 'lesson', 6), ...see],
  })
}

/** The body of a report. */
export function reportBody(slots: Slots, targets: Targets, random: Random): string {
  const write = new Writer(slots, random)
  return sections({
    情况: [write.cited('finding', 6), write.paragraph('problem', 3), write.chart(targets)],
    分析: [write.bullets('cause', 5)],
    建议: [write.bullets('advice', 6), `政策依据是${recordLink('policy', targets.policy)}。`],
  })
}

const MEASURE = '本门户已收录同类实践案例<Measure count="practice" />条。'

function recordLink(kind: string, id: string): string {
  return `<Record kind="${kind}" id="${id}" />`
}

function sections(parts: Record<string, string[]>): string {
  return `${Object.entries(parts)
    .map(([heading, blocks]) => [`## ${heading}`, ...blocks].join('\n\n'))
    .join('\n\n')}\n`
}
