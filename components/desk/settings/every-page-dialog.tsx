'use client'
import { ConfirmDialog } from '#components/desk/parts/dialog/confirm-dialog.tsx'
import { SETTING_NAMES } from '#components/desk/settings/setting-names.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'
import type { SettingName } from '#domain/paper/settings-changes.ts'

/** Asks before a change that every page shows. */
export function EveryPageDialog({ seen, onAnswer }: { seen: SettingName[]; onAnswer: (isYes: boolean) => void }) {
  return (
    <ConfirmDialog
      title={t('Change every page?')}
      describe={t('Every page shows this: {settings}. Readers see the change on the next page that they open.', {
        settings: saidList(seen.map((name) => t(SETTING_NAMES[name]))),
      })}
      does={t('Change every page')}
      onConfirm={() => onAnswer(true)}
      onClose={() => onAnswer(false)}
    />
  )
}
