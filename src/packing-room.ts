const [LEAST, MOST] = [64, 1 << 16]

/**
 * How much room Node is to take at a time for what it packs: as much as goes in, where that is little, is enough for nearly
 * all. It would take 16 KB for a file of ten lines, and keep them as long as the file.
 * @param length of what is packed
 */
export function packingRoom(length: number): number {
  return Math.max(LEAST, Math.min(length, MOST))
}
