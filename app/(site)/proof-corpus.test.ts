import { afterAll, expect, test } from 'vitest'
import { pagesOf } from '#app/(site)/testing/made-pages.tsx'
import type { Db } from '#db/engine/open.ts'
import { proveBatch } from '#db/import/proof/prove-batch.ts'
import type { CorpusCase, Truth } from '#db/import/proof/testing/corpus/corpus-case.ts'
import { importCase } from '#db/import/proof/testing/corpus/import-case.ts'
import { OTHER_CASES } from '#db/import/proof/testing/corpus/other-cases.ts'
import { WORDPRESS_CASES } from '#db/import/proof/testing/corpus/wordpress-cases.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { oldAddress } from '#db/queries/links/old-address.ts'
import { wordsOfText } from '#domain/document/html/words-of.ts'
import { factsOfPage } from '#domain/import/proof/facts-of-page.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'

const CASES: CorpusCase[] = [...WORDPRESS_CASES, ...OTHER_CASES]
afterAll(() => closeDecoder())

type Row = { slug: string; headline: string }
const storiesOf = (db: Db): Map<string, string> => {
  const stories = db.$client.prepare<[], Row>('select slug, headline from published').all()
  const pages = db.$client.prepare<[], Row>('select slug, title headline from public_pages').all()
  return new Map([
    ...stories.map(({ slug, headline }): [string, string] => [headline, `/article/${slug}`]),
    ...pages.map(({ slug, headline }): [string, string] => [headline, `/${slug}`]),
  ])
}

/** Truth of a page as it is made, read without the proof's comparison. */
async function truthOf(db: Db, path: string, wanted: Truth): Promise<Record<string, unknown>> {
  const { html } = (await pagesOf(db).make(path)) ?? { html: '' }
  const page = factsOfPage(html)
  if (!page) throw new Error(`${path} is no story`)
  const { words, links, pictures, footnotes } = page.facts
  const found = ` ${words.join(' ')} `
  const old = wanted.from === undefined ? null : oldAddress(db, wanted.from)
  const all: Record<keyof Truth, unknown> = {
    words:
      wanted.words && found.includes(` ${wordsOfText(wanted.words.normalize('NFC')).join(' ')} `)
        ? wanted.words
        : found,
    links: links.filter((href) => wanted.links?.includes(href) ?? false),
    date: page.publishedAt === null ? '' : new Date(page.publishedAt).toISOString().replace('.000Z', 'Z'),
    by: page.bylines,
    pictures: pictures.length,
    footnotes: footnotes.length,
    from:
      old?.kind === 'moved' && old.to === path
        ? wanted.from
        : old?.kind === 'page' && oldAddressKey(wanted.from ?? '') === path
          ? wanted.from
          : JSON.stringify(old),
  }
  return Object.fromEntries(Object.entries(all).filter(([name]) => name in wanted))
}

test.each(CASES.map((one): [string, CorpusCase] => [one.trap, one]))(
  'an export with a trap is proven: %s (P-285)',
  async (_, one) => {
    const room = await importCase(one)
    try {
      const { db, dir, batchId, media } = room
      const proof = await proveBatch(db, dir, batchId, { against: [], maker: pagesOf(db), media }, {})
      const paths = storiesOf(room.db)
      expect([...paths.keys()].toSorted()).toEqual(Object.keys(one.stories).toSorted())
      for (const [headline, truth] of Object.entries(one.stories))
        expect(await truthOf(room.db, paths.get(headline) ?? '', truth)).toEqual(truth)
      const { pages, stories } = proof.summary
      expect([stories.drafts, pages?.judged]).toEqual([one.drafts ?? 0, paths.size])
      const kinds = [...new Set(proof.causes.map(({ fault }) => fault))].toSorted()
      expect({ kinds, causes: kinds.length > 0 && !one.faults ? proof.causes : [] }).toEqual({
        kinds: one.faults ?? [],
        causes: [],
      })
      for (const name of one.named ?? []) expect(proof.named.map(({ what }) => what).join('\n')).toContain(name)
      const bad = proof.addresses.filter(({ outcome }) => !['moved', 'same', 'named'].includes(outcome))
      expect({ bad, isClean: proof.isClean }).toEqual({ bad: [], isClean: !one.faults })
    } finally {
      room.close()
    }
  },
)
