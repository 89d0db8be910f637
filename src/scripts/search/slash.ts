/** `/` goes to the first search box in sight, as on many sites; not while the reader is writing, nor after it was turned off. */
export function listenForSlash(): void {
  document.addEventListener('keydown', (event) => {
    const isWriting = (event.target as Element).closest('input, textarea, select, [contenteditable]')
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting) return
    if (document.documentElement.dataset['slash'] === 'off') return
    const boxes = [...document.querySelectorAll<HTMLInputElement>('.search-form input[name="q"]')]
    const box = boxes.find((input) => input.checkVisibility())
    if (!box) return
    event.preventDefault()
    box.focus()
    box.select()
  })
}
