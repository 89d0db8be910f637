// The buttons of a record's page: print, and copy the citation.
const answer = document.querySelector<HTMLElement>('[data-cited]')

document.querySelector('[data-action="print"]')?.addEventListener('click', () => print())

document
  .querySelector<HTMLButtonElement>('[data-action="cite"]')
  ?.addEventListener('click', async ({ currentTarget }) => {
    const today = new Date().toLocaleDateString('sv')
    const citation = (currentTarget as HTMLElement).dataset['citation']?.replace('{today}', today) ?? ''
    try {
      await navigator.clipboard.writeText(citation)
      if (answer) answer.textContent = answer.dataset['cited'] ?? ''
    } catch {
      // Without leave to use the clipboard the reader copies the words by hand.
      if (answer) answer.textContent = citation
    }
  })
