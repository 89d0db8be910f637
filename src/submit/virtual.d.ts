/** What the plugin of vite-compiled-checks.ts gives. */
declare module 'virtual:schemas' {
  export const common: import('../schema/schema-set.ts').Schema
  export const kinds: import('../schema/schema-set.ts').SchemaSet['kinds']
}

declare module 'virtual:compiled-checks' {
  /** a validator, and the schema that it was made of */
  type CompiledCheck = import('../schema/schema-set.ts').SchemaSet & {
    validate: import('../check/schema-faults.ts').Validate
  }

  const checks: Readonly<Record<import('../types.generated.ts').Kind, () => Promise<CompiledCheck>>>
  export default checks
}
