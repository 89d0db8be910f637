import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { writeMemory } from './memory-file.ts'

const NEWLINE = 0x0a

/**
 * What is remembered between runs: JSON, by the digest of what it was made of.
 * A file of lines, `digest json`, below a line with the stamp of the tool and the digest of the rest.
 * One that is missing, damaged or of another version counts as empty.
 */
export class DigestCache {
  private readonly file: string
  private readonly stamp: string
  private readonly remembered: ReadonlyMap<string, Uint8Array>
  /** what is worth keeping: whatever this run has met */
  private readonly met = new Map<string, Uint8Array>()

  constructor(file: string, stamp: string) {
    this.file = file
    this.stamp = stamp
    this.remembered = readLines(file, stamp)
  }

  find(digest: string): unknown {
    const line = this.remembered.get(digest)
    if (!line) return undefined
    this.met.set(digest, line)
    return JSON.parse(jsonOf(line))
  }

  add(digest: string, json: string): void {
    this.met.set(digest, Buffer.from(`${digest} ${json}\n`))
  }

  /** Writes what this run has met, where that has changed. */
  save(): void {
    const isSame =
      this.met.size === this.remembered.size && [...this.met.keys()].every((key) => this.remembered.has(key))
    if (isSame) return
    const lines = Buffer.concat([...this.met.values()])
    writeMemory(this.file, Buffer.concat([Buffer.from(headOf(this.stamp, lines)), lines]))
  }
}

function headOf(stamp: string, lines: Uint8Array): string {
  return `${stamp} ${hash('sha256', lines)}\n`
}

/** Every line by its digest, its newline included. */
function readLines(file: string, stamp: string): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>()
  const bytes = readIfThere(file)
  const start = bytes.indexOf(NEWLINE) + 1
  const lines = bytes.subarray(start)
  if (start === 0 || bytes.toString('utf8', 0, start) !== headOf(stamp, lines)) return found
  for (let at = 0; at < lines.length; ) {
    const end = lines.indexOf(NEWLINE, at) + 1
    found.set(lines.toString('latin1', at, at + DIGEST_LENGTH), lines.subarray(at, end))
    at = end
  }
  return found
}

const DIGEST_LENGTH = 64

function jsonOf(line: Uint8Array): string {
  return Buffer.from(line.buffer, line.byteOffset, line.length).toString('utf8', DIGEST_LENGTH + 1)
}

function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}
