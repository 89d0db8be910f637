/** An address as its writer reads it: Chinese where an editor has written `%E5%85%A5`; as it stands where that is none. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
