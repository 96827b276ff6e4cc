// Shares a story, or copies its address.
const button = document.querySelector('.share button')
const { share, clipboard } = navigator

if (share || clipboard) {
  const url = location.origin + location.pathname
  if (share) button.textContent = button.dataset.sheet
  button.parentNode.hidden = false
  button.addEventListener('click', async () => {
    if (share) return navigator.share({ title: document.title, url }).catch(() => {})
    await clipboard.writeText(url)
    button.nextElementSibling.textContent = button.dataset.done
  })
}
