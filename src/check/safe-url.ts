/** Names that never leave the own computer or office. */
const LOCAL = /(^|\.)(localhost|local|internal|lan|home|corp|test|invalid|onion|home\.arpa)\.?$/

/**
 * Whether an address may be a link: an absolute http or https URL with a public host name, without user name, backslash or
 * hidden character, so that it is what the browser reads and what the reader sees.
 */
export function isSafeUrl(url: string): boolean {
  if (!/^https?:\/\/[^/\\]/.test(url) || !/^[\x21-\x7e]+$/.test(url) || /\\|%(?:[01][0-9a-f]|7f)/i.test(url))
    return false
  if (!URL.canParse(url)) return false
  const { username, password, hostname } = new URL(url)
  return username === '' && password === '' && isPublicHost(hostname) && !url.split(/[?#]/)[0]?.includes('@')
}

/** A name with at least two parts; numbers are an address of a machine, and tools read them in many ways. */
function isPublicHost(hostname: string): boolean {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+\.?$/.test(hostname) && !/^[\d.]+$/.test(hostname) && !LOCAL.test(hostname)
}

/** What to do about an address that has a sign too many, or begins in capitals; undefined where neither is so. */
export function spellingHint(url: string): string | undefined {
  const [odd] = url.match(/[^\x21-\x7e]/u) ?? []
  if (odd !== undefined) return `网址里不能有${odd === ' ' ? '空格' : `“${odd}”`}，从浏览器地址栏重新复制。`
  return /^https?:/i.test(url) && !/^https?:/.test(url) ? '开头的 http 或 https 用小写。' : undefined
}

/** Endings that make a reader take letters and dots for a host; those of files, and abbreviations, are none. */
const ENDINGS =
  'com|cn|net|org|gov|edu|mil|int|info|biz|name|pro|mobi|asia|hk|mo|tw|us|uk|ru|jp|kr|eu|de|fr|in|io|me|cc|tv|co|ai|app|dev|top|xyz|vip|shop|site|online|club|wang|ren|link|live|work|store|tech|fun|icu|ltd|group|example'
const HOST = new RegExp(
  String.raw`(?<![a-z0-9@._-])(?:[a-z0-9-]{1,63}\.){1,10}(?:${ENDINGS})(?![a-z0-9_-]|\.[a-z0-9])`,
  'gi',
)

/** Every host that a reader believes a text to name, wherever in it and however wide its letters and dots are. */
export function namedHosts(text: string): string[] {
  const plain = text.normalize('NFKC').replaceAll('。', '.')
  const whole = namedHost(plain)
  const inside = [...plain.matchAll(HOST)].map(([host]) => withoutWww(host))
  return [...new Set([...(whole ? [whole] : []), ...inside])]
}

/** The host that a reader believes a text to name: `https://www.gov.cn/x` or `gov.cn`; undefined where it names none. */
export function namedHost(text: string): string | undefined {
  const [, host] = text.trim().match(/^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[:/?#].*)?$/i) ?? []
  return host === undefined ? undefined : withoutWww(host)
}

function withoutWww(host: string): string {
  return host.toLowerCase().replace(/^www\./, '')
}
