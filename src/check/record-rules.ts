import type { RecordRule } from './rule.ts'
import { proseAttribute } from './rules/prose-attribute.ts'
import { proseComponent } from './rules/prose-component.ts'
import { proseHeading } from './rules/prose-heading.ts'
import { proseMarkup } from './rules/prose-markup.ts'
import { proseNode } from './rules/prose-node.ts'
import { prosePastedTable } from './rules/prose-pasted-table.ts'
import { proseSection } from './rules/prose-section.ts'
import { proseTable } from './rules/prose-table.ts'
import { recordDateOrder } from './rules/record-date-order.ts'
import { recordFewTold } from './rules/record-few-told.ts'
import { recordRepeatedItem } from './rules/record-repeated-item.ts'
import { recordUrl } from './rules/record-url.ts'
import { textBlank } from './rules/text-blank.ts'
import { textEscaped } from './rules/text-escaped.ts'
import { textMarkup } from './rules/text-markup.ts'

/** The rules that judge each record by itself: a record that is known to have passed them is not looked at again. */
export const RECORD_RULES: readonly RecordRule[] = [
  recordUrl,
  recordDateOrder,
  recordRepeatedItem,
  recordFewTold,
  textEscaped,
  textBlank,
  textMarkup,
  proseNode,
  proseComponent,
  proseAttribute,
  proseSection,
  proseHeading,
  proseMarkup,
  proseTable,
  prosePastedTable,
]
