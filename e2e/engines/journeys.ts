import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { people } from '#db/sample/sample-newsroom.ts'
import type { Engine } from '#e2e/engines/engine.ts'
import { clickOn, fill, named, openDesk, savedStory, shows, until } from '#e2e/engines/on-page.ts'
import { drawnPicture } from '#e2e/support/drawn-pictures.ts'
import type { Newsroom } from '#e2e/support/newsroom.ts'

type Journey = (engine: Engine, newsroom: Newsroom) => Promise<void>

const STRAIT = '/article/ilmara-and-tarn-to-reopen-the-strait'
const ARABIC = '/article/ma-alladhi-yataghayyar-fi-nawbat-al-layl'
const TEXT = '[contenteditable="true"][aria-label="Text of the story"]'

/** The ten journeys, in their order: those of the desk use the session, and the story, of those before them. */
export const JOURNEYS: Record<string, Journey> = {
  read: async (engine, { url }) => {
    await engine.open(url + STRAIT)
    await shows(engine, /reopen the strait/)
    await until(engine, `document.querySelector('.lead-figure img').decode().then(() => true)`)
    await until(engine, `document.fonts.load('20px Newsreader').then((faces) => faces.length > 0)`)
  },

  search: async (engine, { url }) => {
    await engine.open(`${url}/search`)
    await engine.click('main input[type="search"]')
    await engine.type('harbour')
    await engine.press('Enter')
    await until(
      engine,
      `new URLSearchParams(location.search).get('q') === 'harbour' && document.querySelector('main a[href^="/article/"]') !== null`,
    )
  },

  'save a story': async (engine, { url }) => {
    await engine.open(url + STRAIT)
    await clickOn(engine, 'button', /^Save story$/)
    await named(engine, 'button', /^Saved: Remove$/)
    await engine.open(`${url}/saved`)
    await until(engine, `document.querySelector('.kept a[href="${STRAIT}"]') !== null`)
  },

  'sign in': async (engine, { url }) => {
    const editor = people.find(({ role }) => role === 'editor')
    assert(editor)
    await openDesk(engine, `${url}/desk/sign-in`)
    await fill(engine, /^Email address/, editor.email)
    await fill(engine, /^Password/, editor.password)
    await engine.press('Enter')
    await until(engine, `document.querySelector('h1')?.textContent === 'Stories'`)
  },

  write: async (engine, { url }) => {
    await openDesk(engine, `${url}/desk`)
    await clickOn(engine, 'button, a', /^New story/)
    await fill(engine, /^Headline/, `Seen in ${engine.name}`)
    await engine.click(TEXT)
    await engine.type('The quay is “dry” at low water.')
    await engine.press('Enter')
    await engine.type('Nobody knows why.')
    assert.match(await savedStory(engine), /low water\.[^]*Nobody knows why\./)
  },

  paste: async (engine) => {
    await engine.click(TEXT)
    await engine.press('Control', 'a')
    await engine.press('Control', 'c')
    await engine.press('Control', 'End')
    await engine.press('Enter')
    await engine.press('Control', 'v')
    await until(engine, `document.querySelectorAll('${TEXT} p').length >= 4`)
    assert.match(await savedStory(engine), /Nobody knows why\.[^]*low water\.[^]*Nobody knows why\./)
  },

  publish: async (engine, { url }) => {
    await engine.press('Control', 'Enter')
    await until(engine, `document.activeElement?.getAttribute('aria-label') === 'Add to Sections'`)
    await engine.type('Politics')
    await named(engine, '[role="option"]', /^Politics$/)
    await engine.press('Enter')
    await named(engine, '[role="dialog"] button', /^Remove Politics$/)
    await engine.press('Control', 'Enter')
    await until(
      engine,
      `fetch('/api' + location.pathname.slice('/desk'.length)).then((answer) => answer.json())
      .then(({ article }) => article.status === 'published')`,
    )
    await engine.open(`${url}/politics`)
    await clickOn(engine, 'main a', new RegExp(`^Seen in ${engine.name}`))
    await shows(engine, /The quay is “dry” at low water\./)
  },

  picture: async (engine, { url, dataDir }) => {
    const { name, buffer } = await drawnPicture(`two-ships.jpg`)
    const file = path.join(dataDir, name)
    fs.writeFileSync(file, buffer)
    await openDesk(engine, `${url}/desk/media`)
    await until(engine, `document.querySelector('input[type="file"]') !== null`)
    await engine.upload('input[type="file"]', file)
    await clickOn(engine, 'button', /^Add alt text/)
    await until(engine, `document.activeElement?.labels?.[0]?.textContent?.startsWith('Alt text') === true`)
    await engine.type('Two ships')
    await shows(engine, /saved \d\d:\d\d:\d\d/)
  },

  front: async (engine, { url }) => {
    const headline = `The lead in ${engine.name}`
    await openDesk(engine, `${url}/desk/front`)
    await clickOn(engine, '[data-place="lead"] button', /./)
    await fill(engine, /^Headline on the front/, headline)
    await shows(engine, /draft saved for all editors/)
    await engine.press('Control', 'Enter')
    await until(engine, `fetch('/').then((answer) => answer.text()).then((html) => html.includes('${headline}'))`)
    await engine.open(url)
    await shows(engine, new RegExp(headline))
  },

  Arabic: async (engine, { url }) => {
    await engine.open(url + ARABIC)
    await until(
      engine,
      `(() => {
        const { direction, letterSpacing } = getComputedStyle(document.querySelector('main h1'))
        return direction === 'rtl' && letterSpacing === 'normal'
      })()`,
    )
    await until(engine, `document.documentElement.scrollWidth <= innerWidth`)
  },
}
