'use client'
import { SecretDialog } from '#components/desk/parts/dialog/secret-dialog.tsx'
import type { NewLink } from '#components/desk/people/use-people.ts'
import { peopleWords as words } from '#components/desk/words/people.ts'

type Props = NewLink & { onClose: () => void; returnFocus: () => void }

/** Shows a new one-time link. */
export function LinkDialog({ name, link, purpose, ...dialog }: Props) {
  return (
    <SecretDialog
      title={words.link.title(name)}
      label={words.link.label}
      secret={link}
      lost={words.link.lost}
      {...dialog}
    >
      <p>{words.link.hint(words.link.lives[purpose])}</p>
    </SecretDialog>
  )
}
