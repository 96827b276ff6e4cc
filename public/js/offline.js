// Starts the worker that keeps what was read, and tells it what that is: only what a reader has before them counts.
const { serviceWorker } = navigator

async function tell(what) {
  const { active } = await serviceWorker.ready
  const pictures = [...document.querySelectorAll('main img[fetchpriority]')].map((img) => img.currentSrc)
  active.postMessage({ what, path: location.pathname, pictures })
}

function begin() {
  serviceWorker.register('/sw.js').catch(() => {})
  tell('read')
  addEventListener('online', () => tell('renew'))
}

const whenLoaded = () => (document.readyState === 'complete' ? begin() : addEventListener('load', begin))
if (document.prerendering) document.addEventListener('prerenderingchange', whenLoaded)
else if (serviceWorker) whenLoaded()
