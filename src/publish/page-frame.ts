import { allDuties, allIndicators } from './ledger/all-years.ts'
import type { SiteView } from './views/site.ts'

/**
 * What a page may show beside what its own key stands for: names and addresses of the site, its kinds, ways to browse,
 * duties and indicators. Where any of it changes, every page is rendered again.
 */
export function pageFrame(site: SiteView): unknown {
  const { title, subtitle, description, organisation, baseUrl, contacts, repository, demonstration } = site
  const { kinds, dimensions, programme, ledger, languages } = site
  return {
    ...{ title, subtitle, description, organisation, baseUrl, contacts, repository, demonstration, languages },
    audience: ledger.audience,
    kinds: kinds.map((view) => [view.kind, view.title, view.description, view.url]),
    dimensions: dimensions.map((view) => [view.title, view.url]),
    programme: [programme.title, programme.url],
    counted: [...allDuties(site), ...allIndicators(site)].map((view) => [view.title, view.url]),
    units: [...ledger.units.values()].map((view) => view.title),
  }
}
