// What cannot be kept on the device is lost with the page. A page that listens to this is not kept by all browsers for the way
// back, so that it listens only as long as it must.

let isAsking = false

/** Has the browser ask whoever leaves the page, or leave off asking. */
export function askBeforeLeaving(isUnkept: boolean): void {
  isAsking = isUnkept
  if (isUnkept) addEventListener('beforeunload', ask)
  else removeEventListener('beforeunload', ask)
}

/** Whether something else may come into the form: what is kept nowhere goes only when the writer says so. */
export function mayGiveWay(question: string): boolean {
  return !isAsking || confirm(question)
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
