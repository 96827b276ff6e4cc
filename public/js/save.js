// The button that keeps a story in this browser. The worker does the keeping, and says when it is done.
const button = document.getElementById('save')
const { serviceWorker } = navigator
const path = location.pathname

async function show() {
  const isSaved = await caches.match(path, { cacheName: 'saved-1' })
  button.ariaPressed = String(Boolean(isSaved))
  button.nextElementSibling.hidden = !isSaved
  button.parentElement.hidden = false
}

if (button && serviceWorker) {
  button.addEventListener('click', async () => {
    const { active } = await serviceWorker.ready
    const pictures = [...document.querySelectorAll('main img[fetchpriority=high]')].map((img) => img.currentSrc)
    const what = button.ariaPressed === 'true' ? 'drop' : 'save'
    active.postMessage({ what, path, pictures, from: 'saved-1' })
  })
  serviceWorker.onmessage = show
  show()
}
