/** Something that is done a moment after it was last asked for. */
export interface Soon {
  ask(): void
  /** does it at once where it is still to be done */
  now(): void
}

/** Does something once its asking has paused. */
export function soon(work: () => void, pause: number): Soon {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const now = () => {
    if (waiting === undefined) return
    clearTimeout(waiting)
    waiting = undefined
    work()
  }
  return {
    ask() {
      clearTimeout(waiting)
      waiting = setTimeout(now, pause)
    },
    now,
  }
}
