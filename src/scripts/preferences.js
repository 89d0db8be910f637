// Runs before the first paint, so that a page never flashes in the wrong size or theme.
{
  const { dataset } = document.documentElement
  dataset.js = ''
  try {
    const text = localStorage.getItem('text')
    const theme = localStorage.getItem('theme')
    if (text === 'large') dataset.text = text
    if (theme === 'dark' || theme === 'light') dataset.theme = theme
  } catch {
    // Storage may be refused; the reader's system settings stand.
  }
}
