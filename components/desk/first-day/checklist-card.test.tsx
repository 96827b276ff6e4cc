import { act, type ReactNode } from 'react'
import { toast } from 'sonner'
import { expect, test, vi } from 'vitest'
import { ChecklistCard } from '#components/desk/first-day/checklist-card.tsx'
import { useChecklist } from '#components/desk/first-day/use-checklist.ts'
import { NewStoryContext } from '#components/desk/shell/use-new-story.ts'
import { type Asked, answerApi, answered, refusal } from '#components/desk/testing/api-answers.ts'
import { ANA, click, render, renderHook, went } from '#components/desk/testing/page.tsx'
import { type ChecklistStep, checklistOf } from '#domain/paper/checklist.ts'

const ADMIN = { ...ANA, role: 'admin' } as const
const NONE = {
  sections: false,
  people: false,
  logo: false,
  story: false,
  front: false,
  'moving-in': false,
  online: false,
}
const listOf = (done: ChecklistStep[], isHidden = false) =>
  checklistOf({ ...NONE, ...Object.fromEntries(done.map((step) => [step, true])) }, isHidden)

/** The card of an admin; `answer` is the API's. */
async function card(answer: (asked: Asked) => object = () => listOf(['sections']), me: typeof ANA = ADMIN) {
  const asked = answerApi(answer)
  let begun = 0
  const story = { isBusy: false, begin: () => void (begun += 1), goOn: () => undefined }
  const page = render(
    <NewStoryContext value={story}>
      <ChecklistCard />
    </NewStoryContext>,
    { me },
  )
  await answered()
  return { ...page, asked: () => asked.map(({ what, body }) => [what, body]), begun: () => begun }
}

test('the first day shows what is done, and each other step with its sentence and where it is done', async () => {
  const { main, all, click } = await card()
  const heading = main.querySelector('section h2')
  expect(heading?.textContent).toBe('The first day')
  expect(main.querySelector('section')?.getAttribute('aria-labelledby')).toBe(heading?.id)
  expect(all('header span')).toEqual(['1 of 7 done'])
  const rows = all('li')
  expect(rows).toHaveLength(7)
  expect(rows[0]).toBe('DoneSections')
  expect(rows[1]).toBe('To doPeopleInvite the reporters and editors, each by a link.Invite')
  expect(rows[6]).toMatch(/^To doGoing online.*restart\.$/)
  const links = [...main.querySelectorAll('li a')].map((link) => link.getAttribute('href'))
  expect(links).toEqual(['/desk/people', '/desk/settings/look', '/desk/front', '/desk/imports/new'])
  click('Invite')
  expect(went).toEqual(['/desk/people'])
})

test('the first story begins in place', async () => {
  const { main, begun } = await card()
  const button = [...main.querySelectorAll('li button')].find((one) => one.textContent.startsWith('New story'))
  if (button) click(button)
  expect(begun()).toBe(1)
})

test('the list is hidden, and shown again by Undo', async () => {
  let isHidden = false
  const { click, asked, has } = await card(({ what, body }) => {
    if (what.startsWith('PUT')) ({ isHidden } = body as { isHidden: boolean })
    return listOf([], isHidden)
  })
  let made: ((id: string) => ReactNode) | undefined
  vi.spyOn(toast, 'custom').mockImplementation((toastOf) => {
    made = toastOf as never
    return 'undo'
  })
  click('Hide this list')
  await answered()
  expect(asked().filter(([what]) => what === 'PUT /api/checklist')).toEqual([
    ['PUT /api/checklist', { isHidden: true }],
  ])
  expect(has('section')).toBe(false)
  const undo = render(made?.('undo'))
  expect(undo.text()).toContain('The list is hidden.')
  undo.click('Undo')
  await answered()
  expect(asked().at(-2)).toEqual(['PUT /api/checklist', { isHidden: false }])
  expect(has('section')).toBe(true)
})

test('a list that cannot be hidden stays, and says why', async () => {
  const said: unknown[] = []
  vi.spyOn(toast, 'error').mockImplementation((text) => said.push(text) as never)
  const { click, has } = await card(({ what }) =>
    what.startsWith('PUT') ? refusal(403, { title: 'Only admins may.' }) : listOf([]),
  )
  click('Hide this list')
  await answered()
  expect(said).toEqual(['Nothing was changed. Only admins may.'])
  expect(has('section')).toBe(true)
})

test('nobody but an admin is asked to set up the paper, and a hidden list is not there', async () => {
  const editor = await card(undefined, ANA)
  expect([editor.asked(), editor.has('section')]).toEqual([[], false])
  const hidden = await card(() => listOf([], true))
  expect(hidden.has('section')).toBe(false)
})

test('the list of stories can tell steps that are not read yet from none', async () => {
  answerApi(() => listOf([]))
  expect(renderHook(useChecklist, undefined).now()).toBeNull()
  const { now } = renderHook(useChecklist, undefined, { me: ADMIN })
  expect(now()).toBeUndefined()
  await act(answered)
  expect(now()).toHaveLength(7)
})
