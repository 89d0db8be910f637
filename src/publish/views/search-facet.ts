/** A way to narrow search results down. */
export interface SearchFacet {
  /** its name in the address */
  parameter: string
  /** its name in the index */
  name: string
  title: string
  /** in the order in which they are shown: the value in the index, and what it is called */
  values: { value: string; title: string }[]
}
