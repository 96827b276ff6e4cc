'use client'
import { Setting, SwitchSetting } from '#components/desk/settings/setting.tsx'
import type { SaveSetting } from '#components/desk/settings/use-settings.ts'
import { settingsWords as words } from '#components/desk/words/settings.ts'
import type { SiteSettings } from '#domain/paper/settings.ts'

type Props = { settings: SiteSettings; save: SaveSetting; errors: Record<string, string> }

/** Switches offline reading in readers' browsers. Turning it off makes browsers delete their kept copies. */
export function OfflineSetting({ settings, save, errors }: Props) {
  return (
    <Setting name={words.offline.name} hint={words.offline.hint} why={errors['offline']}>
      <SwitchSetting
        name={words.offline.allow}
        isOn={settings.offline}
        onSave={(isOn) => save('offline', { offline: isOn })}
      />
    </Setting>
  )
}
