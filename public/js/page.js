// What works on every page, none of it needed to read: the italic of the text; the light or dark switch of the header,
// which remembers; the worker that keeps what was read; what may be fetched before the click; what makes a program of
// the paper; and the scripts of what a story has.
const { serviceWorker } = navigator
const button = document.getElementById('theme')
const root = document.documentElement
const system = matchMedia('(prefers-color-scheme: dark)')
/** As long as a browser uses what it only fetched beforehand. */
const FRESH_MS = 300_000

/** The italic of the text comes when some of it is a screen away: it is 14 KB, and has all words laid out again. */
const [family, italic] = (
  document.querySelector('[data-italic]')?.dataset.italic ?? 'Newsreader /fonts/newsreader-latin-italic.14b8d801.woff2'
).split(' ')
const slanted = new IntersectionObserver(
  (seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return
    slanted.disconnect()
    document.fonts.add(new FontFace(family, `url("${italic}")`, { style: 'italic', display: 'swap' }))
  },
  { rootMargin: '100%' },
)
for (const one of document.querySelectorAll('main em, .pull p')) slanted.observe(one)

if (button) {
  const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark'
  const say = () => {
    button.querySelector('.say').textContent = isDark() ? button.dataset.light : button.dataset.dark
  }
  const turn = () => {
    root.dataset.theme = isDark() ? 'light' : 'dark'
    try {
      localStorage.setItem('theme', root.dataset.theme)
    } catch {
      // A reader who keeps no storage gets the theme for this page.
    }
    say()
  }
  button.hidden = false
  button.addEventListener('click', turn)
  system.addEventListener('change', say)
  say()
}

async function tell(what) {
  const { active } = await serviceWorker.ready
  const pictures = [...document.querySelectorAll('main img[fetchpriority=high]')].map((img) => img.currentSrc)
  active.postMessage({ what, path: location.pathname, pictures })
}

/** Only what a reader has before them is kept. */
function keep() {
  serviceWorker.register('/sw.js').catch(() => {})
  tell('read')
  addEventListener('online', () => tell('renew'))
  serviceWorker.addEventListener('message', ({ data }) => data.corrected && showCorrected(data))
}

/** Names a kept story that was corrected since it was read, once. */
async function showCorrected({ corrected, line }) {
  const { show } = await import('/js/banner.js')
  show(line)
  const { active } = await serviceWorker.ready
  active.postMessage({ what: 'told', ...corrected })
}

const append = (name, what) => document.head.append(Object.assign(document.createElement(name), what))

/** What a browser may fetch, and what it may make ready, once somebody points at it (docs/decisions/0042). */
function lookAhead() {
  // What is here but the desk, what machines read, files, and pages that cost or that nobody meant to have asked for …
  const pages = [
    { href_matches: '/*' },
    { not: { href_matches: ['/desk', '/desk/*', '/api', '/api/*', '/media/*', '/search', '/embed/*', '/*.*'] } },
    { not: { selector_matches: '[download], [target], [rel~=nofollow]' } },
  ]
  // … and where most go on from here: the lead of the front, and the next story of the section.
  const likeliest = { selector_matches: ':is(.lead, .big > .story, .next) .headline a' }
  const rules = {
    prefetch: [{ where: { and: pages }, eagerness: 'moderate' }],
    prerender: [{ where: { and: [...pages, likeliest] }, eagerness: 'moderate' }],
  }
  append('script', { type: 'speculationrules', textContent: JSON.stringify(rules) })
}

/** The paper's banner, where the page does not have it itself: so it makes no page stale but fronts. */
function bringBanner() {
  if (document.querySelector('main[data-banner]')) return
  fetch('/banner.json', { cache: 'no-cache' })
    .then((answer) => answer.json())
    .then((banner) => banner.id && import('/js/banner.js').then(({ show }) => show(banner)))
    .catch(() => {})
}

/** How long it had been there when it was shown. */
const { activationStart = 0 } = performance.getEntriesByType('navigation')[0] ?? {}
const keeps = serviceWorker && document.querySelector('[data-keeps]')
if (activationStart > FRESH_MS) location.reload()
else if (keeps) keep()

bringBanner()
lookAhead()
append('link', { rel: 'manifest', href: '/manifest.webmanifest' })

const parts = [
  ['ago', document.querySelector('.meta time:last-child, .latest time')],
  ['share', document.querySelector('.share button')],
  ['save', keeps && document.getElementById('save')],
  ['read', document.querySelector('[data-story]')],
]
await Promise.all(parts.filter(([, isHere]) => isHere).map(([name]) => import(`/js/${name}.js`).catch(() => {})))
