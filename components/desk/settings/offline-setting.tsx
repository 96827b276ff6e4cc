'use client'
import { Setting, SwitchSetting } from '#components/desk/settings/setting.tsx'
import type { SaveSetting } from '#components/desk/settings/use-settings.ts'
import type { SiteSettings } from '#domain/paper/settings.ts'

type Props = { settings: SiteSettings; save: SaveSetting; errors: Record<string, string> }

/** Whether readers' browsers keep stories. One that kept some empties itself once this is off. */
export function OfflineSetting({ settings, save, errors }: Props) {
  return (
    <Setting
      name="Without a connection"
      hint="off: browsers forget what they kept, with a reader’s next page"
      why={errors['offline']}
    >
      <SwitchSetting
        name="Readers can save stories, and read the last thirty again offline"
        isOn={settings.offline}
        onSave={(isOn) => save('offline', { offline: isOn })}
      />
    </Setting>
  )
}
