// Films, posts, charts, maps and sounds of other sites: each is asked for when a reader clicks, and not before.
const shown = []
for (const embed of document.querySelectorAll('[data-frame]')) {
  const asking = embed.querySelector('.asking')
  const poster = embed.querySelector('.poster')
  const show = () => {
    const frame = document.createElement('iframe')
    frame.title = embed.dataset.title
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox')
    frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture'
    if (embed.dataset.height) frame.style.height = `${embed.dataset.height}px`
    frame.src = embed.dataset.frame
    if (poster) asking.remove()
    ;(poster || asking).replaceWith(frame)
    shown.push(frame)
    frame.focus()
  }
  asking.hidden = false
  asking.querySelector('button').addEventListener('click', show)
  poster?.addEventListener('click', (event) => {
    // A new tab or window is what the reader asked for.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    show()
  })
}
// A graphic says how high it is, in one of two ways.
addEventListener('message', ({ data, source }) => {
  const frame = shown.find((one) => one.contentWindow === source && one.closest('.graphic'))
  if (!frame) return
  let told = data
  try {
    told = JSON.parse(data)
  } catch {}
  const [height] = told?.context === 'iframe.resize' ? [told.height] : Object.values(told?.['datawrapper-height'] ?? {})
  if (height > 0 && height < 5e3) frame.style.height = `${height}px`
})
