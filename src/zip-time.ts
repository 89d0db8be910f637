/** A zip holds the time of its files: a fixed one, so that the same files give the same bytes. */
export const ZIP_TIME = '1980-01-01T00:00:00'
