const base = import.meta.env.BASE_URL.replace(/\/$/, '')

/** A link's address: the base path in front of a site-absolute one; anchors and addresses out of the site as they are. */
export function href(address: string): string {
  return address.startsWith('/') && !address.startsWith('//') ? `${base}${address}` : address
}
