import { act } from 'react'
import { onTestFinished, vi } from 'vitest'
import { EditionPage } from '#components/desk/newsletters/edition-page.tsx'
import { anEdition } from '#components/desk/newsletters/testing/an-edition.ts'
import { type Asked, answerApi, settled } from '#components/desk/testing/api-answers.ts'
import { render } from '#components/desk/testing/page.tsx'
import type { EditionView } from '#domain/newsletters/newsletter-views.ts'

const STORIES = [12, 14].map((id) => ({ id, headline: `Story ${id}`, sections: [], publishedAt: 0 }))

/** The page of an edition; `shared` is what the server has, which a save changes. */
export async function editionDesk(
  edition: EditionView = anEdition(),
  answer: (asked: Asked, shared: { edition: EditionView }) => object | undefined = () => undefined,
) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const shared = { edition }
  const asked = answerApi((one) => {
    const own = answer(one, shared)
    if (own) return own
    if (one.what === 'PUT /api/editions/9') {
      const { document } = one.body as { document: EditionView['document'] }
      shared.edition = { ...shared.edition, document, version: shared.edition.version + 1 }
      return { version: shared.edition.version }
    }
    if (one.what === 'GET /api/editions/9') return shared.edition
    if (one.what.endsWith('/checks')) return { findings: [], bytes: 20_480 }
    if (one.what.startsWith('GET /api/sections'))
      return { items: [{ id: 1, slug: 'world', name: 'World' }], next: null }
    if (one.what.startsWith('GET /api/articles')) return { items: STORIES, next: null }
    return {}
  })
  const page = render(<EditionPage id={9} />)
  await settled()
  /** Lets the time pass after which a change is saved, or sent again. */
  const wait = async (ms = 700) => {
    await act(async () => void vi.advanceTimersByTime(ms))
    await settled()
  }
  const sent = () => asked.filter(({ what }) => !what.startsWith('GET'))
  /** Presses a button of the page, or else of a dialog. */
  const press = async (name: string) => {
    const inDialog = [...document.querySelectorAll<HTMLElement>('[role$=dialog] button, [role=menuitem]')].find((one) =>
      one.textContent.trim().startsWith(name),
    )
    await act(async () => (inDialog ?? page.named(name)).click())
    await settled()
  }
  return { ...page, sent, wait, press, shared }
}
