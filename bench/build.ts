import { stageRows } from './check.ts'
import { measureCities } from './corpus.ts'
import { eleventy } from './peers/eleventy.ts'
import { hugo } from './peers/hugo.ts'
import { measureInTurn, medianOf, type ToolCosts } from './peers/in-turn.ts'
import { peerRecords } from './peers/records.ts'
import { starlight } from './peers/starlight.ts'
import { ownTool, peerTool } from './peers/tool.ts'
import { vitepress } from './peers/vitepress.ts'
import type { BenchTable, Suite } from './suite.ts'

const PEERS = [hugo, eleventy, starlight, vitepress]

/** What ours can be compared with, as the command line names it. */
export const PEER_NAMES: readonly string[] = PEERS.map(({ name }) => name.toLowerCase())

const COLUMNS = ['tool', 'version', 'pages', 'wall s', '× Hugo', 'cpu s', 'peak MB', 'one change s', '× Hugo']

/**
 * A generated city built by this project and by others on the same records, all in turn in one go; then the stages of
 * our pipeline. Ours has its checks, statistics, search, downloads and audit in it; the others make pages, lists and one
 * page of statistics.
 */
export const buildSuite: Suite = {
  title: '构建',
  isSized: true,
  run: (options) =>
    measureCities(options, COLUMNS, (root) => {
      const records = peerRecords(root)
      const chosen = PEERS.filter(({ name }) => options.peers.includes(name.toLowerCase()))
      const peers = chosen.map((peer) => peerTool(peer, records))
      const costs = measureInTurn([ownTool(root), ...peers], options.runs)
      const first = costs.find(({ tool }) => tool.name === hugo.name)
      const stages = stageRows(root, 'search').map(([name = '', wall = '', cpu = '']) => [name, '', '', wall, '', cpu])
      return [...costs.map((each) => toolRow(each, first)), ...stages.map((row) => [...row, '', '', ''])]
    }),
}

function toolRow({ tool, pages, cold, changed, failure }: ToolCosts, first?: ToolCosts): BenchTable['rows'][number] {
  if (failure || cold.length === 0) return [tool.name, tool.version, '', 'fails', '', '', '', '', '']
  const wall = medianOf(cold, 'wall')
  const change = medianOf(changed, 'wall')
  return [
    ...[tool.name, tool.version, pages, round(wall), ratio(wall, first?.cold), round(medianOf(cold, 'cpu'))],
    ...[Math.round(medianOf(cold, 'peakMb')), round(change), ratio(change, first?.changed)],
  ]
}

function ratio(wall: number, others: ToolCosts['cold'] = []): number | string {
  return others.length > 0 ? round(wall / medianOf(others, 'wall')) : ''
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
