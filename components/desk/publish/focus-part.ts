import { t } from '#domain/messages/t.ts'

/** Focuses the first field of a part of the dialog. */
export function focusPart(id: string): void {
  const part = document.getElementById(id)
  const fields = 'textarea, input:not([type="radio"])'
  const field = part?.querySelector<HTMLElement>(fields) ?? part?.querySelector<HTMLElement>('button')
  field?.focus()
  part?.scrollIntoView({ block: 'center' })
}

/**
 * When the dialog opens: focuses the field for the first section if the story has none, or for the note of a correction.
 * On a touch screen they are tapped instead, and the focus would only open the on-screen keyboard over them.
 */
export function focusMissing(event: Event): void {
  const field = document.querySelector<HTMLElement>('#publish-sections [role="combobox"], #publish-note textarea')
  if (!field || window.matchMedia('(pointer: coarse)').matches) return
  event.preventDefault()
  field.focus()
}

/** Focuses the link of a check, from where it leads to its place in the story. */
export function focusCheck(sentence: string): void {
  const links = [...document.querySelectorAll<HTMLElement>('#publish-checks button')]
  const link = links.find((one) => one.getAttribute('aria-label') === t('Go to: {sentence}', { sentence }))
  link?.focus()
  link?.scrollIntoView({ block: 'center' })
}
