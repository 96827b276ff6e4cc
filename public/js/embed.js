// Films, posts, charts, maps and sounds of other sites: each is asked for when a reader clicks, and not before.
for (const embed of document.querySelectorAll('[data-frame]')) {
  const asking = embed.querySelector('.asking')
  const show = () => import('/js/outside.js').then(({ showIn }) => showIn(embed))
  asking.hidden = false
  asking.querySelector('button').addEventListener('click', show)
  embed.querySelector('.poster')?.addEventListener('click', (event) => {
    // A new tab or window is what the reader asked for.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    show()
  })
}
