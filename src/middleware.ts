import type { MiddlewareHandler } from 'astro'
import { languageOf } from './language.ts'
import { pageLocals } from './page-locals.ts'

/** Gives every page the words of its language. */
export const onRequest: MiddlewareHandler = async ({ locals, routePattern }, next) => {
  Object.assign(locals, await pageLocals(languageOf(routePattern)))
  return next()
}
