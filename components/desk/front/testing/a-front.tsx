import type { ReactNode } from 'react'
import { toast } from 'sonner'
import { beforeEach, vi } from 'vitest'
import { FrontDesk } from '#components/desk/front/front-desk.tsx'
import type { Me } from '#components/desk/parts/newsroom.tsx'
import { type Asked, answerApi, answered, refusal } from '#components/desk/testing/api-answers.ts'
import { render } from '#components/desk/testing/page.tsx'
import { frontSlots } from '#domain/article/front/front-slots.ts'
import type { FrontSheet, FrontStory } from '#domain/article/front/front-views.ts'

export const NOON = Date.UTC(2026, 10, 24, 12)
export const WORLD = { id: 1, slug: 'world', name: 'World', accent: 'world' }
export const SPORT = { id: 2, slug: 'sport', name: 'Sport', accent: 'sport' }
export const BEA = { id: 'bea', name: 'Bea Voss' }

export const story = (id: number, more: Partial<FrontStory> = {}): FrontStory => ({
  id,
  slug: `story-${id}`,
  headline: `Story ${id}`,
  standfirst: `About ${id}`,
  section: 'world',
  publishedAt: Date.now(),
  hasPicture: true,
  state: 'out',
  ...more,
})
export const SHEET = {
  front: {},
  site: {},
  standing: [
    { place: 'lead', story: 11, isByHand: true },
    { place: 'seconds.0', story: 12, isByHand: false },
    { place: 'bands.0.0.0', story: 13, isByHand: false },
  ],
  stories: [11, 12, 13, 14].map((id) => story(id)),
  frame: [
    { kind: 'river', section: 1, stories: [] },
    { kind: 'river', section: 2, stories: [] },
    { kind: 'feature', story: null },
  ],
} as unknown as FrontSheet
export const LISTED = [11, 12, 14].map((id) => ({
  id,
  headline: `Story ${id}`,
  sections: [{ name: 'World', accent: 'world' }],
  publishedAt: NOON,
}))

export const slotsOf = (slots: object) => frontSlots.parse(slots)
export const atDesk = (draft: object | null, { front = 4, basedOn = 4, version = 7, savedBy = BEA } = {}) => ({
  front: { version: front, slots: slotsOf({ lead: 11 }), savedAt: NOON, savedBy: BEA },
  draft: { version, basedOn, savedAt: NOON, savedBy, slots: draft && slotsOf(draft) },
})

const KEPT: Record<string, object> = {
  'GET /api/front/draft': atDesk(null),
  'GET /api/front/sheet': SHEET,
  'POST /api/front/sheet': SHEET,
  'GET /api/sections': { items: [WORLD, SPORT], next: null },
  'GET /api/articles?status=published': { items: LISTED, next: null },
  'GET /api/front/receipt': { receipt: null },
  'GET /api/banner': { banner: null },
  'GET /desk/front/preview': refusal(404, {}),
}

/** The page of the front, with what the API answers: `GET /api/front/draft` and its body, or a whole response. */
export async function frontPage(answers: Record<string, object | ((asked: Asked) => object)> = {}, me?: Me) {
  localStorage.clear()
  const asked = answerApi((one) => {
    const given = answers[one.what] ?? KEPT[one.what] ?? { items: [], next: null }
    return typeof given === 'function' ? given(one) : given
  })
  const page = render(<FrontDesk />, me && { me })
  await answered()
  const sent = () => asked.filter(({ what }) => !what.startsWith('GET') && what !== 'POST /api/front/sheet')
  const press = async (name: string) => {
    page.click(name)
    await answered()
  }
  const isOff = (name: string) => page.named(name).getAttribute('aria-disabled') === 'true'
  return { ...page, asked, sent, press, isOff }
}

/** The button or row with this name in a dialog, which stands outside the page. */
export const inDialog = (name: string): HTMLElement => {
  const buttons = [...document.querySelectorAll<HTMLElement>('[role="dialog"] button')]
  const found = buttons.find((one) => one.textContent.startsWith(name))
  if (!found) throw new Error(`The dialog has no “${name}”.`)
  return found
}

/** Listens to toasts: the sentences that each test of the file heard, and the Undo of the last one that has it. */
export function heardToasts() {
  const said: string[] = []
  let undoable: ((id: string) => ReactNode) | null = null
  beforeEach(() => {
    said.length = 0
    undoable = null
    const hear = (text: unknown) => said.push(text as string)
    vi.spyOn(toast, 'message').mockImplementation(hear)
    vi.spyOn(toast, 'error').mockImplementation((text) => hear(`refused: ${text as string}`))
    vi.spyOn(toast, 'custom').mockImplementation((made) => {
      undoable = made as never
      return 'undo'
    })
  })
  const undo = async () => {
    if (!undoable) throw new Error('Nothing can be undone.')
    const shown = render(undoable('undo'))
    said.push(shown.text())
    shown.click('Undo')
    await answered()
  }
  return { said, undo, isUndoable: () => undoable !== null }
}
