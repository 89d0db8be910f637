/** A figure of a record as a table row. */
export interface FigureRow {
  label: string
  /** in the source's own words, grouped in thousands: “1,343,857”, “200余”, or “—” where the source gives no number */
  value: string
  /** the number itself, for programs; null where the source gives none */
  amount: number | null
  unit: string
  asOf: string
  /** number of the source in the record's list, from 1 */
  source: number
}
