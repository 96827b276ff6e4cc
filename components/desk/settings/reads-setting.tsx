'use client'
import { Setting, SwitchSetting } from '#components/desk/settings/setting.tsx'
import type { SaveSetting } from '#components/desk/settings/use-settings.ts'
import type { SiteSettings } from '#domain/paper/settings.ts'

type Props = { settings: SiteSettings; save: SaveSetting; errors: Record<string, string> }

/** Switches the counting of reads. */
export function ReadsSetting({ settings, save, errors }: Props) {
  return (
    <Setting
      name="Most read"
      hint="off: stories tell nothing, and what was counted is dropped within a minute"
      why={errors['countsReads']}
    >
      <SwitchSetting
        name="Count how often stories are read"
        isOn={settings.countsReads}
        onSave={(isOn) => save('countsReads', { countsReads: isOn })}
      />
      <small>By the story and the hour, without cookies and without knowing who. No other company is asked.</small>
    </Setting>
  )
}
