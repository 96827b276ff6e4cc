import { fire } from '#components/desk/testing/page.tsx'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
const PROTOTYPES = { INPUT: 'HTMLInputElement', TEXTAREA: 'HTMLTextAreaElement', SELECT: 'HTMLSelectElement' } as const

/** Puts a text into a field, or chooses it in a list, as a person does it. */
export function typeIn(field: Element | null, text: string): void {
  const name = PROTOTYPES[field?.tagName as keyof typeof PROTOTYPES]
  if (!field || !name) throw new Error('There is no such field.')
  Object.getOwnPropertyDescriptor(window[name].prototype, 'value')?.set?.call(field as Field, text)
  fire(field, new window.Event(name === 'HTMLSelectElement' ? 'change' : 'input', { bubbles: true }))
}
