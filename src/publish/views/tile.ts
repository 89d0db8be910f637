/** A tile of the map of units. */
export interface Tile {
  title: string
  url: string
  row: number
  column: number
  /** records of the unit and in its area */
  count: number
  joined: boolean
}
