export interface SourceView {
  /** anchor on the page: `source-main` */
  anchor: string
  title: string
  publisher: string
  url: string | null
  date: string
  /** 官方, 媒体, 转载 … */
  kind: string
  note?: string
}
