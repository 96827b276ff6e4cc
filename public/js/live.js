// Says how many updates of a live story are newer than the page, and leads to those on other pages. An event stream says
// when the page has changed. Without one, as without https, the page is requested again every 20 to 28 s.
const newer = document.querySelector('.newer')
let wait = 20
let isOver = !newer
/** True if the page was fetched after the last event of its story: any other event then puts the next request off. */
let isCurrent = false
/** True from an event that names the story until the page was fetched. */
let isNamed = false
let pausedUntil = 0
let isLooking, seen, timer, leave

const later = () => Date.now() + wait * (1000 + 400 * Math.random())
let due = later()

function plan() {
  clearTimeout(timer)
  if (isOver || document.hidden) return leave?.()
  join()
  if (!isLooking) timer = setTimeout(look, due - Date.now())
}

/** Takes part in this browser's one stream: the tab that holds the lock has it open, and passes its events on. */
function join() {
  if (leave || Date.now() < pausedUntil || !newer.dataset.id || !navigator.locks) return
  const channel = new BroadcastChannel('live')
  const left = new AbortController()
  const { signal } = left
  channel.onmessage = ({ data }) => hear(data)
  isCurrent = false
  leave = () => {
    leave = null
    channel.close()
    left.abort()
  }
  const pass = (data) => {
    channel.postMessage(data)
    hear(data)
  }
  const open = () =>
    new Promise((release) => {
      const stream = new EventSource('/event-stream')
      signal.onabort = () => release(stream.close())
      stream.onmessage = ({ data }) => pass(data)
      // Events before it opened were missed.
      stream.onopen = () => pass('*')
      // A browser opens a stream again by itself, unless the server answered something else.
      stream.onerror = () => stream.readyState === 2 && pause()
    })
  navigator.locks.request('live', { signal }, open).catch(() => {})
}

/** Leaves the stream for one or two minutes: it was refused, or something on the way holds its events back. */
function pause() {
  pausedUntil = Date.now() + 60_000 * (1 + Math.random())
  leave?.()
}

/** Asks within a second from then (ms), at random, so that not all readers ask at once. */
function askAt(ms) {
  isCurrent = false
  due = Math.min(due, Date.now() + ms + 1000 * Math.random())
}

/** Takes an event: the numbers of the stories that changed, `*` for perhaps any, `.` for none. */
function hear(data) {
  const isOurs = data.split(' ').includes(newer.dataset.id)
  isNamed ||= isOurs
  if (isOurs || data === '*') askAt(0)
  else if (isCurrent) due = later()
  plan()
}

/** Says the number, and since when: the newest update here. */
function show(count) {
  const [last] = [...document.querySelectorAll('.post-time time:first-child')].sort(
    (a, b) => Date.parse(b.dateTime) - Date.parse(a.dateTime),
  )
  const { one, many } = newer.dataset
  if (last) newer.textContent = (count > 1 ? many : one).replace('%', count).replace('#', last.textContent)
  newer.hidden = count === 0
}

async function look() {
  // Nothing came for longer than the stream is ever silent.
  if (isCurrent && leave) pause()
  isLooking = isCurrent = true
  due = Infinity
  try {
    const answer = await fetch(location.pathname, { cache: 'no-cache' })
    if (!answer.ok) throw answer
    wait = 20
    const mark = answer.headers.get('etag')
    // A cache in front may still have the page of before, for two seconds.
    if (isNamed && (mark === seen || !seen)) askAt(2000)
    isNamed = false
    if (mark !== seen) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const count = [...page.querySelectorAll('.post')].filter(({ id }) => !document.getElementById(id)).length
      show(count)
      isOver = !page.querySelector('.newer')
    }
    seen = mark
  } catch {
    wait = Math.min(wait * 2, 600)
    isCurrent = false
    due = Infinity
  }
  isLooking = false
  due = Math.min(due, later())
  plan()
}

function lead() {
  const left = document.querySelector('.earlier :target a')
  if (left) location.replace(left.href)
}

lead()
plan()
addEventListener('hashchange', lead)
addEventListener('pageshow', plan)
addEventListener('pagehide', () => leave?.())
addEventListener('visibilitychange', plan)
