import { execFileSync } from 'node:child_process'

/** Debian's packages of the programs that some tests need. */
const PACKAGES = {
  nginx: 'nginx-light libnginx-mod-http-brotli-static',
  caddy: 'caddy',
  rclone: 'rclone',
  faketime: 'faketime',
} as const

/** Whether a program is installed; says plainly which tests are skipped where it is not. CI must have all. */
export function hasProgram(name: keyof typeof PACKAGES): boolean {
  try {
    execFileSync('which', [name], { stdio: 'ignore' })
    return true
  } catch {
    if (process.env['CI']) throw new Error(`CI needs ${name}: apt-get install ${PACKAGES[name]}`)
    console.warn(`No ${name} here, so its tests are skipped: apt-get install ${PACKAGES[name]}`)
    return false
  }
}
