// Runs before the first paint, so that a page never flashes in the wrong size or theme.
{
  const { dataset } = document.documentElement
  dataset.js = ''
  // A program that the network loses leaves its buttons dead, and the search at its first word: the page is then as without.
  const giveUp = ({ target }) => {
    if (target instanceof HTMLScriptElement) delete dataset.js
  }
  addEventListener('error', giveUp, true)
  try {
    const text = localStorage.getItem('text')
    const theme = localStorage.getItem('theme')
    const slash = localStorage.getItem('slash')
    if (text === 'large') dataset.text = text
    if (theme === 'dark' || theme === 'light') dataset.theme = theme
    if (slash === 'off') dataset.slash = slash
  } catch {
    // Storage may be refused; the reader's system settings stand.
  }
}

// What is folded on screen is opened on paper, and folded again after it; the examples of all rules would be 190 sheets.
{
  const opened = new Set()
  addEventListener('beforeprint', () => {
    for (const part of document.querySelectorAll('details:not([open], .stays-folded)')) {
      part.open = true
      opened.add(part)
    }
  })
  addEventListener('afterprint', () => {
    for (const part of opened) part.open = false
    opened.clear()
  })
}
