// Says how many updates of a live story are newer than the page, and leads to those on other pages.
const newer = document.querySelector('.newer')
let wait = 20
let asked = Date.now()
let isOver = !newer
let seen
let timer

function plan() {
  clearTimeout(timer)
  const at = asked + wait * (1000 + 400 * Math.random())
  if (!isOver && !document.hidden) timer = setTimeout(look, at - Date.now())
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
  asked = Date.now()
  try {
    const answer = await fetch(location.pathname, { cache: 'no-cache' })
    if (!answer.ok) throw answer
    wait = 20
    const mark = answer.headers.get('etag')
    if (mark !== seen) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const count = [...page.querySelectorAll('.post')].filter(({ id }) => !document.getElementById(id)).length
      show(count)
      isOver = !page.querySelector('.newer')
    }
    seen = mark
  } catch {
    wait = Math.min(wait * 2, 600)
  }
  plan()
}

function follow() {
  const left = document.querySelector('.earlier :target a')
  if (left) location.replace(left.href)
}

follow()
addEventListener('hashchange', follow)
addEventListener('pageshow', plan)
addEventListener('visibilitychange', plan)
