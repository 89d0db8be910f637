// What moves under a pressed button takes the click away from it: faults beside fields come and go when none is pressed.

let release = Promise.resolve()

addEventListener('pointerdown', ({ button }) => {
  if (button === 0) release = new Promise(untilReleased)
})

function untilReleased(resolve: () => void): void {
  // behind the click that follows
  for (const type of ['pointerup', 'pointercancel']) addEventListener(type, () => setTimeout(resolve), { once: true })
}

/** Resolves when no pointer is pressed. */
export function released(): Promise<void> {
  return release
}
