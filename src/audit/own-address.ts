/** Signs that browsers drop or read as another one inside an address, so that it is not what it seems. */
const DISGUISE = /[\p{Cc} \\]/u

/** Whether an address, once its character references are decoded, stays on this site: a path, an anchor, a query. */
export function isOwnAddress(address: string): boolean {
  return !DISGUISE.test(address) && !/^(?:\/\/|[a-z][a-z\d+.-]*:)/i.test(address)
}

/** A web address without a user’s name before it, or a number to be dialled. */
const OUTSIDE = /^(?:https?:\/\/[^/@]+(?:[/?#]|$)|tel:\+?\d+$)/

/** Whether a reader may be led there: a page of this site, or an address or number that is what it seems. */
export function isSafeLink(address: string): boolean {
  return isOwnAddress(address) || (!DISGUISE.test(address) && OUTSIDE.test(address))
}
