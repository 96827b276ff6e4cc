'use client'
import { Setting, SwitchSetting, TextSetting } from '#components/desk/settings/setting.tsx'
import type { SaveSetting } from '#components/desk/settings/use-settings.ts'
import { settingsWords as words } from '#components/desk/words/settings.ts'
import type { SiteSettings } from '#domain/paper/settings.ts'

type Props = { settings: SiteSettings; save: SaveSetting; errors: Record<string, string> }

/** Settings for notifications: WebSub hubs, and search engines by IndexNow. */
export function TellingSettings({ settings: { telling }, save, errors }: Props) {
  const { hubs, indexNow, indexNowEndpoint, indexNowKey } = telling
  return (
    <>
      <TextSetting
        {...words.hubs}
        rows={2}
        isCode
        value={hubs.join('\n')}
        why={errors['telling.hubs']}
        onSave={(text) => save('telling.hubs', { telling: { hubs: text.split(/\s+/).filter(Boolean) } })}
      />
      <Setting name={words.indexNow.name} hint={words.indexNow.hint} why={errors['telling.indexNow']}>
        <SwitchSetting
          name={words.indexNow.notify}
          isOn={indexNow}
          onSave={(isOn) => save('telling.indexNow', { telling: { indexNow: isOn } })}
        />
        {indexNow && indexNowKey !== '' && (
          <small>
            {words.indexNow.key[0]} <code>/{indexNowKey}.txt</code> {words.indexNow.key[1]}
          </small>
        )}
      </Setting>
      {indexNow && (
        <TextSetting
          name={words.indexNow.endpoint}
          hint={words.indexNow.endpointHint}
          value={indexNowEndpoint}
          why={errors['telling.indexNowEndpoint']}
          onSave={(value) => save('telling.indexNowEndpoint', { telling: { indexNowEndpoint: value } })}
        />
      )}
    </>
  )
}
