// Shows the paper's banner at the foot of the window, where it moves nothing; the front and section fronts have theirs in
// the page. Once closed, the same banner stays away for the visit.

export function show({ id, level, text, href, label, close }) {
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
  bar.innerHTML = '<p><a><b></b> </a></p><button type="button">×</button>'
  const link = bar.querySelector('a')
  if (href) link.href = href
  link.firstChild.textContent = label
  link.append(text)
  const button = bar.lastChild
  button.ariaLabel = button.title = close
  button.onclick = () => {
    bar.remove()
    sessionStorage[key] = 1
  }
  const sheet = document.createElement('link')
  sheet.rel = 'stylesheet'
  sheet.href = '/js/banner.css'
  sheet.onload = () => document.querySelector('.skip').after(bar)
  document.head.append(sheet)
}
