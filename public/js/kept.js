// Fills the lists of what this browser keeps, each row out of the kept page itself.
const { serviceWorker } = navigator
const lists = document.querySelectorAll('[data-kept]')

function make(name, className, ...inside) {
  const made = document.createElement(name)
  made.className = className
  made.append(...inside)
  return made
}

async function storiesIn(cache) {
  const pages = (await cache.keys()).map(({ url }) => new URL(url)).filter(({ search }) => search === '')
  const stories = await Promise.all(
    pages.map(async ({ pathname }) => {
      const kept = await cache.match(pathname)
      const html = (await kept?.text()) ?? ''
      // Its style sheet is not for this page, whose policy would refuse it.
      const page = new DOMParser().parseFromString(html.replace(/<style[^]*?<\/style>/g, ''), 'text/html')
      return { path: pathname, page, readAt: Number(kept?.headers.get('x-read-at')) }
    }),
  )
  return stories.filter(({ page }) => page.querySelector('h1')).sort((a, b) => b.readAt - a.readAt)
}

function row({ path, page }, list, cacheName) {
  const headline = page.querySelector('h1').textContent
  const link = make('a', '', headline)
  link.href = path
  const remove = make('button', '', list.dataset.remove)
  remove.type = 'button'
  remove.ariaLabel = `${list.dataset.remove}: ${headline.replaceAll('\u00AD', '')}`
  remove.addEventListener('click', () => drop(path, cacheName, remove))
  const story = make('article', 'story row', make('h3', 'headline h3', link))
  const standfirst = page.querySelector('.article-head .standfirst')
  if (standfirst) story.append(make('p', 'standfirst', standfirst.textContent))
  // The breadcrumb names it; an older copy may have it among the labels only.
  const section = (page.querySelector('.crumbs li:nth-child(2) a') ?? page.querySelector('.labels a'))?.textContent
  const time = page.querySelector('.signed time, .facts-of-story time')
  const facts = [section, time && document.importNode(time, true)].filter(Boolean)
  story.append(make('p', 'meta', ...facts.flatMap((fact) => [fact, ' · ']), remove))
  const { lang, dir } = page.querySelector('article [lang]') ?? {}
  Object.assign(story, { lang: lang ?? '', dir: dir ?? '' })
  return story
}

async function drop(path, from, button) {
  const { active } = await serviceWorker.ready
  // Whoever goes on with keys goes on at the next row, or above an empty list.
  const story = button.closest('article')
  const other = story.nextElementSibling ?? story.previousElementSibling
  const next = other?.querySelector('button') ?? story.closest('section').querySelector('h2')
  next.focus()
  active.postMessage({ what: 'drop', path, from })
}

async function fill() {
  const above = new Set()
  for (const list of lists) {
    const name = `${list.dataset.kept}-1`
    const stories = (await storiesIn(await caches.open(name))).filter(({ path }) => !above.has(path))
    for (const { path } of stories) above.add(path)
    const focused = list.contains(document.activeElement) && document.activeElement.ariaLabel
    const rows = stories.map((story) => row(story, list, name))
    list.replaceChildren(...(rows.length > 0 ? rows : [make('p', 'nothing', list.dataset.nothing)]))
    list.parentElement.hidden = false
    if (focused) [...list.querySelectorAll('button')].find(({ ariaLabel }) => ariaLabel === focused)?.focus()
  }
}

if (serviceWorker) {
  document.getElementById('needs-script').hidden = true
  serviceWorker.onmessage = fill
  fill()
} else document.getElementById('needs-script').style.display = 'block'
