// Says when a live story has newer updates, and leads to those on other pages.
const newer = document.querySelector('.newer')
let wait = 20
let asked = Date.now()
let isOver = !newer
let seen
let timer

function plan() {
  clearTimeout(timer)
  const at = asked + wait * (1000 + 400 * Math.random())
  if (!isOver && newer.hidden && !document.hidden) timer = setTimeout(look, at - Date.now())
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
      newer.hidden = [...page.querySelectorAll('.post')].every(({ id }) => document.getElementById(id))
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
