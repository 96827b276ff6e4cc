import { paragraphs, publishStory, signedIn } from '#e2e/support/machine.ts'
import { expect, test } from '#e2e/support/test.ts'

const STORIES = {
  ar: 'ما الذي يتغيّر في نوبات الليل بالميناء',
  he: 'מה משתנה במשמרות הלילה בנמל',
  ja: '港の夜勤は何が変わるのか',
  zh: '港口夜班将有哪些变化',
  ko: '항구의 야간 근무는 무엇이 달라지나',
}

test('letters that join or fill a square are not tracked, on their own page and on a Latin front (P-442)', async ({
  page,
  halyard,
}) => {
  const api = await signedIn(halyard, 'editor')
  const paths: string[] = []
  for (const [language, headline] of Object.entries(STORIES)) {
    const fields = { language, sections: ['opinion', 'world'], standfirst: headline, document: paragraphs(headline) }
    paths.push((await publishStory(api, headline, fields)).path)
  }
  for (const path of ['/', '/opinion', '/latest', ...paths]) {
    await page.goto(halyard.url + path)
    const tracked = await page.evaluate(() =>
      [...document.querySelectorAll('main :is(:lang(ar), :lang(he), :lang(ja), :lang(zh), :lang(ko))')].flatMap(
        (one) => {
          const { letterSpacing, fontStyle } = getComputedStyle(one)
          const isPlain = (letterSpacing === 'normal' || letterSpacing === '0px') && fontStyle === 'normal'
          return isPlain ? [] : [`${one.tagName}.${one.className}: ${letterSpacing}, ${fontStyle}`]
        },
      ),
    )
    expect.soft(tracked, path).toEqual([])
  }
})

test('an Arabic and a Hebrew headline on a Latin page have a serif of their own (P-443)', async ({ page, halyard }) => {
  for (const path of ['/latest', '/opinion']) {
    await page.goto(halyard.url + path)
    for (const language of ['ar', 'he'])
      await expect(
        page.locator(`main :lang(${language}) .headline, main .headline:lang(${language})`).first(),
      ).toBeAttached()
    const loaded = await page.evaluate(async () => {
      for (const one of document.querySelectorAll('main .headline:is(:lang(ar), :lang(he))')) one.scrollIntoView()
      await document.fonts.ready
      return [...document.fonts].filter(({ family }) => family.includes('Script serif')).map(({ status }) => status)
    })
    expect(loaded, path).toEqual(['loaded', 'loaded'])
  }
})

/** Px between the names of a by-line and its time: the space, the dot and the space between them. */
const BETWEEN_MOST = 16

/** Px between names and time of each by-line on one line. Self-contained, because it is sent to the page. */
function gapsOfBylines(): number[] {
  return [...document.querySelectorAll('main .meta:has(time:last-child)')].flatMap((line) => {
    const time = line.querySelector('time')
    const names = line.firstChild
    if (!time || !names || names === time) return []
    const inkOf = (node: Node) => {
      const range = document.createRange()
      range.selectNodeContents(node)
      return range.getBoundingClientRect()
    }
    const [a, b] = [inkOf(names), inkOf(time)]
    const isOneLine = Math.abs(a.bottom - b.bottom) < 8
    return isOneLine ? [Math.round(Math.max(a.left, b.left) - Math.min(a.right, b.right))] : []
  })
}

test('a by-line holds together on a paper in Arabic', async ({ page, halyard }) => {
  const api = await signedIn(halyard, 'admin')
  expect((await api('PUT', '/api/settings', { language: 'ar' })).status).toBe(200)
  await page.setViewportSize({ width: 1440, height: 900 })
  const gaps: number[] = []
  for (const path of ['/', '/world', '/opinion']) {
    await page.goto(halyard.url + path)
    await page.evaluate('import("/js/page.js").then(() => {})')
    gaps.push(...(await page.evaluate(gapsOfBylines)))
  }
  expect((await api('PUT', '/api/settings', { language: 'en' })).status).toBe(200)
  expect(gaps.length).toBeGreaterThan(5)
  expect(gaps.filter((px) => px > BETWEEN_MOST)).toEqual([])
})
