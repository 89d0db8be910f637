// What cannot be kept on the device is lost with the page. A page that listens to this is not kept by all browsers for the way
// back, so that it listens only as long as it must.

/** Has the browser ask whoever leaves the page, or leave off asking. */
export function askBeforeLeaving(isUnkept: boolean): void {
  if (isUnkept) addEventListener('beforeunload', ask)
  else removeEventListener('beforeunload', ask)
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
