/** The rows of a tile map from the top, each as wide as the map; undefined where no unit lies. */
export function tileRows<Tile extends { row: number; column: number }>(tiles: readonly Tile[]): (Tile | undefined)[][] {
  const height = Math.max(0, ...tiles.map(({ row }) => row))
  const width = Math.max(0, ...tiles.map(({ column }) => column))
  const rows = Array.from({ length: height }, () => new Array<Tile | undefined>(width).fill(undefined))
  for (const tile of tiles) rows[tile.row - 1]?.splice(tile.column - 1, 1, tile)
  return rows
}
