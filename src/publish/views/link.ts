/** A link inside the site or out of it. */
export interface Link {
  text: string
  url: string
}
