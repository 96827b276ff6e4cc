import { type ReactNode, useState } from 'react'
import type { StoryChange } from '#components/desk/editor-page/local-story.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { type SaveState, savedState } from '#components/desk/saving/save-machine.ts'
import { blankStory } from '#components/desk/shell/blank-story.ts'
import { answered } from '#components/desk/testing/api-answers.ts'
import { ANA, fire, render, type Surroundings } from '#components/desk/testing/page.tsx'
import { typeIn } from '#components/desk/testing/type-in.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'

const HARBOUR = { id: 1, slug: 'harbour', name: 'Harbour', accent: 'business', voice: 'news' } as const

/** A draft that could be published. */
export const draft = (over: Partial<DeskArticle> = {}): DeskArticle => ({
  ...blankStory(ANA, 'en'),
  id: 7,
  version: 3,
  slug: 'cranes-stand-still',
  headline: 'Cranes stand still',
  standfirst: 'Nobody says for how long.',
  sections: [HARBOUR],
  ...over,
})

type Options = Surroundings & {
  story?: Partial<DeskArticle>
  isEditable?: boolean
  state?: Partial<SaveState>
  runner?: object
}

/** Renders what stands around the text of a story. `changes` are those that were made; the page shows them. */
export function renderStory(
  part: (desk: StoryDeskState) => ReactNode,
  { story: over = {}, isEditable = true, state = {}, runner = {}, ...around }: Options = {},
) {
  const changes: StoryChange[] = []
  const refreshed: number[] = []
  function Host() {
    const [story, setStory] = useState(() => draft(over))
    const change = (what: StoryChange) => {
      changes.push(what)
      setStory((now) => ({ ...now, ...what }))
    }
    const refresh = () => Promise.resolve(void refreshed.push(1))
    const saving = { state: { ...savedState(story.version, null), ...state }, runner }
    return part({ story, isEditable, change, refresh, saving } as unknown as StoryDeskState)
  }
  return { ...render(<Host />, around), changes, refreshed }
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** The field with this label, in the page or in a dialog over it. */
export function control(label: string): Control {
  const found = [...document.querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(label))
  const field =
    found === undefined
      ? document.querySelector(`[aria-label="${label}"]:is(input, textarea)`)
      : (found.querySelector('input') ?? document.getElementById(found.htmlFor))
  if (!field) throw new Error(`There is no field “${label}”.`)
  return field as Control
}

/** Types as React hears it: by the element's own setter. */
export async function put(label: string, value: string): Promise<void> {
  const on = control(label)
  typeIn(on, value)
  await answered()
}

/** Leaves a field: for React the focus goes out of everything around it. */
export async function leave(label: string): Promise<void> {
  fire(control(label), new window.FocusEvent('focusout', { bubbles: true }))
  await answered()
}

/** The sentences that describe a field. */
export const described = (label: string): string[] =>
  (control(label).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .filter((sentence) => sentence !== '')

/** The button with this name, in the page or in a dialog over it. */
export function button(name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('button')].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent).trim().startsWith(name),
  )
  if (!found) throw new Error(`There is no button “${name}”.`)
  return found
}

export const alerts = (): string[] => [...document.querySelectorAll('[role=alert]')].map((one) => one.textContent)
