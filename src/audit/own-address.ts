/** Signs that browsers drop or read as another one inside an address, so that it is not what it seems. */
const DISGUISE = /[\p{Cc} \\]/u

/** Whether an address, once its character references are decoded, stays on this site: a path, an anchor, a query. */
export function isOwnAddress(address: string): boolean {
  return !DISGUISE.test(address) && !/^(?:\/\/|[a-z][a-z\d+.-]*:)/i.test(address)
}

/** Whether a reader may be led there: a page of this site, or a web address that is what it seems. */
export function isSafeLink(address: string): boolean {
  return isOwnAddress(address) || (!DISGUISE.test(address) && /^https?:\/\/[^/@]+(?:[/?#]|$)/.test(address))
}
