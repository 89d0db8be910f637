import type { Diagnostic } from '../diagnostic.ts'
import type { Content } from './content.ts'

/** A rule looks at the whole content and yields every fault of its kind. */
export type Rule = (content: Content) => Iterable<Diagnostic>
