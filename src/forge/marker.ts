/** The first line of every review, which no reader sees: by it the comment of an earlier run is found and replaced. */
export const MARKER = '<!-- last-mile review -->'
