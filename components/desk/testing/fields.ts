import { act } from 'react'
import { settled } from '#components/desk/testing/api-answers.ts'
import { fire } from '#components/desk/testing/page.tsx'
import { typeIn } from '#components/desk/testing/type-in.ts'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The field with this label, by `<label>` or `aria-label`. */
export function field(label: string): Field {
  const own = [...document.querySelectorAll<Field>('input, textarea, select')].find(
    (one) => one.getAttribute('aria-label') === label,
  )
  const labels = [...document.querySelectorAll('label')]
  // A label may end with a key.
  const of =
    labels.find((one) => one.textContent.trim() === label) ?? labels.find((one) => one.textContent.startsWith(label))
  const found = own ?? (of && (document.getElementById(of.htmlFor) ?? of.querySelector('input, textarea, select')))
  if (!found) throw new Error(`There is no field “${label}”.`)
  return found as Field
}

/** Writes into a field, or chooses in a list, as React hears it: by the element's own setter. */
export async function fill(label: string, text: string): Promise<void> {
  typeIn(field(label), text)
  await settled()
}

/** Ticks a box or radio button, clears a box, or chooses one of a few that stand side by side. */
export async function tick(label: string): Promise<void> {
  const choice = [...document.querySelectorAll<HTMLElement>('button[role=radio]')].find(
    (one) => one.textContent.trim() === label,
  )
  await act(async () => (choice ?? field(label)).click())
}

/** Submits the form of the open dialog, or else of the page, and lets its answers in. */
export async function submit(): Promise<void> {
  const form = document.querySelector('[role$=dialog] form') ?? document.querySelector('form')
  if (!form) throw new Error('There is no form.')
  fire(form, new window.Event('submit', { bubbles: true, cancelable: true }))
  await settled()
}

/** The sentence that stands at a field because of its error or refusal. */
export const whyOf = (label: string): string | null => {
  const ids = field(label).getAttribute('aria-describedby')?.split(' ') ?? []
  const whys = ids.map((id) => document.getElementById(id)).filter((one) => one?.id.endsWith('-why'))
  return whys.map((one) => one?.textContent).join(' ') || null
}
