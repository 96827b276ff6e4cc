'use client'
import { SecretDialog } from '#components/desk/parts/dialog/secret-dialog.tsx'
import { accountWords as words } from '#components/desk/words/account.ts'

type Props = { name: string; secret: string; onClose: () => void; returnFocus: () => void }

/** Shows an API key that was just created, once. */
export function NewKeyDialog({ name, ...shown }: Props) {
  return (
    <SecretDialog title={words.newKey.shown(name)} label={words.newKey.secret} lost={words.newKey.lost} {...shown}>
      <p>{words.newKey.shownHint}</p>
      <p>
        <code className="font-mono">Authorization: Bearer …</code>
      </p>
    </SecretDialog>
  )
}
