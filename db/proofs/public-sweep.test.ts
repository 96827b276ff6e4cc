import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createArticle } from '#db/commands/article/create-article.ts'
import { deleteDraft } from '#db/commands/article/delete-draft.ts'
import { moveArticle } from '#db/commands/article/move-article.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { restoreDraft } from '#db/commands/article/restore-draft.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { saveFront } from '#db/commands/front/save-front.ts'
import { addRedirect } from '#db/commands/links/add-redirect.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { createSection } from '#db/commands/taxonomy/create-section.ts'
import { deleteSection } from '#db/commands/taxonomy/delete-section.ts'
import { AUTHOR, createTerm, deleteTerm, SOURCE, type Term, TOPIC, updateTerm } from '#db/commands/taxonomy/term.ts'
import { updateSection } from '#db/commands/taxonomy/update-section.ts'
import type { Db } from '#db/engine/open.ts'
import { publicAnswers } from '#db/proofs/testing/freshness.ts'
import { search } from '#db/queries/search/search.ts'
import {
  ADMIN,
  aDraft,
  aStory,
  changedStory,
  DAY,
  JONAS,
  MINUTE,
  must,
  NOON,
  OTTILIE,
  openSections,
  TAMSIN,
} from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'
import { emptyFront } from '#domain/article/front/front-slots.ts'
import type { Actor } from '#domain/permissions/can.ts'
import type { Result } from '#domain/result.ts'

let paper: ReturnType<typeof testNewsroom>
let db: Db
beforeEach(() => {
  paper = testNewsroom()
  db = paper.db
  openSections(db)
  must(createSection(db, OTTILIE, { name: 'Harbour' }, NOON))
  for (const term of [TOPIC, AUTHOR]) must(createTerm(db, OTTILIE, term, { name: 'Rail' }, NOON))
})
afterEach(() => paper.close())

/** Every field of a story with a word that occurs nowhere else. Its address is one that the sweep requests. */
const secret = (word: string): ArticleFields => ({
  slug: 'harbour',
  standfirst: `${word} in short.`,
  kicker: word,
  sections: ['world', 'harbour'],
  topics: ['rail'],
  authors: ['rail'],
  source: { name: 'Rail', url: `https://wire.example/${word.toLowerCase()}` },
  seo: { title: word, description: word },
  document: { version: 1, blocks: [{ id: 'p', type: 'paragraph', spans: [{ text: `${word}, harbour, tides.` }] }] },
})
const WORD = 'Xylograph'
const draft = (by: Actor = OTTILIE, fields: ArticleFields = {}) => aDraft(db, WORD, { ...secret(WORD), ...fields }, by)
type Id = { id: number; version: number }
const publish = ({ id, version }: Id, at?: number, now = NOON) =>
  publishArticle(db, OTTILIE, { id, version, kind: 'update', ...(at === undefined ? {} : { at }) }, now)

/** The result of every public query, and of a search for the word itself. */
const answers = (now = NOON): Record<string, string> => ({
  ...publicAnswers(db, now),
  word: JSON.stringify(search(db, { q: WORD, page: 1 })),
})
/** The queries in whose results the story can be seen. */
const seenIn = (now = NOON) =>
  Object.entries(answers(now))
    .filter(([, json]) => json.toLowerCase().includes(WORD.toLowerCase()))
    .map(([address]) => address)

test('the premise: a public story is seen by every kind of query that shows stories', () => {
  must(publish(draft()))
  const kinds = new Set(seenIn().map((address) => address.split(' ')[0]))
  const expected = 'archive author card feed frontPage latest newsSitemap search section source story topic word'
  expect([...kinds].toSorted()).toEqual(expected.split(' '))
  const { 'shard 2026-11': shard, 'addressOf /article/harbour': address, archiveYears: years } = answers()
  expect([shard, address, years]).toEqual([
    expect.stringContaining('/article/harbour'),
    '{"kind":"page"}',
    expect.stringContaining('2026'),
  ])
})

/** States of a story that the public must not see. */
const HIDDEN: Record<string, () => void> = {
  'a draft': () => void draft(),
  'in review': () => void must(moveArticle(db, TAMSIN, { id: draft(TAMSIN).id, move: 'submit' }, NOON)),
  scheduled: () => void must(publish(draft(), NOON + DAY)),
  'scheduled, a minute before its time': () => {
    must(publish(draft(), NOON + DAY))
    expect(runDueJobs(db, NOON + DAY - 1)).toEqual([])
  },
  embargoed: () => {
    const story = draft(OTTILIE, { embargoUntil: new Date(NOON + DAY).toISOString() })
    expect(publish(story)).toMatchObject({ code: 'embargoed' })
    expect(publish(story, NOON + MINUTE)).toMatchObject({ code: 'embargoed' })
  },
  'embargoed after it was scheduled': () => {
    const { id, version } = draft()
    must(publish({ id, version }, NOON + MINUTE))
    const embargoUntil = new Date(NOON + DAY).toISOString()
    must(saveArticle(db, OTTILIE, { id, version, fields: { embargoUntil } }, NOON))
    expect(runDueJobs(db, NOON + MINUTE)).toMatchObject([{ done: false, because: 'embargoed' }])
  },
  unscheduled: () => {
    const { id, version } = draft()
    must(publish({ id, version }, NOON + MINUTE))
    must(moveArticle(db, OTTILIE, { id, move: 'unschedule' }, NOON))
    expect(runDueJobs(db, NOON + DAY)).toEqual([])
  },
  deleted: () => void must(deleteDraft(db, OTTILIE, { id: draft().id }, NOON)),
  restored: () => {
    const { id } = draft()
    must(deleteDraft(db, OTTILIE, { id }, NOON))
    must(restoreDraft(db, OTTILIE, { id }, NOON))
  },
  withdrawn: () => {
    const story = draft()
    must(publish(story))
    expect(seenIn()).not.toEqual([])
    must(withdrawArticle(db, OTTILIE, { id: story.id, reason: WORD }, NOON))
  },
  'withdrawn, and corrected and put on the front before': () => {
    const { id, version } = draft()
    must(publish({ id, version }))
    must(publishArticle(db, OTTILIE, { id, version, kind: 'correction', note: WORD }, NOON))
    must(saveFront(db, OTTILIE, { version: 0, slots: { ...emptyFront(), lead: { story: id, headline: WORD } } }, NOON))
    must(addRedirect(db, OTTILIE, { path: '/2013/old', target: '/article/harbour' }, NOON))
    must(withdrawArticle(db, OTTILIE, { id, legal: true }, NOON))
  },
  'withdrawn, with an update on the schedule': () => {
    const { id, version } = draft()
    must(publish({ id, version }))
    must(publish(changedStory(db, { id, version }), NOON + MINUTE))
    must(withdrawArticle(db, OTTILIE, { id }, NOON))
    runDueJobs(db, NOON + DAY)
  },
  'a working copy ahead of what is public': () => {
    const { id, version } = aStory(db, 'Rail')
    must(saveArticle(db, OTTILIE, { id, version, fields: { ...secret(WORD), headline: WORD } }, NOON))
  },
}

describe('no public query shows (P-102)', () => {
  test.each(Object.entries(HIDDEN))('%s', (_, hide) => {
    hide()
    expect(db.$client.prepare('select count(*) n from articles where headline = ?').get(WORD)).toEqual({ n: 1 })
    expect(seenIn()).toEqual([])
  })
})

test('a hidden address is nothing, exactly like an unknown one; a withdrawn one says so', () => {
  const { id, version } = draft()
  const addressed = () => answers()['addressOf /article/harbour']
  expect(addressed()).toBe(answers()['addressOf /article/rail'])
  must(publish({ id, version }))
  must(withdrawArticle(db, OTTILIE, { id, legal: true }, NOON))
  expect(addressed()).toBe('{"kind":"withdrawn","legal":true}')
})

describe('records used by a scheduled or public story cannot be deleted, whatever its working copy has', () => {
  const gone: Record<string, () => Result<unknown>> = {
    section: () => deleteSection(db, OTTILIE, { id: 4 }, NOON),
    topic: () => deleteTerm(db, OTTILIE, TOPIC, { id: 2 }, NOON),
    author: () => deleteTerm(db, OTTILIE, AUTHOR, { id: 3 }, NOON),
    source: () => deleteTerm(db, OTTILIE, SOURCE, { id: 1 }, NOON),
  }
  test.each(Object.entries(gone))('%s', (_, remove) => {
    const { id, version } = draft()
    must(publish({ id, version }, NOON + MINUTE))
    const fields = { sections: ['world'], topics: [], authors: [], source: null }
    must(saveArticle(db, OTTILIE, { id, version, fields }, NOON))
    expect(remove()).toMatchObject({ code: 'in-use' })
    expect(runDueJobs(db, NOON + MINUTE)).toMatchObject([{ done: true }])
    expect(remove()).toMatchObject({ code: 'in-use' })
    must(publish({ id, version: version + 1 }, undefined, NOON + 2 * MINUTE))
    expect(remove()).toMatchObject({ ok: true })
  })
})

const EDITOR_UP = ['editor', 'admin']
const CAST: Record<string, Actor> = { author: TAMSIN, reporter: JONAS, editor: OTTILIE, admin: ADMIN }
type Command = (actor: Actor) => Result<unknown>
type Rule = { command: (own: Record<'draft' | 'inReview' | 'public', Id>) => Command; may: string[]; isHidden?: true }

const name = { name: 'Tides' }
const term = (of: Term, create: string[]): Record<string, Rule> => ({
  [`create ${of.noun}`]: { command: () => (actor) => createTerm(db, actor, of, name, NOON), may: create },
  [`update ${of.noun}`]: {
    command: () => (actor) => updateTerm(db, actor, of, { id: 1, ...name }, NOON),
    may: EDITOR_UP,
  },
  [`delete ${of.noun}`]: { command: () => (actor) => deleteTerm(db, actor, of, { id: 2 }, NOON), may: EDITOR_UP },
})
/**
 * Rule for a command on a story that is not public: its author and editors may; for any other reporter it does not
 * exist.
 */
const ofAuthor = (command: Rule['command']): Rule => ({ command, may: ['author', ...EDITOR_UP], isHidden: true })
const save =
  ({ id, version }: Id): Command =>
  (actor) =>
    saveArticle(db, actor, { id, version, fields: { kicker: 'x' } }, NOON)
const out =
  ({ id, version }: Id, at?: number): Command =>
  (actor) =>
    publishArticle(db, actor, { id, version, kind: 'minor', ...(at === undefined ? {} : { at }) }, NOON)

/** Every command and who may run it. `isHidden`: it is about a story that another reporter may not read. */
const RULES: Record<string, Rule> = {
  'create a story': {
    command: () => (actor) => createArticle(db, actor, { headline: 'Tides', language: 'en' }, NOON),
    may: ['author', 'reporter', ...EDITOR_UP],
  },
  'save a draft': ofAuthor(({ draft }) => save(draft)),
  'save in review': ofAuthor(({ inReview }) => save(inReview)),
  'save a public story': { command: (own) => save(own.public), may: EDITOR_UP },
  submit: ofAuthor(
    ({ draft }) =>
      (actor) =>
        moveArticle(db, actor, { id: draft.id, move: 'submit' }, NOON),
  ),
  delete: ofAuthor(
    ({ draft }) =>
      (actor) =>
        deleteDraft(db, actor, { id: draft.id }, NOON),
  ),
  restore: ofAuthor(({ draft }) => {
    must(deleteDraft(db, OTTILIE, { id: draft.id }, NOON))
    return (actor) => restoreDraft(db, actor, { id: draft.id }, NOON)
  }),
  return: {
    command:
      ({ inReview }) =>
      (actor) =>
        moveArticle(db, actor, { id: inReview.id, move: 'return' }, NOON),
    may: EDITOR_UP,
    isHidden: true,
  },
  publish: { command: ({ draft }) => out(draft), may: EDITOR_UP, isHidden: true },
  schedule: { command: ({ draft }) => out(draft, NOON + DAY), may: EDITOR_UP, isHidden: true },
  unschedule: {
    command: ({ draft }) => {
      must(out(draft, NOON + DAY)(OTTILIE))
      return (actor) => moveArticle(db, actor, { id: draft.id, move: 'unschedule' }, NOON)
    },
    may: EDITOR_UP,
    isHidden: true,
  },
  'publish again': { command: (own) => out(changedStory(db, own.public)), may: EDITOR_UP },
  withdraw: { command: (own) => (actor) => withdrawArticle(db, actor, { id: own.public.id }, NOON), may: EDITOR_UP },
  'open a section': { command: () => (actor) => createSection(db, actor, name, NOON), may: EDITOR_UP },
  'change a section': { command: () => (actor) => updateSection(db, actor, { id: 1, ...name }, NOON), may: EDITOR_UP },
  'close a section': { command: () => (actor) => deleteSection(db, actor, { id: 4 }, NOON), may: EDITOR_UP },
  ...term(TOPIC, ['author', 'reporter', ...EDITOR_UP]),
  ...term(AUTHOR, EDITOR_UP),
  ...term(SOURCE, EDITOR_UP),
  'add a redirect': {
    command: () => (actor) => addRedirect(db, actor, { path: '/2013/old', target: '/world' }, NOON),
    may: EDITOR_UP,
  },
  'save the front': {
    command: () => (actor) => saveFront(db, actor, { version: 0, slots: emptyFront() }, NOON),
    may: EDITOR_UP,
  },
  'save the settings': { command: () => (actor) => saveSettings(db, actor, name, NOON), may: ['admin'] },
}

const asks = Object.keys(RULES).flatMap((what) => Object.keys(CAST).map((who) => [what, who] as const))

test.each(asks)('%s: %s', (what, who) => {
  const [rule, actor] = [RULES[what], CAST[who]]
  if (!rule || !actor) throw new Error(what)
  for (const source of ['Wire', 'Post']) must(createTerm(db, OTTILIE, SOURCE, { name: source }, NOON))
  const own = {
    draft: aDraft(db, 'One', {}, TAMSIN),
    inReview: aDraft(db, 'Two', {}, TAMSIN),
    public: aDraft(db, 'Three', {}, TAMSIN),
  }
  must(moveArticle(db, TAMSIN, { id: own.inReview.id, move: 'submit' }, NOON))
  must(publish(own.public))
  const command = rule.command(own)
  const before = paper.db.$client.serialize()
  const done = command(actor)
  if (rule.may.includes(who)) return expect(done).toMatchObject({ ok: true })
  expect(done).toMatchObject({ ok: false, code: rule.isHidden && who === 'reporter' ? 'not-found' : 'not-allowed' })
  expect(paper.db.$client.serialize().equals(before)).toBe(true)
})
