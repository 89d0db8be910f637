import { type Cost, measureCommand, median } from '../command.ts'
import type { Tool } from './tool.ts'

/** A tool that takes longer than this in all is not run again. */
const PATIENCE = 900

/** What a tool's runs have cost. */
export interface ToolCosts {
  tool: Tool
  pages: number
  cold: Cost[]
  /** with one record changed, and the last output and memory in place */
  changed: Cost[]
  /** the first lines of what it said when it failed */
  failure?: string
}

/** Runs all tools in turn, several times, so that whatever else the machine does meets each of them alike. */
export function measureInTurn(tools: readonly Tool[], runs: number): ToolCosts[] {
  const all = tools.map((tool): ToolCosts => ({ tool, pages: 0, cold: [], changed: [] }))
  for (let run = 0; run < runs; run++) for (const costs of all) if (isWorthAnother(costs)) measureOnce(costs)
  return all
}

function isWorthAnother({ cold, changed, failure }: ToolCosts): boolean {
  const spent = [...cold, ...changed].reduce((total, { wall }) => total + wall, 0)
  return failure === undefined && spent < PATIENCE
}

function measureOnce(costs: ToolCosts): void {
  const { tool, cold, changed } = costs
  try {
    tool.forget()
    cold.push(measureCommand(tool.command, tool.conditions))
    costs.pages = tool.pages()
    tool.change()
    changed.push(measureCommand(tool.command, tool.conditions))
  } catch (error) {
    costs.failure = String(error).slice(0, 300)
    console.error(`${tool.name}: ${costs.failure}`)
  }
}

/** The median of one of the costs of several runs. */
export function medianOf(costs: readonly Cost[], name: keyof Cost): number {
  return median(costs.map((cost) => cost[name]))
}
