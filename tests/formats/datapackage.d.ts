/** What the tests use of the reference library of Frictionless, which brings no types. */
declare module 'datapackage' {
  export interface Resource {
    name: string
    read(options: { keyed: boolean }): Promise<Record<string, unknown>[]>
  }
  export class Package {
    static load(descriptor: string): Promise<Package>
    valid: boolean
    errors: Error[]
    resources: Resource[]
    resourceNames: string[]
  }
}
