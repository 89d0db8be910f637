/** Whether a version such as `1.10` came after another; both are a major and a minor number. */
export function isNewer(version: string, than: string): boolean {
  const [[major = 0, minor = 0], [otherMajor = 0, otherMinor = 0]] = [numbers(version), numbers(than)]
  return major > otherMajor || (major === otherMajor && minor > otherMinor)
}

function numbers(version: string): number[] {
  return version.split('.').map(Number)
}
