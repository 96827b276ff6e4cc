// The button that keeps a story in this browser. The worker does the keeping, and says when it is done.
const button = document.getElementById('save')
const { serviceWorker } = navigator
const path = location.pathname
const say = button.querySelector('.say')
const save = say.textContent

async function show() {
  const isSaved = await caches.match(path, { cacheName: 'saved-1' })
  const { saved, remove } = button.dataset
  say.textContent = isSaved ? saved : save
  // Names the next action for readers who do not see the mark.
  button.ariaLabel = isSaved ? remove : null
  button.classList.toggle('kept-here', Boolean(isSaved))
  button.nextElementSibling.hidden = !isSaved
  button.parentElement.hidden = false
}

if (serviceWorker) {
  button.addEventListener('click', async () => {
    const { active } = await serviceWorker.ready
    const pictures = [...document.querySelectorAll('main img[fetchpriority=high]')].map((img) => img.currentSrc)
    const what = button.ariaLabel ? 'drop' : 'save'
    active.postMessage({ what, path, pictures, from: 'saved-1' })
  })
  serviceWorker.onmessage = show
  show()
}
