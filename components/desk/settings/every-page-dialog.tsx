'use client'
import * as AlertDialog from '@radix-ui/react-alert-dialog'
import { useOpener } from '#components/desk/parts/use-opener.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { settingsChangesWords } from '#components/desk/words/settings-changes.ts'
import type { SettingName } from '#domain/paper/settings-changes.ts'

const { ask: words, names } = settingsChangesWords

/** Asks before a change that every page shows. */
export function EveryPageDialog({ seen, onAnswer }: { seen: SettingName[]; onAnswer: (isYes: boolean) => void }) {
  const giveBack = useOpener()
  return (
    <AlertDialog.Root open onOpenChange={(isOpen) => !isOpen && onAnswer(false)}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="veil" />
        <AlertDialog.Content className="dialog" onCloseAutoFocus={giveBack}>
          <header>
            <AlertDialog.Title>{words.title}</AlertDialog.Title>
            <AlertDialog.Description className="hint">
              {words.hint(seen.map((name) => names[name]))}
            </AlertDialog.Description>
          </header>
          <footer>
            <AlertDialog.Cancel className="btn">{everyScreenWords.cancel}</AlertDialog.Cancel>
            <button type="button" className="btn primary" onClick={() => onAnswer(true)}>
              {words.confirm}
            </button>
          </footer>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
