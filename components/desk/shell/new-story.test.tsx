import { PathnameContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { act } from 'react'
import { toast } from 'sonner'
import { expect, onTestFinished, test, vi } from 'vitest'
import { NEW_STORY } from '#components/desk/saving/story-place.ts'
import { NewStoryProvider } from '#components/desk/shell/new-story.tsx'
import { Shell } from '#components/desk/shell/shell.tsx'
import { useNewStory } from '#components/desk/shell/use-new-story.ts'
import { type Asked, answerApi, answered, refusal } from '#components/desk/testing/api-answers.ts'
import { ANA, render, went } from '#components/desk/testing/page.tsx'

const PAGE = 'What the page shows'

function Begin() {
  const { isBusy, begin, goOn } = useNewStory()
  return (
    <>
      <button type="button" aria-disabled={isBusy} onClick={begin}>
        Begin
      </button>
      <button type="button" onClick={() => goOn({ story: 4 } as never)}>
        Go on
      </button>
    </>
  )
}
const at = (path: string) => (
  <PathnameContext value={path}>
    <NewStoryProvider page={PAGE}>
      {(page) => (
        <>
          <Begin />
          {page}
        </>
      )}
    </NewStoryProvider>
  </PathnameContext>
)
const backAfter = () => onTestFinished(() => window.history.replaceState(null, '', '/desk'))

test('a story is made on the server once, and opened', async () => {
  const asked: Asked[] = answerApi(() => ({ id: 5 }))
  const page = render(at('/desk'))
  page.click('Begin')
  expect(page.named('Begin').getAttribute('aria-disabled')).toBe('true')
  page.click('Begin')
  await answered()
  expect(asked).toEqual([{ what: 'POST /api/articles', body: NEW_STORY }])
  expect(went).toEqual(['/desk/articles/5'])
  expect(page.named('Begin').getAttribute('aria-disabled')).toBe('false')
  expect(page.text()).toContain(PAGE)
})

test('who may not write a story reads why, and stays', async () => {
  const said = vi.spyOn(toast, 'error').mockReturnValue('')
  answerApi(() => refusal(403, { title: 'Not yours.' }))
  const page = render(at('/desk'))
  page.click('Begin')
  await answered()
  expect(said).toHaveBeenCalledWith('The story was not created. Not yours.')
  expect([went, window.location.pathname]).toEqual([[], '/desk'])
})

test('without an answer the editor opens in place of the page, at an address of its own', async () => {
  backAfter()
  answerApi(() => refusal(503, {}))
  const page = render(at('/desk'))
  page.click('Begin')
  await answered()
  expect([went, window.location.pathname]).toEqual([[], '/desk/articles/new'])
  page.rerender(at('/desk/articles/new'))
  expect(page.text()).not.toContain(PAGE)
  page.rerender(at('/desk/media'))
  expect(page.text()).toContain(PAGE)
  page.rerender(at('/desk/articles/new'))
  expect(page.text()).toContain(PAGE)
})

test('a text that was kept goes on as a new story', () => {
  backAfter()
  const page = render(at('/desk'))
  page.click('Go on')
  expect(window.location.pathname).toBe('/desk/articles/new')
})

type More = { isProxyUntrusted?: boolean; hasNewer?: boolean }
const NEWER = { version: '9.1.0', date: '2026-11-27', notes: null, isSecurity: true }
function shell(path: string, { isProxyUntrusted = false, hasNewer = false }: More = {}) {
  const paper = { name: 'The Halyard', zone: 'UTC', language: 'en', dates: 'long', clock: '24' } as const
  return (
    <PathnameContext value={path}>
      <Shell me={ANA} paper={paper} isProxyUntrusted={isProxyUntrusted} newer={hasNewer ? NEWER : null}>
        {path === '/desk' ? <button type="button">Of the list</button> : PAGE}
      </Shell>
    </PathnameContext>
  )
}
const QUIET = { next: null, late: [], notSeen: [], failures: [], clock: null, alerts: [] }
const quiet = () => answerApi(({ what }) => (what.includes('planning') ? QUIET : { items: [], next: null, unread: 0 }))
// The surroundings of a test have an element of this name, too.
const main = () => document.querySelector<HTMLElement>('main main')

test('the rail is slim where a story or the front needs the room', async () => {
  quiet()
  const page = render(shell('/desk'))
  await answered()
  const isSlim = () => page.has('[data-slim]')
  const seen = ['/desk/articles/4', '/desk/front', '/desk/media'].map((path) => {
    page.rerender(shell(path))
    return isSlim()
  })
  expect(seen).toEqual([true, true, false])
})

test('the focus goes to the new page if what had it is gone with the old one', async () => {
  quiet()
  const page = render(shell('/desk'))
  await answered()
  page.named('Of the list').focus()
  page.rerender(shell('/desk/media'))
  expect(document.activeElement?.id).toBe('main')
  const link = main()?.parentElement?.querySelector('a')
  link?.focus()
  page.rerender(shell('/desk/planning'))
  expect(document.activeElement).toBe(link)
  expect(page.main.querySelector('a')?.getAttribute('href')).toBe('#main')
})

test('a proxy that is not named is said everywhere, a newer version on the list alone', async () => {
  quiet()
  const page = render(shell('/desk', { isProxyUntrusted: true, hasNewer: true }))
  await answered()
  expect(page.text()).toContain(
    'All readers appear to share one address, so one reader’s wrong passwords lock sign-in for everybody. Set TRUSTED_PROXIES to the address of the proxy, and restart.',
  )
  expect(page.text()).toContain('It fixes a vulnerability. Upgrade soon.')
  page.rerender(shell('/desk/media', { isProxyUntrusted: true, hasNewer: true }))
  expect(page.text()).toContain(
    'All readers appear to share one address, so one reader’s wrong passwords lock sign-in for everybody. Set TRUSTED_PROXIES to the address of the proxy, and restart.',
  )
  expect(page.text()).not.toContain('It fixes a vulnerability. Upgrade soon.')
  page.rerender(shell('/desk'))
  expect(page.text()).not.toContain(
    'All readers appear to share one address, so one reader’s wrong passwords lock sign-in for everybody. Set TRUSTED_PROXIES to the address of the proxy, and restart.',
  )
})

test.each([
  [503, 3],
  [403, 1],
])('what is answered with %i is asked %i times', async (status, times) => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const asked = answerApi(() => refusal(status, { title: 'No.' }))
  render(shell('/desk/media'))
  for (let n = 0; n < 6; n += 1) {
    await answered()
    await act(() => vi.advanceTimersByTimeAsync(5_000))
  }
  expect(asked.filter(({ what }) => what.includes('planning'))).toHaveLength(times)
})
