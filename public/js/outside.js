// Shows what a reader asked for in a frame of its own host.
export function showIn(embed) {
  const asking = embed.querySelector('.asking')
  const poster = embed.querySelector('.poster')
  // Clicked twice.
  if (!asking) return
  const frame = document.createElement('iframe')
  frame.title = embed.dataset.title
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox')
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture'
  if (embed.dataset.height) frame.style.height = `${embed.dataset.height}px`
  frame.src = embed.dataset.frame
  if (poster) asking.remove()
  ;(poster || asking).replaceWith(frame)
  if (embed.matches('.graphic')) fit(frame)
  frame.focus()
}

/** A graphic says how high it is, in one of two ways. */
function fit(frame) {
  addEventListener('message', ({ data, source }) => {
    if (frame.contentWindow !== source) return
    let told = data
    try {
      told = JSON.parse(data)
    } catch {}
    const [height] =
      told?.context === 'iframe.resize' ? [told.height] : Object.values(told?.['datawrapper-height'] ?? {})
    if (height > 0 && height < 5e3) frame.style.height = `${height}px`
  })
}
