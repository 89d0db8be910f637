import type { PeerRecord } from './records.ts'

/** Another generator of static sites, set up as its own users would for the same records, lists and statistics. */
export interface Peer {
  name: string
  /** its folder in bench/peers/sites/ */
  site: string
  /** exact versions of what it is installed from; empty where it is a program of the system */
  packages: Readonly<Record<string, string>>
  /** what it says of its version, where it is a program of the system */
  versionCommand?: readonly string[]
  /** run in its folder; writes the whole site */
  command: readonly string[]
  /** what it writes or remembers, taken away before a cold build */
  output: readonly string[]
  /** the file of a record, below its folder */
  fileOf(record: PeerRecord): { path: string; text: string }
  /** files made from all records: one list template a kind, where the tool needs one */
  lists(folders: readonly string[]): { path: string; text: string }[]
}
