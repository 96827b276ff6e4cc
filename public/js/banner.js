// Shows the paper's banner at the foot of the window, where it moves nothing; the front and section fronts have theirs in
// the page. Once closed, the same banner stays away for the visit.
const KEY = 'banner'

export function show({ id, level, text, href, label, close }) {
  let closed
  try {
    closed = sessionStorage.getItem(KEY)
  } catch {
    // Without storage it comes back on the next page.
  }
  if (closed === String(id)) return
  const said = [make('b', {}, label), ` ${text}`]
  const line = make('p', { className: 'wrap' }, ...(href ? [make('a', { href }, ...said)] : said))
  const button = make('button', { type: 'button', ariaLabel: close, title: close }, '×')
  const bar = make('aside', { className: 'banner', ariaLabel: label }, line, button)
  bar.dataset.level = level
  button.addEventListener('click', () => {
    bar.remove()
    try {
      sessionStorage.setItem(KEY, id)
    } catch {
      // As above.
    }
  })
  const here = () => document.querySelector('.skip').after(bar)
  document.head.append(make('link', { rel: 'stylesheet', href: '/js/banner.css', onload: here }))
}

function make(name, what, ...within) {
  const one = Object.assign(document.createElement(name), what)
  one.append(...within)
  return one
}
