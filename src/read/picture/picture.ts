/** What the bytes of a picture say about it. Nothing is decoded: only its parts are walked. */
export interface Picture {
  format: PictureFormat
  width: number
  height: number
  /** names of the parts that are not needed to show it: where it was taken, by whom, with what, or hidden data */
  extras: string[]
}

export type PictureFormat = 'png' | 'jpeg' | 'webp' | 'avif'

/** The file endings of each format. */
export const PICTURE_ENDINGS = {
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  webp: ['webp'],
  avif: ['avif'],
} as const satisfies Record<PictureFormat, readonly string[]>
