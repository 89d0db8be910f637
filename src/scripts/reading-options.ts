// The two buttons of the header, large text and dark theme, and that of the shortcut to the search. All are remembered on
// this device.
const root = document.documentElement
const prefersDark = matchMedia('(prefers-color-scheme: dark)')

const options = {
  text: {
    isOn: () => root.dataset['text'] === 'large',
    value: (on: boolean) => (on ? 'large' : 'normal'),
  },
  theme: {
    isOn: () => (root.dataset['theme'] ?? (prefersDark.matches ? 'dark' : 'light')) === 'dark',
    value: (on: boolean) => (on ? 'dark' : 'light'),
  },
  slash: {
    isOn: () => root.dataset['slash'] !== 'off',
    value: (on: boolean) => (on ? 'on' : 'off'),
  },
} as const

function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // Without storage the choice holds for this page.
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-reading]')) {
  const name = button.dataset['reading'] as keyof typeof options
  const option = options[name]
  const show = () => button.setAttribute('aria-pressed', String(option.isOn()))
  show()
  prefersDark.addEventListener('change', show)
  button.addEventListener('click', () => {
    const value = option.value(!option.isOn())
    root.dataset[name] = value
    remember(name, value)
    show()
  })
}
