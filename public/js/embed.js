// Films and posts of other sites: shown where they stand, and asked for only when a reader asks.
for (const embed of document.querySelectorAll('[data-frame]')) {
  const asking = embed.querySelector('.asking')
  asking.hidden = false
  asking.querySelector('button').addEventListener('click', () => {
    const frame = document.createElement('iframe')
    frame.title = embed.dataset.title
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox')
    frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture'
    frame.src = embed.dataset.frame
    asking.replaceWith(frame)
    frame.focus()
  })
}
