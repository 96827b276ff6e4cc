import type { Db } from '#db/engine/open.ts'
import type { TestAction } from '#db/proofs/testing/action.ts'
import { keptInBulk } from '#db/proofs/testing/actions-bulk.ts'
import { openNewsroom } from '#db/proofs/testing/actions-newsroom.ts'
import { at } from '#db/proofs/testing/actions-stories.ts'
import { performAction } from '#db/proofs/testing/actions.ts'
import { publicAnswers } from '#db/proofs/testing/freshness.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { MINUTE, NOON } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { Result } from '#domain/result.ts'

/** The marked words of a text, each unique to one action. */
const wordsIn = (text: string): Set<string> => new Set(text.match(/w\d+x/g) ?? [])
type Words = Set<string>
type Working = {
  id: number
  status: string
  embargoUntil: number | null
  savedAt: number
  savedBy: string | null
  text: string
}

const WORKING = `select id, status, embargo_until embargoUntil, saved_at savedAt, saved_by savedBy,
  json_array(headline, standfirst, kicker, seo, document, lead) text from articles order by id`
const workingOf = (db: Db): Map<number, Working> =>
  new Map(
    db.$client
      .prepare<[], Working>(WORKING)
      .all()
      .map((row) => [row.id, row]),
  )

/**
 * A model of what readers may see, from the actions alone: the words of each published story, and of each scheduled
 * one. It reads nothing from the database but the working copy before an action.
 */
class Expected {
  readonly out = new Map<number, Words>()
  readonly planned = new Map<number, { words: Words; at: number }>()
  /** Stories whose address is nothing, unless they are public again. */
  readonly undone = new Set<number>()
  readonly #withdrawn = new Map<number, Words>()

  after(db: Db, action: TestAction, before: Map<number, Working>, now: number): void {
    if (action.do === 'wait') return this.#timePassed(before, now)
    if (action.do === 'import') return this.#imported(db, action)
    if (action.do === 'undo bulk') return this.#undone(action.which, db)
    if (!('n' in action)) return
    const id = at([...before.keys()], action.n)
    if (id === undefined) return
    const written = wordsIn(workingOf(db).get(id)?.text ?? '')
    if (action.do === 'change') this.#publish(id, written)
    if (action.do === 'publish') this.#published(id, written, action.inMs, now)
    if (action.do === 'withdraw') this.#takenBack(id)
    if (action.do === 'undo publication') this.#undoneFirst(id)
    if (action.do === 'desk move' && action.move === 'unschedule') this.planned.delete(id)
    const planned = this.planned.get(id)
    if (action.do === 'desk reschedule' && planned) {
      planned.at = now + action.inMs
      if (action.isRenewed) planned.words = written
    }
    if (action.do === 'bulk') {
      if (action.act.what === 'schedule') this.#published(id, written, action.act.at, now)
      if (action.act.what === 'withdraw') this.#takenBack(id)
    }
  }

  #publish(id: number, words: Words): void {
    this.out.set(id, words)
    this.planned.delete(id)
    this.undone.delete(id)
  }

  #published(id: number, words: Words, inMs: number, now: number): void {
    if (inMs > 0) this.planned.set(id, { words, at: now + inMs })
    else this.#publish(id, words)
  }

  #takenBack(id: number): void {
    const words = this.out.get(id)
    if (words) this.#withdrawn.set(id, words)
    this.out.delete(id)
    this.planned.delete(id)
  }

  /** Nothing of the story stays public, not even a notice, until it is published again. */
  #undoneFirst(id: number): void {
    this.out.delete(id)
    this.planned.delete(id)
    this.undone.add(id)
  }

  #timePassed(before: Map<number, Working>, now: number): void {
    for (const [id, { words, at: due }] of this.planned) {
      if (due > now) continue
      this.planned.delete(id)
      const until = before.get(id)?.embargoUntil ?? null
      if (until === null || until <= now) this.#publish(id, words)
    }
  }

  /** An import replaces the texts that it has, and keeps the others of the story. */
  #imported(db: Db, action: Extract<TestAction, { do: 'import' }>): void {
    const found = db.$client
      .prepare<[string], { id: number }>('select id from articles where import_id = ?')
      .get(action.id)
    if (found) this.out.set(found.id, new Set([...(this.out.get(found.id) ?? []), ...wordsIn(action.headline)]))
  }

  #undone(which: number, db: Db): void {
    const kept = keptInBulk(db, which)
    if (!kept) return
    const { act, before } = kept
    const words = this.#withdrawn.get(before.id)
    if (act.what === 'withdraw' && before.revisionId !== null && words) this.out.set(before.id, words)
    if (before.job && (act.what === 'schedule' || act.what === 'withdraw')) {
      this.planned.set(before.id, { words: wordsOfRevision(db, before.job.revisionId), at: before.job.at })
    } else if (act.what === 'schedule') this.planned.delete(before.id)
  }
}

function wordsOfRevision(db: Db, id: number): Words {
  const row = db.$client.prepare<[number], { text: string }>(
    'select fields || document text from revisions where id = ?',
  )
  return wordsIn(row.get(id)?.text ?? '')
}

export type BrokenInvariant = { action: TestAction; what: string }

/** Runs a history, and returns every invariant of the newsroom that an action broke. */
export function brokenInvariants(actions: readonly TestAction[]): {
  broken: BrokenInvariant[]
  done: Map<TestAction['do'], number>
  seen: number
} {
  const newsroom = testNewsroom()
  const { db } = newsroom
  db.$client.pragma('synchronous = OFF')
  openNewsroom(db, NOON)
  const expected = new Expected()
  const watch = [watchRevisions(db), watchAddresses(db, expected.undone)]
  const broken: BrokenInvariant[] = []
  const done = new Map<TestAction['do'], number>()
  let now = NOON
  let seen = 0
  try {
    for (const action of actions) {
      now += action.do === 'wait' ? action.ms : MINUTE
      const before = workingOf(db)
      const went = lastPublication(db)
      const result: Result<unknown> | undefined = performAction(db, action, now)
      if (result?.ok) {
        done.set(action.do, (done.get(action.do) ?? 0) + 1)
        expected.after(db, action, before, now)
      }
      const found = [...embargoBroken(db, went, now), ...watch.flatMap((check) => check(before, now))]
      const visible = visibleWords(db, now)
      const allowed = new Set([...expected.out.values()].flatMap((words) => [...words]))
      // An address that went out stays, with the words of the headline that it was made from.
      const slugs = db.$client.prepare<[], { slug: string }>('select slug from addresses').all()
      for (const { slug } of slugs) for (const word of wordsIn(slug)) allowed.add(word)
      seen += visible.size
      for (const word of visible) if (!allowed.has(word)) found.push(`readers see ${word}, which never went out`)
      broken.push(...found.map((what) => ({ action, what })))
      if (broken.length > 0) break
    }
  } finally {
    newsroom.close()
  }
  return { broken, done, seen }
}

/** Every word that some page, feed, sitemap or search shows, and each present or former address of a story. */
function visibleWords(db: Db, now: number): Words {
  const slugs = db.$client
    .prepare('select slug from addresses union select slug from articles')
    .pluck()
    .all() as string[]
  const pages = slugs.map((slug) => JSON.stringify(articlePage(db, { slug })))
  return wordsIn([...Object.values(publicAnswers(db, now)), ...pages].join('\n'))
}

const lastPublication = (db: Db): number =>
  db.$client.prepare('select coalesce(max(id), 0) from publications').pluck().get() as number

/** Checks that nothing is published under an embargo that has not ended. */
function embargoBroken(db: Db, since: number, now: number): string[] {
  const sql = `select p.article_id id, a.embargo_until until from publications p join articles a on a.id = p.article_id
    where p.id > ? and a.embargo_until > ?`
  return db.$client
    .prepare<[number, number], { id: number; until: number }>(sql)
    .all(since, now)
    .map(({ id, until }) => `story ${id} went out ${until - now} ms before its embargo ends`)
}

const SITTING_MS = 5 * MINUTE
type Check = (before: Map<number, Working>, now: number) => string[]

/**
 * Checks that revisions are only ever added, and contain every text that another person or a later session overwrote.
 */
function watchRevisions(db: Db): Check {
  const all = db.$client.prepare<[], { id: number; whole: string }>(
    `select id, json_array(article_id, number, created_at, created_by, why, fields, document) whole from revisions order by id`,
  )
  const gaps = db.$client.prepare<[], { id: number }>(
    'select article_id id from revisions group by article_id having count(*) <> max(number) or min(number) <> 1',
  )
  let known = new Map(all.all().map((row) => [row.id, row.whole]))
  return (before, now) => {
    const found = new Map(all.all().map((row) => [row.id, row.whole]))
    const broken = [...known].flatMap(([id, whole]) =>
      found.get(id) === whole ? [] : [`revision ${id} was changed or lost`],
    )
    broken.push(...gaps.all().map(({ id }) => `the revisions of story ${id} have gaps`))
    const after = workingOf(db)
    const texts = [...found.values()].join('\n')
    for (const [id, was] of before) {
      const is = after.get(id)
      if (!is) broken.push(`story ${id} is gone`)
      const isSameSitting = is?.savedBy === was.savedBy && now - was.savedAt < SITTING_MS
      if (!is || is.text === was.text || isSameSitting) continue
      for (const word of wordsIn(was.text)) {
        if (!is.text.includes(word) && !texts.includes(word)) broken.push(`${word} of story ${id} is in no revision`)
      }
    }
    known = found
    return broken
  }
}

/**
 * Checks that each former address of a public story leads to it in one hop, says that it is gone, or is nothing while
 * its publication is undone; and never belongs to another.
 */
function watchAddresses(db: Db, undone: ReadonlySet<number>): Check {
  const owners = new Map<string, number>()
  const current = db.$client.prepare<[], { slug: string; id: number }>('select slug, article_id id from published')
  const roads = db.$client.prepare<[], { path: string }>('select path from redirects')
  return () => {
    const broken: string[] = []
    const now = new Map(current.all().map(({ slug, id }) => [slug, id]))
    for (const [slug, id] of now) {
      if ((owners.get(slug) ?? id) !== id) broken.push(`${slug} of story ${owners.get(slug)} was given to story ${id}`)
      owners.set(slug, id)
    }
    const out = new Map([...now].map(([slug, id]) => [id, `/article/${slug}`]))
    for (const [slug, id] of owners) {
      const path = `/article/${slug}`
      const there = addressOf(db, path)
      const home = out.get(id)
      const isRight =
        home === undefined
          ? there.kind === (undone.has(id) ? 'nothing' : 'withdrawn')
          : home === path
            ? there.kind === 'page'
            : there.kind === 'moved' && there.to === home
      if (!isRight) broken.push(`${path} of story ${id}, which is at ${home}, leads to ${JSON.stringify(there)}`)
    }
    for (const { path } of roads.all()) {
      const there = addressOf(db, path)
      if (there.kind === 'moved' && addressOf(db, there.to).kind === 'moved') broken.push(`${path} leads on and on`)
    }
    return broken
  }
}
