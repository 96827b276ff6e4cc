// Shows the paper's banner at the foot of the window, where it moves nothing; the front and section fronts have theirs in
// the page. Once closed, the same banner stays away for the visit. A line about a kept story stands there too, said
// politely to whoever does not see it.

export function show({ id, level, text, href, label, close, lang }) {
  const key = `banner${id}`
  try {
    if (sessionStorage[key]) return
  } catch {
    // Without storage it comes back on the next page.
  }
  const bar = document.createElement('aside')
  bar.className = 'banner'
  bar.dataset.level = level
  bar.ariaLabel = label
  bar.innerHTML = '<p><a><b></b> <bdi></bdi></a></p><button type="button">×</button>'
  const link = bar.querySelector('a')
  if (href) link.href = href
  link.firstChild.textContent = label
  const said = link.lastChild
  if (lang) said.lang = lang
  said.textContent = text
  const button = bar.lastChild
  button.ariaLabel = button.title = close
  button.onclick = () => {
    bar.remove()
    sessionStorage[key] = 1
  }
  let bars = document.querySelector('.bars')
  if (!bars) {
    bars = document.createElement('div')
    bars.className = 'bars'
    document.querySelector('.skip').after(bars)
  }
  // An element is said when something comes into it, so it is there before.
  if (lang) bars.ariaLive = 'polite'
  const sheet = document.createElement('link')
  sheet.rel = 'stylesheet'
  sheet.href = '/js/banner.css'
  sheet.onload = () => bars.append(bar)
  document.head.append(sheet)
}
