'use client'
import { ConfirmDialog } from '#components/desk/parts/dialog/confirm-dialog.tsx'
import { settingsChangesWords } from '#components/desk/words/settings-changes.ts'
import type { SettingName } from '#domain/paper/settings-changes.ts'

const { ask: words, names } = settingsChangesWords

/** Asks before a change that every page shows. */
export function EveryPageDialog({ seen, onAnswer }: { seen: SettingName[]; onAnswer: (isYes: boolean) => void }) {
  return (
    <ConfirmDialog
      title={words.title}
      describe={words.hint(seen.map((name) => names[name]))}
      does={words.confirm}
      onConfirm={() => onAnswer(true)}
      onClose={() => onAnswer(false)}
    />
  )
}
