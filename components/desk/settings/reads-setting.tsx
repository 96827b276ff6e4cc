'use client'
import { Setting, SwitchSetting } from '#components/desk/settings/setting.tsx'
import type { SaveSetting } from '#components/desk/settings/use-settings.ts'
import { settingsWords as words } from '#components/desk/words/settings.ts'
import type { SiteSettings } from '#domain/paper/settings.ts'

type Props = { settings: SiteSettings; save: SaveSetting; errors: Record<string, string> }

/** Switches the counting of reads. */
export function ReadsSetting({ settings, save, errors }: Props) {
  return (
    <Setting name={words.mostRead.name} hint={words.mostRead.hint} why={errors['countsReads']}>
      <SwitchSetting
        name={words.mostRead.count}
        isOn={settings.countsReads}
        onSave={(isOn) => save('countsReads', { countsReads: isOn })}
      />
      <small>{words.mostRead.privacy}</small>
    </Setting>
  )
}
