/** Who went to a place, as far as an activity says. */
export interface Visit {
  type?: string
  unit?: string
  joint_units?: readonly string[]
}

/**
 * The visits to one place in one period that repeat each other: teams went there that had not declared to go together.
 * Empty where all went together. A joint visit that does not say with whom belongs to any team.
 */
export function repeatedVisits<T>(together: readonly T[], visitOf: (item: T) => Visit): T[] {
  const declared = together.filter((item) => {
    const { type, unit, joint_units: joint = [] } = visitOf(item)
    return unit !== undefined && !(type === 'joint-visit' && joint.length === 0)
  })
  return teamsOf(declared, visitOf).length > 1 ? declared : []
}

/** A visit with its units under their ids of today: a unit that was renamed is no second team. */
export function currentUnits(
  { type, unit, joint_units: joint = [] }: Visit,
  idOf: (unit: string) => string | undefined,
): Visit {
  return {
    ...(type === undefined ? {} : { type }),
    ...(unit === undefined ? {} : { unit: idOf(unit) ?? unit }),
    joint_units: joint.map((each) => idOf(each) ?? each),
  }
}

/** The visits of each team: units that declare a joint activity are one. */
export function teamsOf<T>(visits: readonly T[], visitOf: (item: T) => Visit): T[][] {
  const leader = new Map<string, string>()
  const find = (unit: string): string => {
    let leading = unit
    for (let above = leader.get(leading); above !== undefined && above !== leading; above = leader.get(leading))
      leading = above
    return leading
  }
  for (const { unit = '', joint_units: joint = [] } of visits.map(visitOf)) {
    for (const other of [unit, ...joint]) leader.set(find(other), find(unit))
  }
  return [...Map.groupBy(visits, (item) => find(visitOf(item).unit ?? '')).values()]
}
