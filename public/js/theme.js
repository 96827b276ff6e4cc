// The light or dark switch of the header: shown only where this script runs, and it remembers.
const button = document.getElementById('theme')
const root = document.documentElement
const system = matchMedia('(prefers-color-scheme: dark)')

if (button) {
  const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark'
  const say = () => {
    button.querySelector('.say').textContent = isDark() ? button.dataset.light : button.dataset.dark
  }
  const turn = () => {
    root.dataset.theme = isDark() ? 'light' : 'dark'
    try {
      localStorage.setItem('theme', root.dataset.theme)
    } catch {
      // A reader who keeps no storage gets the theme for this page.
    }
    say()
  }
  button.hidden = false
  button.addEventListener('click', turn)
  system.addEventListener('change', say)
  say()
}
