// Says how many updates of a live story are newer than the page, and leads to those on other pages. An event stream says
// when the page has changed. Without one, as without https, the page is requested again every 20 to 28 s.
const newer = document.querySelector('.newer')
/** In ms. */
let wait = 20_000
let isOver = !newer
/** True from `pagehide` to `pageshow`: a page that somebody may come back to holds no stream. */
let isLeft = false
/** Requests that must still be made. Without any, an event of another story puts the next one off. */
let owed = 1
let isLooking, seen, timer, leave

const later = () => Date.now() + wait * (1 + 0.4 * Math.random())
let due = later()

function plan() {
  clearTimeout(timer)
  if (isOver || isLeft || document.hidden) return leave?.()
  join()
  if (!isLooking) timer = setTimeout(look, due - Date.now())
}

/**
 * Takes part in this browser's one stream: the tab that holds the lock has it open, and passes its events on. A stream
 * that is refused is tried again by the next page, or once this one was hidden.
 */
function join() {
  if (leave || !newer.dataset.id || !navigator.locks) return
  const channel = new BroadcastChannel('live')
  const left = new AbortController()
  const { signal } = left
  channel.onmessage = hear
  owed ||= 1
  leave = () => {
    leave = null
    channel.close()
    left.abort()
  }
  const pass = ({ data = '*' }) => {
    channel.postMessage(data)
    hear({ data })
  }
  const open = () =>
    new Promise((release) => {
      const stream = new EventSource('/event-stream')
      signal.onabort = () => release(stream.close())
      stream.onmessage = pass
      // Events before it opened were missed.
      stream.onopen = pass
    })
  navigator.locks.request('live', { signal }, open).catch(() => {})
}

/** Takes an event: the numbers of the stories that changed, `*` for perhaps any, `.` for none. */
function hear({ data }) {
  // Twice: a cache in front may have the page of before for two seconds.
  const count = data === '*' ? 1 : data.split(' ').includes(newer.dataset.id) ? 2 : 0
  // Not all readers at once.
  if (count) due = Math.min(due, Date.now() + 1000 * Math.random())
  else if (!owed) due = later()
  owed = Math.max(owed, count)
  plan()
}

async function look() {
  if (owed) owed -= 1
  isLooking = true
  due = Infinity
  try {
    const answer = await fetch(location.pathname, { cache: 'no-cache' })
    if (!answer.ok) throw answer
    wait = 20_000
    const mark = answer.headers.get('etag')
    if (mark !== seen) {
      const page = await answer.text()
      const count = [...page.matchAll(/"post" id="([^"]+)/g)].filter(([, id]) => !document.getElementById(id)).length
      newer.textContent = newer.dataset[count > 1 ? 'many' : 'one'].replace('%', count)
      newer.hidden = !count
      isOver = !page.includes('"newer"')
    }
    seen = mark
    if (owed) due = Math.min(due, Date.now() + 2000)
  } catch {
    wait = Math.min(wait * 2, 600_000)
    owed ||= 1
  }
  isLooking = false
  due = Math.min(due, later())
  plan()
}

function lead() {
  const left = document.querySelector('.earlier :target a')
  if (left) location.replace(left)
}

lead()
plan()
addEventListener('hashchange', lead)
const turn = ({ type }) => {
  isLeft = type === 'pagehide'
  plan()
}
addEventListener('pageshow', turn)
addEventListener('pagehide', turn)
addEventListener('visibilitychange', plan)
