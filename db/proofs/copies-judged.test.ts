import { expect, test } from 'vitest'
import { makePage, type PageParts, plainPage } from '#db/proofs/testing/made-pages.ts'
import { type MadeStory, makeStory, type Picker, pickerFrom, sentenceIn } from '#db/proofs/testing/made-stories.ts'
import { randomFrom } from '#db/testing/random.ts'
import { judgeCopy, type JudgedStory, notCheckable, type Verdict } from '#domain/republish/judge/judge-copy.ts'
import { readPage } from '#domain/republish/judge/page-words.ts'

/** More pages: JUDGED_PAGES=20000 JUDGED_SEED=3. */
const PAGES = Number(process.env['JUDGED_PAGES'] ?? 2_000)
const SEED = Number(process.env['JUDGED_SEED'] ?? 1)

type State = Verdict['state']
type Made = { what: string; body: string; isHtml: boolean; story: JudgedStory; truth: State }

/** Pages that hold no story, or that nobody can tell by. */
const OTHER: readonly { what: string; truth: State; body: (made: MadeStory, picker: Picker) => string }[] = [
  {
    what: 'missing with 200',
    truth: 'gone',
    body: (_, { pick }) =>
      `<html><head><title>${pick(['404', 'Page not found', 'Seite nicht gefunden', 'Página no encontrada'])}</title></head><body><h1>Sorry</h1><p>Try our search, or begin at the front page.</p></body></html>`,
  },
  {
    what: 'another story',
    truth: 'not-checkable',
    body: (_, picker) =>
      makePage({ version: makeStory(picker).versions[0] as PageParts['version'], note: null, repeated: null }, picker),
  },
  {
    what: 'login wall',
    truth: 'not-checkable',
    body: ({ versions }) =>
      `<h1>Members only</h1><p>${versions[0]?.paragraphs[0]?.[0]}</p><form>Log in or subscribe to read on.</form>`,
  },
  {
    what: 'script only',
    truth: 'not-checkable',
    body: ({ versions }) => `<div id="root"></div><script>window.story=${JSON.stringify(versions)}</script>`,
  },
  {
    what: 'translated',
    truth: 'not-checkable',
    body: ({ versions }, { pick }) =>
      `<h1>Übersetzt</h1>${versions[0]?.paragraphs.map((all) => `<p>${all.map((one) => `Der ${pick(['Kapitän', 'Rat'])} sagte ${one.length} Worte am Kai.`).join(' ')}</p>`).join('')}`,
  },
  {
    what: 'front page with a teaser',
    truth: 'not-checkable',
    body: ({ versions }, picker) =>
      `<h1>The Lantern</h1><div class="card"><h2>${versions[0]?.headline}</h2><p>${versions[0]?.standfirst} ${versions[0]?.paragraphs[0]?.[0]}</p></div><p>${sentenceIn('latin', picker)}</p>`,
  },
]

function judged(body: string, isHtml: boolean, story: JudgedStory): Verdict {
  const page = readPage(body, isHtml)
  return page ? judgeCopy(page, story) : notCheckable('too-large')
}

function make(picker: Picker): Made {
  const { below, pick, isOnce } = picker
  const made = makeStory(picker)
  const { judged, versions, note, kind, changedAt, oldSentence } = made
  const isChanged = kind !== 'none'
  if (isOnce(0.2)) {
    const { what, truth, body } = pick(OTHER)
    return { what, truth, isHtml: true, story: judged, body: body(made, picker) }
  }
  const version = isOnce(0.5) ? versions.length - 1 : below(versions.length)
  const shown = versions[version] ?? versions[0]
  if (!shown) throw new Error('A story has no version.')
  const isNewest = version === versions.length - 1
  if (isOnce(0.08)) {
    const parts = { version: shown, note: null, repeated: null }
    return {
      what: 'withdrawn',
      truth: 'old',
      isHtml: true,
      story: { ...judged, isPublic: false, notes: [] },
      body: makePage(parts, picker),
    }
  }
  const hasNote = note !== null && isOnce(0.5)
  // Around the story stands what its text does not say any more, whichever it is.
  const repeated = isOnce(0.5) ? oldSentence : null
  const parts: PageParts = { version: shown, note: hasNote ? note : null, repeated }
  const whole: State =
    kind === 'note' ? (hasNote ? 'corrected' : 'old') : !isChanged ? 'current' : isNewest ? 'corrected' : 'old'
  if (isOnce(0.08) && repeated === null)
    return { what: `plain text, ${kind}`, truth: whole, isHtml: false, story: judged, body: plainPage(parts) }
  if (changedAt !== null && kind !== 'append' && isOnce(0.2)) {
    // Cut far from the change, before or after it.
    const isBefore = changedAt > 3 && isOnce(0.5)
    const upTo = isBefore ? 3 : changedAt + 3
    const truth = isBefore ? 'not-checkable' : whole
    return {
      what: `cut, ${kind}`,
      truth,
      isHtml: true,
      story: judged,
      body: makePage({ ...parts, note: null, upTo }, picker),
    }
  }
  if (isChanged && !isNewest && oldSentence !== null && isOnce(0.05)) {
    // Old words, changed by hand into others that are neither.
    const own = shown.paragraphs.map((all) =>
      all.map((one) => (one === oldSentence ? `${one.replace(/[.。]”?$/, '')} or thereabouts, more or less.` : one)),
    )
    return {
      what: `by hand, ${kind}`,
      truth: 'old',
      isHtml: true,
      story: judged,
      body: makePage({ ...parts, version: { ...shown, paragraphs: own }, repeated: null }, picker),
    }
  }
  return {
    what: `${kind}, version ${isNewest ? 'new' : 'old'}, ${hasNote ? 'note' : 'no note'}`,
    truth: whole,
    isHtml: true,
    story: judged,
    body: makePage(parts, picker),
  }
}

test(
  `${PAGES} made pages of other houses: no wrong verdict, and few that a person could tell (P-643)`,
  { timeout: 600_000 },
  () => {
    const picker = pickerFrom(randomFrom(SEED))
    const wrong: string[] = []
    const undecided: string[] = []
    const counts = new Map<State, number>()
    for (let n = 0; n < PAGES; n += 1) {
      const { what, truth, body, isHtml, story } = make(picker)
      const { state, reason } = judged(body, isHtml, story)
      counts.set(truth, (counts.get(truth) ?? 0) + 1)
      if (state === truth) continue
      if (state === 'not-checkable') undecided.push(`${what}: ${truth}, ${reason}`)
      else wrong.push(`${n} ${what}: ${state}, and it is ${truth}`)
      if (process.env['JUDGED_SHOW'] === String(n)) process.stdout.write(`${body}\n${JSON.stringify(story, null, 1)}\n`)
    }
    if (process.env['JUDGED_REPORT'])
      process.stdout.write(
        `${JSON.stringify([...counts])} wrong ${wrong.length}, undecided ${undecided.length}\n${Object.entries(
          Object.groupBy(undecided, (one) => one),
        )
          .map(([what, all]) => `${all?.length} ${what}`)
          .join('\n')}\n`,
      )
    expect(wrong).toEqual([])
    expect(undecided.length).toBeLessThanOrEqual(PAGES * 0.05)
    for (const state of ['corrected', 'current', 'old', 'gone', 'not-checkable'] as const)
      expect(counts.get(state) ?? 0, state).toBeGreaterThan(PAGES / 100)
  },
)
