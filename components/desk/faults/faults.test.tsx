import { PathnameContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { beforeEach, expect, test, vi } from 'vitest'
import { BrokenPage } from '#components/desk/faults/broken-page.tsx'
import { DeskFault } from '#components/desk/faults/desk-fault.tsx'
import { PageFault } from '#components/desk/faults/page-fault.tsx'
import { PanelBoundary } from '#components/desk/faults/panel-boundary.tsx'
import { PartBoundary } from '#components/desk/faults/part-boundary.tsx'
import { DeskQueryClient } from '#components/desk/queries/desk-query-client.ts'
import { render, went } from '#components/desk/testing/page.tsx'

// React reports what a boundary caught.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))

const SAFE = 'What was saved is safe, and the rest of the desk still works. Try again, or open another page.'
const faultAt = (path: string, id: string | null = null) => {
  const retried: string[] = []
  const client = new DeskQueryClient()
  client.setQueryData(['stories', 'list'], 'unreadable')
  const fault = <PageFault id={id} onRetry={() => retried.push(path)} />
  const page = render(<PathnameContext value={path}>{fault}</PathnameContext>, { client })
  return { ...page, retried, client }
}

test.each([
  ['/desk/front', '“Front” could not be shown.'],
  ['/desk/articles/7', 'This page of “Stories” could not be shown.'],
  ['/desk/broken-panel', 'This page could not be shown.'],
])('at %s the fault says: %s', (path, sentence) => {
  const { all, has } = faultAt(path)
  expect(all('h1')).toEqual([sentence])
  expect(all('p')[0]).toBe(SAFE)
  expect(has('[role=alert][data-fault=page]')).toBe(true)
})

test('a fault of the server has the number that its log has', () => {
  const { all } = faultAt('/desk/front', '4711')
  expect(all('p')[0]).toMatch(/^What was saved is safe.*4711/)
})

test('trying again forgets what was read before it', () => {
  const { click, client, retried } = faultAt('/desk/front')
  click('Try again')
  expect(client.getQueryData(['stories', 'list'])).toBeUndefined()
  expect(retried).toEqual(['/desk/front'])
})

test('the stories are a way out, but not from themselves', () => {
  expect(faultAt('/desk').isNamed('Go to the stories')).toBe(false)
  const { click } = faultAt('/desk/front')
  click('Go to the stories')
  expect(went).toEqual(['/desk'])
})

test('the fault of the whole desk leads back by a link that loads a page', () => {
  const { all, named, click } = render(<DeskFault />)
  expect(all('h1')).toEqual(['The desk could not be shown.'])
  expect(named('Go to the stories').getAttribute('href')).toBe('/desk')
  click('Go to the stories')
  expect(went).toEqual([])
})

/** Throws while `isBroken`. */
function Panel({ broken }: { broken: { is: boolean } }) {
  if (broken.is) throw new Error('Nonsense was read.')
  return <p>Three notes</p>
}

test('a panel that throws says so in its own place, and shows what it can once it is tried again', () => {
  const broken = { is: true }
  const { main, all, has, click } = render(
    <>
      <h1>The pilot boat is late</h1>
      <PanelBoundary label="Notes" className="w-80">
        <Panel broken={broken} />
      </PanelBoundary>
    </>,
  )
  expect(all('h1')).toEqual(['The pilot boat is late'])
  expect(main.querySelector('aside')?.className).toBe('w-80')
  expect(main.querySelector('aside')?.getAttribute('aria-label')).toBe('Notes')
  expect(all('[role=alert] h2')).toEqual(['“Notes” could not be shown.'])
  broken.is = false
  click('Try again')
  expect(has('[data-fault]')).toBe(false)
  expect(all('p')).toEqual(['Three notes'])
})

test('a part of the frame that throws leaves one line', () => {
  const { all } = render(
    <PartBoundary label="Alerts">
      <Panel broken={{ is: true }} />
    </PartBoundary>,
  )
  expect(all('[data-fault=part]')).toEqual(['“Alerts” could not be shown.'])
})

test('the page for tests counts clicks while its panel throws, and throws when it is told to', () => {
  const { click, all, has } = render(<BrokenPage />)
  expect(all('[data-fault=panel] h2')).toEqual(['“A panel that throws” could not be shown.'])
  click('Clicked 0 times')
  click('Clicked 1 times')
  expect(all('button')).toContain('Clicked 2 times')
  expect(has('h1')).toBe(true)
  expect(() => click('Break the page')).toThrow('The page was told to throw.')
})
