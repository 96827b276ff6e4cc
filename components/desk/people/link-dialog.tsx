'use client'
import { ShownOnceDialog } from '#components/desk/parts/shown-once-dialog.tsx'
import type { NewLink } from '#components/desk/people/use-people.ts'

const LIFE = { invitation: '72 hours', reset: 'an hour' } as const
type Props = NewLink & { onClose: () => void; returnFocus: () => void }

/** Shows a new one-time link. */
export function LinkDialog({ name, link, purpose, ...shown }: Props) {
  return (
    <ShownOnceDialog
      title={`A link for ${name}`}
      label="One-time link"
      secret={link}
      lost="Lost? Make a new one; this one then stops."
      {...shown}
    >
      <p>Pass it on by a way you trust. It works once, for {LIFE[purpose]}, and is shown only now.</p>
    </ShownOnceDialog>
  )
}
