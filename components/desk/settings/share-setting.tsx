'use client'
import { Setting, SwitchSetting } from '#components/desk/settings/setting.tsx'
import type { SaveSetting } from '#components/desk/settings/use-settings.ts'
import { settingsWords as words } from '#components/desk/words/settings.ts'
import type { SiteSettings } from '#domain/paper/settings.ts'
import { SERVICE_NAMES, shareTarget } from '#domain/paper/share-targets.ts'

type Props = { settings: SiteSettings; save: SaveSetting; errors: Record<string, string> }

/** Switches for the services that stories name for sharing. */
export function ShareSetting({ settings, save, errors }: Props) {
  return (
    <Setting name={words.shareTo.name} hint={words.shareTo.hint} why={errors['shareTo']}>
      {shareTarget.options.map((target) => (
        <SwitchSetting
          key={target}
          name={target === 'email' ? words.shareTo.email : SERVICE_NAMES[target]}
          isOn={settings.shareTo[target]}
          onSave={(isOn) => save('shareTo', { shareTo: { [target]: isOn } })}
        />
      ))}
    </Setting>
  )
}
