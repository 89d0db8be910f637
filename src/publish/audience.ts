/** Who a site is built for. Inside the federation figures are exact and there are worklists; the public sees protected ones. */
export type Audience = 'public' | 'internal'
