// Films, posts, charts, maps and sounds of other sites: each is asked for when a reader clicks, and not before.
for (const embed of document.querySelectorAll('[data-frame]')) {
  const asking = embed.querySelector('.asking')
  const poster = embed.querySelector('.poster')
  const show = () => {
    const frame = document.createElement('iframe')
    frame.title = embed.dataset.title
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox')
    frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture'
    if (embed.dataset.height) frame.style.height = `${embed.dataset.height}px`
    const load = () => {
      frame.src = embed.dataset.frame
    }
    if (embed.matches('.graphic')) import('/js/graphic.js').then(({ fit }) => fit(frame)).finally(load)
    else load()
    if (poster) asking.remove()
    ;(poster || asking).replaceWith(frame)
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
